"""axe-core in a page of real Chromium."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

SCRIPT = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
"""WCAG 2.2 on levels A and AA, and axe's own good practice."""
AAA = (*TAGS, "wcag2aaa", "wcag21aaa", "wcag22aaa")
"""Level AAA too, as far as axe has rules for it."""


def axe_violations(page: Page, tags: tuple[str, ...] = TAGS) -> list[str]:
    """Give one line for each element that breaks a rule: rule, what is wrong, the element.

    An element that axe cannot judge, such as text over a picture, is no violation: a person must look at it.
    """
    page.evaluate(_script())
    results: dict[str, Any] = page.evaluate(
        # From a folder axe would fetch the stylesheet to read it, which the pages' own policy forbids.
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags},"
        " preload: location.protocol !== 'file:'})",
        list(tags),
    )
    # axe that looked at nothing would find nothing wrong.
    assert results["passes"], f"axe tested nothing on {page.url}"
    return [
        f"{rule['id']}: {rule['help']}: {' '.join(map(str, node['target']))}: {node['html']}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]


@cache
def _script() -> str:
    return SCRIPT.read_text(encoding="utf-8")

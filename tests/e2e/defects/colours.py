"""Contrast, and links that only their colour tells from the text."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.e2e.axe import SCRIPT
from tests.e2e.defects.keyboard import opened
from tests.e2e.defects.searching import WORD, open_search, search_for

UNDERLINED = """() => [...document.querySelectorAll("main a[href]")].filter((link) => {
  if (!link.checkVisibility() || !link.innerText.trim()) return false;
  const line = (one) => {
    const style = getComputedStyle(one);
    return style.textDecorationLine.includes("underline")
      || (parseFloat(style.borderBottomWidth) > 0 && style.borderBottomStyle !== "none");
  };
  return ![link, ...link.querySelectorAll("*")].some((one) => one.innerText?.trim() && line(one));
}).map((link) => link.innerText.trim())"""


def contrast_below(page: Page, rule: str) -> list[str]:
    """Give what breaks one of axe's rules of contrast, as it stands."""
    page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    asked = {"runOnly": {"type": "rule", "values": [rule]}, "preload": False}
    results: dict[str, Any] = page.evaluate("asked => axe.run(document, asked)", asked)
    assert results["passes"] or results["violations"], f"axe measured nothing on {page.url}"
    return [
        f"{check['data']['contrastRatio']} on {' '.join(map(str, node['target']))}"
        for broken in results["violations"]
        for node in broken["nodes"]
        for check in node["any"]
    ]


def _in_light_and_dark(page: Page, home: str, path: str, rule: str) -> list[str]:
    wrong = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        opened(page, home, path)
        # Material keeps the colours of the first visit.
        page.evaluate("() => localStorage.clear()")
        opened(page, home, path)
        wrong += [f"{scheme}: {line}" for line in contrast_below(page, rule)]
        field = open_search(page, home, path)
        search_for(page, field, WORD)
        wrong += [f"{scheme}, search: {line}" for line in contrast_below(page, rule)]
    page.emulate_media(color_scheme="light")
    return wrong


def contrast_below_aa(page: Page, home: str, path: str) -> list[str]:
    """11: text has less than 4.5:1, on the page or in what search finds."""
    return _in_light_and_dark(page, home, path, "color-contrast")


def contrast_below_aaa(page: Page, home: str, path: str) -> list[str]:
    """12: text has less than 7:1."""
    return _in_light_and_dark(page, home, path, "color-contrast-enhanced")


def link_without_line(page: Page, home: str, path: str) -> list[str]:
    """13: nothing but its colour tells a link from the text around it."""
    opened(page, home, path)
    return [f"no line under “{words}”" for words in page.evaluate(UNDERLINED)]

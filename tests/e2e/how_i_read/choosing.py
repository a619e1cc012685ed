"""The page where a reader chooses how to read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page

from tests.e2e.serving import served

Scheme = Literal["http", "file"]
BOTH_SCHEMES = pytest.mark.parametrize("scheme", ["http", "file"])


@contextmanager
def opened(site: Path, scheme: Scheme) -> Iterator[str]:
    """Give the site's address, as from a server or as from a stick."""
    if scheme == "file":
        yield f"{site.as_uri()}/"
    else:
        with served(site) as home:
            yield home


def size_of_text(page: Page) -> float:
    """Give the size of a list's letters, in pixels, as the browser draws them."""
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('main li')).fontSize)"))


def status(page: Page, group: str) -> Locator:
    return page.get_by_role("group", name=group).get_by_role("status")


def choose(page: Page, home: str, *labels: str) -> None:
    page.goto(f"{home}how-i-read.html")
    for label in labels:
        page.get_by_role("radio", name=label, exact=True).check()

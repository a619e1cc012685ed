"""Chromium, and what a plain MkDocs makes of the example."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.e2e.example import BuiltExample
from tests.e2e.stock_site import StockSites, build_stock_sites

QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    with sync_playwright() as playwright:
        # The sandbox cannot start as root, as in most containers; only our own pages are opened.
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(QUIET), chromium_sandbox=False
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page with nothing stored, 1280 pixels wide."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def stock(example: BuiltExample) -> StockSites:
    """The example's words on stock Material."""
    return build_stock_sites(example.folder.parent / "stock", example)

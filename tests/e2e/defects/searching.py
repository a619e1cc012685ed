"""What search is called, what it says and to whom."""

from __future__ import annotations

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as TooLate

from tests.e2e.defects.keyboard import DESK, PHONE, opened, opener
from tests.e2e.tabbing import tab_stops, told_nodes

WORD = "bakery"
FIELD = "input[type=search]:visible, input[data-md-component=search-query]:visible"
FOUND = ".search-found a:visible, dialog ol a:visible, a.md-search-result__link:visible"

HEARD = """() => [...document.querySelectorAll("[role=status], [role=alert], [aria-live], output")]
  .filter((region) => region.getAttribute("aria-live") !== "off" && region.checkVisibility())
  .map((region) => region.innerText.trim()).join(" / ")"""


def open_search(page: Page, home: str, path: str, size: dict[str, int] = DESK) -> Locator:
    """Open search as a reader does, and give its field; it may be hidden still, where search cannot work."""
    opened(page, home, path, size)
    if page.locator("html.js").count():
        # Material wires its field when all scripts have run.
        page.wait_for_timeout(800)
    if size is PHONE or not page.locator(FIELD).count():
        opener(page, "Search", "__search").click(timeout=3000)
        page.wait_for_load_state("load")
    return page.locator(FIELD).first


def search_for(page: Page, field: Locator, word: str) -> int:
    """Type a word, and give how many places are shown within two seconds."""
    try:
        field.click(timeout=2000)
    except TooLate:
        return 0
    field.press_sequentially(word)
    for _ in range(4):
        page.wait_for_timeout(250)
        if page.locator(FOUND).count():
            return page.locator(FOUND).count()
    if page.locator("[role=search] button[type=submit]:visible, dialog button[type=submit]:visible").count():
        # Not in Material's search, which looks while one types: Enter would lead on to its first place.
        page.keyboard.press("Enter")
    page.wait_for_timeout(1000)
    return page.locator(FOUND).count()


def search_without_name(page: Page, home: str, path: str) -> list[str]:
    """06: the search dialog has no name, and Tab stops at a part of it that has no role."""
    open_search(page, home, path).click()
    wrong = [f"a {role} has no name" for role, name in told_nodes(page) if role == "dialog" and not name]
    # From the top anew, with search left open.
    page.evaluate("() => document.activeElement.blur()")
    return wrong + [
        f"Tab stops at {stop}" for stop in tab_stops(page, 25) if stop.role in {"generic", "none"}
    ]


def search_that_says_nothing(page: Page, home: str, path: str) -> list[str]:
    """07: a screen reader is not told how many places were found."""
    field = open_search(page, home, path)
    before = page.evaluate(HEARD)
    if not search_for(page, field, WORD):
        return [f"search does not find {WORD}"]
    heard = page.evaluate(HEARD)
    return [] if heard != before else [f"{page.locator(FOUND).count()} places are shown, and nothing is said"]


def search_that_hangs(page: Page, home: str, path: str) -> list[str]:
    """Part of 23: opened from a folder, search never finds a word that is there."""
    found = search_for(page, open_search(page, home, path, PHONE), WORD)
    return [] if found else [f"search does not find {WORD}"]

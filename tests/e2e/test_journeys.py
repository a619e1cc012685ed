"""What people come for, with the keyboard alone, from a stick: narrow and wide, with and without script."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.example import BuiltExample

FRONT = "index.html"
WITH = pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
MOST_TABS = 120


@pytest.fixture(params=[320, 1280])
def width(request: pytest.FixtureRequest) -> int:
    """Narrow as a phone, wide as a desk."""
    wide: int = request.param
    return wide


@pytest.fixture
def open_page(browser: Browser, example: BuiltExample, width: int) -> Iterator[Callable[[bool], Page]]:
    """Open the front page of Ada's site from a folder."""
    contexts = []

    def opened(script: bool) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, java_script_enabled=script, accept_downloads=True
        )
        contexts.append(context)
        page = context.new_page()
        page.goto((example.plan_site / FRONT).as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()


def go_to(page: Page, name: str, *, within: str = "body") -> None:
    """Press Tab until the focus is on what bears a name."""
    wanted = (
        page.locator(within)
        .get_by_role("link", name=name, exact=True)
        .or_(page.locator(within).get_by_role("button", name=name, exact=True))
    )
    focused = page.locator(":focus")
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if focused.count() and wanted.and_(focused).count():
            return
    raise AssertionError(f"no Tab leads to {name!r} on {page.url.rsplit('/', 1)[-1]}")


def follow(page: Page, name: str, *, within: str = "body") -> None:
    """Go to a link by Tab and press Enter."""
    go_to(page, name, within=within)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@WITH
def test_call_my_coordinator(open_page: Callable[[bool], Page], script: bool) -> None:
    page = open_page(script)
    go_to(page, "+47 400 00 073", within="main")
    assert page.locator(":focus").get_attribute("href") == "tel:+4740000073"


@WITH
def test_put_my_meeting_into_a_calendar(open_page: Callable[[bool], Page], script: bool) -> None:
    page = open_page(script)
    calendar = page.locator('main a[href$=".ics"]').first
    go_to(page, calendar.inner_text(), within="main")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".ics")
    assert "BEGIN:VEVENT" in waiting.value.path().read_text(encoding="utf-8")


@WITH
def test_read_a_goal(open_page: Callable[[bool], Page], script: bool) -> None:
    page = open_page(script)
    follow(page, "My goals", within="main")
    follow(page, "I want to work in a bakery.", within="main")
    assert page.get_by_role("heading", level=1).inner_text() == "I want to work in a bakery."
    assert "I like the smell of bread in the morning." in page.get_by_role("main").inner_text()


def test_make_the_letters_larger(open_page: Callable[[bool], Page]) -> None:
    page = open_page(True)
    size = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
    before = page.evaluate(size)
    follow(page, "How I read")
    very_large = page.get_by_role("radio", name="Very large", exact=True)
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.locator(":focus").and_(page.get_by_role("radio")).count():
            break
    for _ in range(3):
        if very_large.is_checked():
            break
        page.keyboard.press("ArrowDown")
    assert very_large.is_checked()
    follow(page, "My plan" if page.get_by_role("link", name="My plan", exact=True).count() else "Front page")
    assert page.evaluate(size) > before


def test_search_for_a_word(open_page: Callable[[bool], Page]) -> None:
    page = open_page(True)
    go_to(page, "Search")
    page.keyboard.press("Enter")
    page.keyboard.type("bakery")
    page.keyboard.press("Enter")
    found = page.get_by_role("dialog").get_by_role("listitem").get_by_role("link")
    found.first.wait_for()
    page.keyboard.press("Tab")
    for _ in range(4):
        if found.and_(page.locator(":focus")).count():
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert "bakery" in page.get_by_role("main").inner_text().lower()


def test_find_a_word_without_script(open_page: Callable[[bool], Page]) -> None:
    page = open_page(False)
    follow(page, "Search")
    assert page.url.endswith("/a-z.html")
    follow(page, "My week", within="main")
    assert page.get_by_role("heading", level=1).inner_text() == "My week"

"""A choice holds on the next page, from a server and from a stick, and where nothing can be kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.example import BuiltExample
from tests.e2e.how_i_read.choosing import BOTH_SCHEMES, Scheme, choose, opened, size_of_text, status
from tests.e2e.serving import served
from tests.e2e.visits import watched


@BOTH_SCHEMES
def test_size_chosen_by_key_is_seen_at_once_on_the_next_page_and_after_reload(
    page: Page, example: BuiltExample, scheme: Scheme
) -> None:
    with opened(example.plan_site, scheme) as home, watched(page, home) as problems:
        page.goto(f"{home}about-me.html")
        before = size_of_text(page)
        page.get_by_role("banner").get_by_role("link", name="How I read").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("How I read")
        page.get_by_role("radio", name="Large", exact=True).focus()
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("radio", name="Very large", exact=True)).to_be_checked()
        expect(status(page, "Size of the letters")).to_have_text("Saved. Size of the letters: Very large.")
        assert size_of_text(page) >= 1.15 * before
        with page.expect_navigation():
            page.get_by_role("navigation", name="Menu").get_by_role("link", name="About me").press("Enter")
        assert size_of_text(page) >= 1.15 * before
        page.reload()
        assert size_of_text(page) >= 1.15 * before
        page.goto(f"{home}how-i-read.html")
        page.get_by_role("button", name="Back to how it was").press("Enter")
        expect(page.get_by_role("radio", name="Large", exact=True)).to_be_checked()
        expect(page.get_by_text("Everything is back to how it was.")).to_be_visible()
        page.goto(f"{home}about-me.html")
        assert size_of_text(page) == before
    assert problems == []


def test_what_was_pressed_stays_where_it_is_while_all_grows(page: Page, example: BuiltExample) -> None:
    page.goto(f"{example.plan_site.as_uri()}/how-i-read.html")
    radio = page.get_by_role("radio", name="Very large", exact=True)
    radio.scroll_into_view_if_needed()
    top = "e => e.getBoundingClientRect().top"
    before = radio.evaluate(top)
    radio.press("Space")
    assert abs(radio.evaluate(top) - before) < 2


def test_choice_stands_before_style_and_first_paint(page: Page, example: BuiltExample) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with served(example.plan_site) as home:
        choose(page, home, "Very large", "Dark")
        page.route("**/site.css", hold)
        page.goto(f"{home}about-me.html", wait_until="commit")
        expect(page.locator("link[rel=stylesheet]")).to_be_attached()
        assert page.evaluate(
            "[document.documentElement.dataset.text, document.documentElement.dataset.look,"
            " document.querySelector('link[rel=stylesheet]').sheet,"
            " performance.getEntriesByType('paint').length]"
        ) == ["very-large", "dark", None, 0]
        for route in held:
            route.continue_()
        page.wait_for_load_state()
    assert size_of_text(page) >= 26


def test_page_that_comes_back_by_the_back_key_has_learnt_the_choice(
    page: Page, example: BuiltExample
) -> None:
    home = f"{example.plan_site.as_uri()}/"
    page.goto(f"{home}about-me.html")
    before = size_of_text(page)
    choose(page, home, "Very large")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("About me")
    assert size_of_text(page) >= 1.15 * before


def test_page_that_the_browser_kept_whole_learns_the_choice_when_it_comes_back(
    page: Page, example: BuiltExample
) -> None:
    # The browser under test keeps no page whole, so the event that tells of it is made by hand.
    page.goto(f"{example.plan_site.as_uri()}/how-i-read.html")
    before = size_of_text(page)
    page.evaluate("localStorage.setItem('planbooklet-how-i-read', '{\"text\":\"very-large\"}')")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert size_of_text(page) >= 1.15 * before
    expect(page.get_by_role("radio", name="Very large", exact=True)).to_be_checked()


def test_page_that_stands_open_beside_learns_the_choice(page: Page, example: BuiltExample) -> None:
    with served(example.plan_site) as home:
        beside = page.context.new_page()
        beside.goto(f"{home}about-me.html")
        before = size_of_text(beside)
        choose(page, home, "Very large")
        expect(beside.locator("html")).to_have_attribute("data-text", "very-large")
        assert size_of_text(beside) >= 1.15 * before


BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("The browser keeps nothing.", "SecurityError"); },
})"""


@BOTH_SCHEMES
def test_browser_that_keeps_nothing_still_shows_the_choice_and_the_page_says_so(
    page: Page, example: BuiltExample, scheme: Scheme
) -> None:
    page.add_init_script(BLOCKED)
    with opened(example.plan_site, scheme) as home, watched(page, home) as problems:
        page.goto(f"{home}how-i-read.html")
        expect(page.get_by_text("This browser keeps nothing. What you choose")).to_be_visible()
        before = size_of_text(page)
        page.get_by_role("radio", name="Very large", exact=True).check()
        expect(status(page, "Size of the letters")).to_have_text(
            "Size of the letters: Very large. It holds on this page only, for this browser keeps nothing."
        )
        assert size_of_text(page) >= 1.15 * before
        page.get_by_role("button", name="Back to how it was").click()
        assert size_of_text(page) == before
        page.get_by_role("radio", name="Very large", exact=True).check()
        page.goto(f"{home}about-me.html")
        assert size_of_text(page) == before
    assert problems == []


def test_page_says_nothing_of_the_kind_where_the_browser_keeps_it(page: Page, example: BuiltExample) -> None:
    page.goto(f"{example.plan_site.as_uri()}/how-i-read.html")
    expect(page.get_by_text("This browser keeps nothing.")).to_be_hidden()


@pytest.mark.parametrize("kept", ["{", "null", "7", '{"text":"huge","look":"<b>","colour":"red"}'])
def test_what_is_not_ours_in_the_browser_changes_nothing(
    page: Page, example: BuiltExample, kept: str
) -> None:
    html = "document.documentElement.cloneNode(false).outerHTML"
    with served(example.plan_site) as home, watched(page, home) as problems:
        page.goto(f"{home}about-me.html")
        before = page.evaluate(html)
        page.evaluate("kept => localStorage.setItem('planbooklet-how-i-read', kept)", kept)
        page.reload()
        assert page.evaluate(html) == before
    assert problems == []

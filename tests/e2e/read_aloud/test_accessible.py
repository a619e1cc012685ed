"""The controls are accessible: rules of WCAG, sizes, letters, print."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe import AAA, axe_violations
from tests.e2e.fake_voice import (
    being_said,
    end_sentence,
)
from tests.e2e.read_aloud.reading import Look, begin, controls_of, press, window
from tests.e2e.tabbing import tab_stops


def test_nothing_is_announced_while_the_voice_speaks(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    page.evaluate(
        "() => { window.changed = [];"
        " new MutationObserver((all) => changed.push(...all.map(({ target }) => target)))"
        ".observe(document.body, { childList: true, characterData: true, subtree: true }); }"
    )
    end_sentence(page)
    being_said(page)
    press(page, "Forward")
    being_said(page)
    press(page, "Pause")
    announced = page.evaluate(
        "changed.map((one) => one.closest ? one : one.parentElement).filter((one) => one.textContent"
        " && one.closest('[role=status], [role=alert], [aria-live]')).map((one) => one.textContent)"
    )
    assert announced == []
    assert page.evaluate("changed.length") > 0


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_controls_break_no_rule_of_wcag(browser: Browser, bakery: str, width: int, look: Look) -> None:
    with window(browser, width, look=look) as page:
        begin(page, bakery, "My steps")
        assert axe_violations(page, AAA) == []
        press(page, "Pause")
        assert axe_violations(page, AAA) == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (1280, 900), (320, 256)])
def test_controls_fit_cover_no_focus_and_leave_the_pages_end_in_reach(
    browser: Browser, bakery: str, width: int, height: int
) -> None:
    with window(browser, width, height) as page:
        page.emulate_media(reduced_motion="reduce")
        begin(page, bakery, "My steps")
        assert page.evaluate("document.scrollingElement.scrollWidth") == width
        box = controls_of(page).bounding_box()
        assert box and box["y"] + box["height"] == height and box["height"] <= height / 2
        sizes = (
            controls_of(page)
            .get_by_role("button")
            .evaluate_all("all => all.map((e) => [e.innerText, e.offsetWidth, e.offsetHeight])")
        )
        assert len(sizes) == 7
        assert [size for size in sizes if min(size[1:]) < 44] == []
        stops = list(tab_stops(page))
        assert len(stops) > 20
        assert [str(stop) for stop in stops if stop.covered or not stop.in_view] == []
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        foot = page.get_by_role("contentinfo").bounding_box()
        assert foot and foot["y"] + foot["height"] <= box["y"] + 1


@pytest.mark.parametrize("look", ["light", "forced"])
def test_what_is_pressed_is_told_by_shape(browser: Browser, bakery: str, look: Look) -> None:
    with window(browser, look=look) as page:
        begin(page, bakery, "My steps")
        looks = (
            page.get_by_role("group", name="Speed of the voice")
            .get_by_role("button")
            .evaluate_all("all => all.map((e) => getComputedStyle(e, '::before').content)")
        )
        assert looks == ["none", '""', "none"]


def test_printed_page_shows_nothing_of_it(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    page.emulate_media(media="print")
    expect(page.get_by_text("Read aloud").locator("visible=true")).to_have_count(0)
    expect(controls_of(page)).to_be_hidden()


def test_largest_letters_fit(browser: Browser, bakery: str) -> None:
    choices: dict[str, Any] = {"text": "very-large", "spacing": "very-wide", "font": "opendyslexic"}
    with window(browser, 320, 640) as page:
        page.add_init_script(f"localStorage.setItem('planbooklet-how-i-read', JSON.stringify({choices}))")
        begin(page, bakery, "My steps")
        page.evaluate("document.fonts.ready")
        assert page.evaluate("document.scrollingElement.scrollWidth") == 320
        box = controls_of(page).bounding_box()
        assert box and box["height"] <= 320
        wide = controls_of(page).evaluate("e => e.scrollWidth > e.clientWidth")
        assert not wide

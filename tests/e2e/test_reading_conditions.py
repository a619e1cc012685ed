"""Every page in the conditions people read in: large letters, a narrow window, own colours, no pointer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.defects.colours import link_without_line
from tests.e2e.defects.keyboard import DESK, PHONE, focus_is_seen, opened
from tests.e2e.defects.narrow import CUT, NARROW, SMALL_TEXT
from tests.e2e.example import BuiltExample
from tests.e2e.laid_out import EDGES, HOVER_RULES, LINES, MOVES, OVERLAPS, SETTING
from tests.e2e.pixels import clearly_changed, shot_of
from tests.e2e.serving import served
from tests.e2e.tabbing import tab_stops

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }"""
"""The text spacing that a page must bear. Source: WCAG 2.2, 1.4.12."""

ZOOMED = {"viewport": {"width": 320, "height": 225}, "device_scale_factor": 4}
"""A window of 1280 x 900 at 400 %."""


@pytest.fixture(scope="module")
def addresses(example: BuiltExample) -> list[str]:
    """Every page of the person's site, and what the public site has beside the same guides."""
    site, public = example.plan_site, example.public_site
    own = sorted(path for path in site.rglob("*.html"))
    return [path.as_uri() for path in (*own, public / "index.html")]


@contextmanager
def window(browser: Browser, **options: Any) -> Iterator[Page]:
    context = browser.new_context(**options)
    yield context.new_page()
    context.close()


def each(page: Page, addresses: list[str], script: str, argument: object = None) -> dict[str, list[str]]:
    """Give what a script finds wrong, by page; pages without fault are left out."""
    wrong = {}
    for address in addresses:
        page.goto(address)
        page.wait_for_function("document.fonts.status === 'loaded'")
        if found := page.evaluate(script, argument):
            wrong[Path(address).name] = found
    return wrong


def test_lines_have_at_most_65_letters_and_end_with_no_hyphen(page: Page, addresses: list[str]) -> None:
    lines = each(page, addresses, LINES)
    assert len(lines) == len({Path(address).name for address in addresses})
    every = [line for of_page in lines.values() for line in of_page]
    assert len(every) > 500
    assert [line for line in every if len(line) > 65] == []
    assert [line for line in every if line.endswith(("-", "\u2010", "\u00ad"))] == []


def test_letters_are_large(page: Page, addresses: list[str]) -> None:
    assert each(page, addresses, SMALL_TEXT, 20) == {}


def test_lines_lie_apart_and_begin_at_the_left(page: Page, addresses: list[str]) -> None:
    assert each(page, addresses, SETTING) == {}


@pytest.mark.parametrize("options", [{"viewport": NARROW}, ZOOMED], ids=["320 pixels", "400 %"])
def test_narrow_window_shows_everything_without_scrolling_sideways(
    browser: Browser, addresses: list[str], options: dict[str, Any]
) -> None:
    with window(browser, **options) as page:
        wide = "document.scrollingElement.scrollWidth > 320 ? [document.scrollingElement.scrollWidth] : []"
        assert each(page, addresses, wide) == {}
        assert each(page, addresses, CUT) == {}
        assert each(page, addresses, OVERLAPS) == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_raised_text_spacing_cuts_nothing_and_lays_nothing_over_another(
    browser: Browser, addresses: list[str], width: int
) -> None:
    wrong = {}
    with window(browser, viewport={"width": width, "height": 900}, bypass_csp=True) as page:
        for address in addresses:
            page.goto(address)
            page.add_style_tag(content=SPACING)
            needed = page.evaluate("document.scrollingElement.scrollWidth")
            sideways = [f"needs {needed} pixels"] if needed > width else []
            if found := sideways + page.evaluate(CUT) + page.evaluate(OVERLAPS):
                wrong[Path(address).name] = found
    assert wrong == {}


def test_forced_colours_keep_edges(browser: Browser, addresses: list[str]) -> None:
    with window(browser, viewport=DESK, forced_colors="active") as page:
        assert each(page, addresses, EDGES) == {}


def test_forced_colours_tell_where_one_is(browser: Browser, example: BuiltExample) -> None:
    look = """link => { const s = getComputedStyle(link), mark = getComputedStyle(link, "::before");
      return [s.fontWeight, s.textDecorationLine, s.outlineStyle, s.outlineWidth, mark.content]; }"""
    with window(browser, viewport=DESK, forced_colors="active") as page:
        page.goto((example.plan_site / "how-i-read.html").as_uri())
        for part in ("header li a", "nav.site-menu a"):
            page.goto((example.plan_site / ("goals" if "menu" in part else "how-i-read")).as_uri() + ".html")
            here = page.locator(f"{part}[aria-current]")
            there = page.locator(f"{part}:not([aria-current])").first
            assert here.evaluate(look) != there.evaluate(look), part


def test_forced_colours_tell_what_is_chosen(browser: Browser, example: BuiltExample) -> None:
    with window(browser, viewport=DESK, forced_colors="active") as page:
        page.goto((example.plan_site / "how-i-read.html").as_uri())
        # Light or dark is the machine's own choice in these colours.
        groups = page.locator("fieldset").filter(has=page.locator("input:visible")).all()
        assert len(groups) >= 4
        for group in groups:
            chosen = shot_of(group.locator("input:checked"))
            other = shot_of(group.locator("input:not(:checked)").first)
            assert clearly_changed(chosen, other) > 20, group.inner_text()


def test_reduced_motion_stops_everything_that_moves(browser: Browser, addresses: list[str]) -> None:
    with window(browser, viewport=DESK, reduced_motion="reduce") as page:
        assert each(page, addresses, MOVES) == {}


def test_links_in_text_are_underlined(page: Page, addresses: list[str]) -> None:
    wrong = {address: link_without_line(page, "", address) for address in addresses}
    assert {address: found for address, found in wrong.items() if found} == {}


@pytest.mark.parametrize("path", ["index", "goal-bakery", "who-helps", "meetings", "how-i-read", "search"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["360 pixels", "1280 pixels"])
def test_focus_is_always_seen(page: Page, example: BuiltExample, path: str, size: dict[str, int]) -> None:
    opened(page, f"{example.plan_site.as_uri()}/", f"{path}.html", size)
    count, wrong = 0, []
    for stop in tab_stops(page):
        count += 1
        if not stop.in_view:
            wrong.append(f"out of sight: {stop}")
        elif stop.covered:
            wrong.append(f"covered: {stop}")
        elif not focus_is_seen(page, stop):
            wrong.append(f"without a line of 3:1: {stop}")
    assert count > 20
    assert wrong == []


def test_nothing_shows_itself_to_the_pointer_alone(page: Page, example: BuiltExample) -> None:
    with served(example.plan_site) as home:
        page.goto(f"{home}how-i-read.html")
        rules = page.evaluate(HOVER_RULES)
    assert len(rules) > 3
    assert [rule for rule in rules if rule[1]] == []


def test_no_word_hides_in_a_title(page: Page, addresses: list[str]) -> None:
    titles = "[...document.querySelectorAll('body [title]')].map((one) => one.title)"
    assert each(page, addresses, titles) == {}


def test_no_heading_has_a_sign_beside_it(page: Page, addresses: list[str]) -> None:
    signs = "['¶', '🔗'].filter((sign) => document.body.innerText.includes(sign))"
    assert each(page, addresses, signs) == {}


LONG = "I like to get up early, and then I walk to the bakery by the harbour. "


@pytest.mark.parametrize(
    ("script", "body", "found"),
    [
        (
            LINES,
            "<p style='width:7em;font:20px monospace'>My long-term plans</p>",
            ["My long-", "term plans"],
        ),
        (SETTING, f"<p style='line-height:1.2'>{LONG * 5}</p>", ["p.: lines of 19.2px for letters of 16px"]),
        (SETTING, "<p style='text-align:justify'>Words</p>", ["p.: justify"]),
        (SETTING, "<p style='hyphens:auto'>Words</p>", ["p.: words are cut"]),
        (CUT, f"<p style='width:9em;overflow:hidden;white-space:nowrap'>{LONG}</p>", [f"“{LONG.strip()}”"]),
        (OVERLAPS, "<p>One</p><p style='margin-top:-2em'>Two</p>", ["“One” lies over “Two”"]),
        (MOVES, "<p style='transition:color 1s'>Words</p>", ["p."]),
        (MOVES, "<style>html { scroll-behavior: smooth }</style>", ["html."]),
        (EDGES, "<button style='border:0'>Press</button>", ["button “Press”"]),
        (
            HOVER_RULES,
            "<style>p:hover b { display: block } a:hover { color: red }</style>",
            [["p:hover b", ["display"]], ["a:hover", []]],
        ),
    ],
)
def test_what_would_be_wrong_is_found(page: Page, script: str, body: str, found: list[object]) -> None:
    page.set_content(f"<!doctype html><html lang='en'><body><main>{body}</main></body></html>")
    assert page.evaluate(script) == found

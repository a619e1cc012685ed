"""Pages as they come out of a printer: whole, black on white, with whose plan it is and without the shell."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ImageChops
from playwright.sync_api import Browser, Page, expect

from tests.e2e.example import BuiltExample
from tests.e2e.on_paper import (
    HEADINGS,
    MARGIN,
    OUTSIDE,
    PIXELS,
    SHOWN,
    SMALL,
    WHOLE,
    laid_out_for,
    pictures,
    sheets,
    squeezed,
)

PAGES = (
    "index", "about-me", "goals", "goal-bakery", "week", "who-helps", "road-ahead", "meetings", "rights",
    "words", "credits", "everything", "a-z", "guides/individual-plan",
)  # fmt: skip
ON_SCREEN_ONLY = (
    "Go to the main text", "How I read", "You are here", "Pages before and after", "Previous page",
    "Next page", "Print this page", "My plan as a booklet (PDF", "Put it in my calendar",
    "My meetings for my calendar", "To the top of the page", "Show one thing at a time",
    "Show everything on one page",
)  # fmt: skip
A4, A5 = 210, 148


@pytest.fixture(params=PAGES)
def path(request: pytest.FixtureRequest) -> str:
    """One page of Ada's site."""
    return f"{request.param}.html"


@pytest.fixture
def open_page(page: Page, example: BuiltExample, path: str) -> Page:
    page.goto(f"{example.plan_site.as_uri()}/{path}")
    return page


def test_paper_holds_all_of_the_text_and_nothing_of_the_shell(open_page: Page) -> None:
    printed = "".join(sheets(open_page))
    open_page.emulate_media(media="print")
    shown = open_page.evaluate(SHOWN, "main")
    assert len(shown) > 5
    assert [words for words in shown if squeezed(words) not in printed] == []
    # The list from A to Z has a line for "How I read".
    only = [words for words in ON_SCREEN_ONLY if words not in shown]
    assert [words for words in only if squeezed(words) in printed] == []
    assert open_page.evaluate(SHOWN, ".site-menu") == []
    assert [one for one in open_page.get_by_role("navigation").all() if one.is_visible()] == []


def test_what_main_says_on_screen_it_says_on_paper_but_for_what_is_to_be_pressed(open_page: Page) -> None:
    on_screen = open_page.evaluate(SHOWN, "main")
    open_page.emulate_media(media="print")
    on_paper = open_page.evaluate(SHOWN, "main")
    only = ".screen-only, .take-along, .download-links, .page-link, .meeting-card__calendar, button"
    pressed = open_page.evaluate(
        "(only) => [...document.querySelectorAll(only)].map((one) => one.textContent).join(' ')", only
    )
    assert [words for words in on_screen if words not in on_paper and words not in pressed] == []
    assert [words for words in on_paper if words not in on_screen] == []


def test_marks_and_whose_plan_it_is_stand_on_the_first_sheet_only(open_page: Page) -> None:
    first, *others = sheets(open_page)
    head = squeezed("This is the plan of an invented person. Ada’s plan")
    assert first.startswith(head)
    assert [sheet for sheet in others if sheet.startswith(head)] == []


def test_headings_stay_with_what_follows(open_page: Page) -> None:
    printed = sheets(open_page)
    open_page.emulate_media(media="print")
    torn = [
        heading
        for heading, below in open_page.evaluate(HEADINGS)
        if not any(squeezed(heading) in sheet and squeezed(below) in sheet for sheet in printed)
    ]
    assert torn == []


def test_cards_and_rows_that_fit_on_a_sheet_are_not_torn(open_page: Page) -> None:
    printed = sheets(open_page)
    laid_out_for(open_page, A4)
    sheet_high = (297 - 2 * MARGIN) * PIXELS
    kinds = ".card, .picture-row, .fact, .evaluation, blockquote, li:not(:has(li))"
    whole = open_page.evaluate(WHOLE, [kinds, sheet_high * 0.95])
    torn = [
        words
        for words in whole
        if not any(all(squeezed(each) in sheet for each in words) for sheet in printed)
    ]
    assert torn == []


@pytest.mark.parametrize("width", [A4, A5], ids=["A4", "A5"])
def test_nothing_lies_beside_the_sheet(open_page: Page, width: int) -> None:
    laid_out_for(open_page, width)
    assert open_page.evaluate(OUTSIDE) == []
    assert open_page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_letters_have_16_points_and_more(open_page: Page) -> None:
    laid_out_for(open_page, A4)
    assert open_page.evaluate(SMALL, 16 * 96 / 72) == []


def test_the_printer_chooses_the_paper(page: Page, example: BuiltExample) -> None:
    page.goto(f"{example.plan_site.as_uri()}/goal-bakery.html")
    printed = "".join(sheets(page, "A5"))
    page.emulate_media(media="print")
    assert [words for words in page.evaluate(SHOWN, "main") if squeezed(words) not in printed] == []
    assert len(sheets(page, "A5")) > len(sheets(page, "A4"))


@pytest.mark.parametrize("name", ["index", "goal-bakery", "who-helps", "everything"])
def test_margins_are_white_and_15_millimetres_wide(
    page: Page, example: BuiltExample, name: str, tmp_path: Path
) -> None:
    page.goto(f"{example.plan_site.as_uri()}/{name}.html")
    dots = 50 / 25.4
    count = 0
    for count, sheet in enumerate(pictures(page, tmp_path), start=1):
        ink = ImageChops.invert(sheet.convert("L")).point(lambda level: 255 * (level > 40)).getbbox()
        assert ink, f"sheet {count} of {name} is empty"
        margins = (ink[0], ink[1], sheet.width - ink[2], sheet.height - ink[3])
        assert min(margins) >= (MARGIN - 1) * dots, f"sheet {count} of {name}"
    assert count > 1


@pytest.mark.parametrize("look", ["the machine's", "chosen by hand"])
def test_dark_pages_print_black_on_white(
    browser: Browser, example: BuiltExample, look: str, tmp_path: Path
) -> None:
    context = browser.new_context(color_scheme="dark" if look == "the machine's" else "light")
    page = context.new_page()
    if look == "chosen by hand":
        page.add_init_script("localStorage.setItem('planbooklet-how-i-read', '{\"look\": \"dark\"}')")
    page.goto(f"{example.plan_site.as_uri()}/goal-bakery.html")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark == "rgb(18, 24, 27)"
    for sheet in pictures(page, tmp_path):
        assert sheet.getpixel((1, 1)) == (255, 255, 255)
        levels = sheet.convert("L").histogram()
        assert sum(levels[230:]) > 0.75 * sum(levels)
    page.emulate_media(media="print")
    colours = page.evaluate(
        "[...document.querySelectorAll('main :is(h1, h2, h3, p, li, a)')]"
        ".map((one) => getComputedStyle(one).color)"
    )
    assert set(colours) == {"rgb(0, 0, 0)"}
    context.close()


def test_who_reads_large_letters_gets_them_on_paper(page: Page, example: BuiltExample) -> None:
    page.add_init_script("localStorage.setItem('planbooklet-how-i-read', '{\"text\": \"very-large\"}')")
    page.goto(f"{example.plan_site.as_uri()}/goal-bakery.html")
    laid_out_for(page, A4)
    assert page.evaluate(SMALL, 1.4 * 16 * 96 / 72) == []
    assert page.evaluate(OUTSIDE) == []


def test_numbers_and_addresses_are_read_and_web_addresses_do_not_clutter(
    page: Page, example: BuiltExample
) -> None:
    page.goto(f"{example.plan_site.as_uri()}/who-helps.html")
    printed = "".join(sheets(page))
    assert squeezed("+47 400 00 073") in printed
    assert "kv-3@fjordvik.example" in printed
    assert "tel:" not in printed
    assert "mailto:" not in printed
    page.goto(f"{example.plan_site.as_uri()}/credits.html")
    licence = page.get_by_role("link", name="CC BY-SA 4.0").first
    expect(licence).to_have_attribute("href", "https://creativecommons.org/licenses/by-sa/4.0/")
    printed = "".join(sheets(page))
    assert "CCBY-SA4.0" in printed
    assert "creativecommons.org" not in printed


def test_button_prints_the_page(page: Page, example: BuiltExample) -> None:
    page.add_init_script("window.print = () => { window.printed = (window.printed || 0) + 1; }")
    for path in (
        "index.html",
        "goal-bakery.html",
        "everything.html",
        "a-z.html",
        "guides/individual-plan.html",
    ):
        page.goto(f"{example.plan_site.as_uri()}/{path}")
        button = page.get_by_role("main").get_by_role("button", name="Print this page")
        button.press("Enter")
        assert page.evaluate("window.printed") == 1, path


def test_button_is_on_the_public_guides_too(page: Page, example: BuiltExample) -> None:
    page.goto(f"{example.public_site.as_uri()}/individual-plan.html")
    expect(page.get_by_role("main").get_by_role("button", name="Print this page")).to_be_visible()


def test_button_stays_away_where_nothing_can_print(page: Page, example: BuiltExample) -> None:
    page.add_init_script("Object.defineProperty(window, 'print', { value: undefined })")
    page.goto(f"{example.plan_site.as_uri()}/goal-bakery.html")
    expect(page.locator("button.print-page")).to_be_hidden()


def test_without_scripts_the_booklet_is_there_and_no_dead_button(
    browser: Browser, example: BuiltExample
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for site in (example.plan_site, example.public_site / "example"):
        for file in sorted(site.glob("*.html")):
            page.goto(file.as_uri())
            assert page.get_by_role("main").get_by_role("button").count() == 0, file.name
            booklet = page.locator('main a[href="booklet.pdf"]')
            # Pages that only help to read, and the list of the whole site, belong to no one plan.
            expected = 0 if file.name in ("search.html", "how-i-read.html", "a-z.html") else 1
            assert booklet.count() == expected, file.name
            if expected:
                expect(booklet).to_have_text("My plan as a booklet (PDF, 24 pages)")
    context.close()

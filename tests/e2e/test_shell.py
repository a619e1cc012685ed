"""The shell by keyboard, by touch and by eye, opened from a folder as from a stick."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser, Page, expect

from planbooklet.outputs.site import read_site_kit, write_site
from tests.e2e.axe import AAA, axe_violations
from tests.e2e.nu_html import html_messages
from tests.e2e.visits import watched
from tests.small_unit import small_plan, write_small_unit

HOSTILE = "<script>document.title='broken into'</script><img src=x onerror=document.title='broken'>"
LONG = "Questions that my personal coordinator asks the welfareadministrationoffice for me"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's site with every element of plain text and one very long word."""
    folder = tmp_path_factory.mktemp("shell")
    kit = read_site_kit(write_small_unit(folder / "unit"), "en")
    plan = small_plan()
    text = Markup(
        "<h1>{long}</h1><blockquote><p>I want people to ask me first.</p></blockquote>"
        '<h2 id="good">What I am good at</h2><ul><li>I remember every recipe I have baked.</li></ul>'
        "<ol><li>Say one thing at a time.</li></ol><h3>And more</h3><dl><dt>Phone</dt><dd>"
        '<a href="tel:+4740000001">400 00 001</a></dd></dl><details><summary>More words</summary><p>Here.</p>'
        "</details><p>{words}</p>"
    ).format(long=LONG, words="I like to get up early, and then I walk to the bakery by the harbour. " * 6)
    questions = replace(plan.pages[3], path="questions.html", title=LONG, html=text)
    write_site(replace(plan, pages=(*plan.pages, questions)), folder / "site", kit=kit)
    return folder / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def focused(page: Page) -> str:
    """Give what has the focus, in its own words."""
    words = page.evaluate("document.activeElement.innerText || document.activeElement.id")
    return str(words).strip()


def test_first_tab_stops_are_skip_link_name_menu_and_search(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/goals/bakery.html")
    stops = []
    for _ in range(4):
        page.keyboard.press("Tab")
        stops.append(focused(page))
    assert stops == ["Go to the main text", "Ada's plan", "Menu", "Search"]


def test_skip_link_shows_itself_and_leads_past_the_head(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/goals.html")
    skip = page.get_by_role("link", name="Go to the main text")
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page) == "a goal"


def test_menu_is_reached_by_key_and_leads_to_another_page(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/goals/bakery.html")
    page.get_by_role("banner").get_by_role("link", name="Menu").press("Enter")
    expect(page.get_by_role("heading", name="Menu")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert focused(page) == "Front page"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site.as_uri()}/goals.html")


def test_every_tab_stop_is_seen_and_has_a_visible_focus(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/questions.html")
    stops = page.locator("a[href], button, summary, input").locator("visible=true").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        outline = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e);"
            "const box = e.getBoundingClientRect(); return [e.innerText, s.outlineStyle,"
            "parseFloat(s.outlineWidth), box.width > 0 && box.left >= 0 && box.bottom > 0]; })()"
        )
        assert outline[1:] == ["solid", 3, True], outline[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_is_accessible_stays_in_its_folder_and_keeps_its_width(
    browser: Browser, site: Path, pages: list[str], width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    with watched(page, f"{site.as_uri()}/") as problems:
        for path in pages:
            page.goto(f"{site.as_uri()}/{path}")
            assert axe_violations(page, AAA) == []
            assert page.evaluate("document.scrollingElement.scrollWidth") == width
    assert problems == []
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_press_is_44_pixels_high(browser: Browser, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{site.as_uri()}/questions.html")
    small = page.evaluate(
        "[...document.querySelectorAll('header a, nav a, footer a, summary, button, input')]"
        ".filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44).map(e => e.innerText)"
    )
    assert small == []
    context.close()


LINES = """() => [...document.querySelectorAll("main p, main li")].flatMap((block) => {
  const lines = new Map(), range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const bottom = Math.round(range.getBoundingClientRect().bottom);
      lines.set(bottom, (lines.get(bottom) || "") + node.data[at]);
    }
  return [...lines.values()].map((line) => line.trim());
})"""


def test_lines_are_short_and_letters_large(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/questions.html")
    page.wait_for_function("document.fonts.status === 'loaded'")
    lengths = [len(line) for line in page.evaluate(LINES)]
    assert 45 <= max(lengths) <= 65
    style = page.evaluate(
        "(() => { const s = getComputedStyle(document.querySelector('main p:last-child'));"
        "return [parseFloat(s.fontSize), parseFloat(s.lineHeight) / parseFloat(s.fontSize), s.textAlign,"
        "s.hyphens, document.fonts.check('20px \"Atkinson Hyperlegible Next\"')]; })()"
    )
    assert style[0] >= 20
    assert style[1] >= 1.5
    assert style[2:] == ["start", "manual", True]


def test_raised_text_spacing_loses_nothing(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/questions.html")
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important;"
        " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
    )
    assert page.evaluate("document.scrollingElement.scrollWidth") == 320
    context.close()


def test_where_one_is_shows_without_colours(browser: Browser, site: Path) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{site.as_uri()}/goals.html")
    here = page.locator(".site-menu [aria-current]")
    there = page.locator(".site-menu a:not([aria-current])").first
    weight, line = "e => getComputedStyle(e).fontWeight", "e => getComputedStyle(e).textDecorationLine"
    assert (here.evaluate(weight), there.evaluate(weight)) == ("700", "400")
    assert (here.evaluate(line), there.evaluate(line)) == ("none", "underline")
    context.close()


def test_paper_shows_the_page_without_the_ways_around_it(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/goals.html")
    page.emulate_media(media="print")
    expect(page.get_by_role("main")).to_be_visible()
    expect(page.get_by_text("This is the plan of an invented person.")).to_be_visible()
    expect(page.locator("nav:visible")).to_have_count(0)


def test_words_of_a_person_run_nowhere(page: Page, tmp_path: Path) -> None:
    kit = read_site_kit(write_small_unit(tmp_path / "unit"), "en")
    plan = replace(small_plan(title=HOSTILE, goal=HOSTILE), marks=(HOSTILE,), foot=(HOSTILE,))
    write_site(plan, tmp_path / "site", kit=kit)
    for path in ("index.html", "goals/bakery.html", "search.html"):
        page.goto(f"{(tmp_path / 'site').as_uri()}/{path}")
        expect(page.get_by_role("banner").get_by_role("link", name=HOSTILE)).to_be_visible()
        assert page.title().endswith(HOSTILE)
    page.get_by_label("What do you look for?").fill("document")
    page.get_by_label("What do you look for?").press("Enter")
    expect(page.get_by_role("main").get_by_role("link").first).to_have_text(
        re.compile("^" + re.escape(HOSTILE))
    )
    expect(page.locator("img[src=x]")).to_have_count(0)


def test_html_checker_has_nothing_to_say_about_the_shell(site: Path, pages: list[str]) -> None:
    assert [str(message) for message in html_messages([site / path for path in pages])] == []

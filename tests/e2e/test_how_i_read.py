"""How I read: choices made by key, that hold from page to page, from a server and from a stick."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser, Locator, Page, Route, expect

from planbooklet.outputs.pages import Reading
from planbooklet.outputs.site import read_site_kit, write_site
from tests.e2e.axe import AAA, axe_violations
from tests.e2e.example import BuiltExample
from tests.e2e.serving import served
from tests.e2e.visits import watched
from tests.small_unit import small_plan, write_small_unit

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


@pytest.fixture(scope="module")
def asking_site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a small site whose plan asks for everything that is not the usual."""
    folder = tmp_path_factory.mktemp("asking")
    plan = small_plan()
    with_picture = replace(
        plan.pages[1],
        html=plan.pages[1].html + Markup('<img class="symbol" src="assets/symbols/home.svg" alt="">'),
    )
    asks = replace(
        plan,
        pages=(plan.pages[0], with_picture, *plan.pages[2:]),
        reading=Reading(text="very-large", spacing="very-wide", font="andika", pictures="off"),
    )
    write_site(asks, folder / "site", kit=read_site_kit(write_small_unit(folder / "unit"), "en"))
    return f"{(folder / 'site').as_uri()}/"


def size_of_text(page: Page) -> float:
    """Give the size of a list's letters, in pixels, as the browser draws them."""
    return float(page.evaluate("parseFloat(getComputedStyle(document.querySelector('main li')).fontSize)"))


def status(page: Page, group: str) -> Locator:
    return page.get_by_role("group", name=group).get_by_role("status")


def choose(page: Page, home: str, *labels: str) -> None:
    page.goto(f"{home}how-i-read.html")
    for label in labels:
        page.get_by_role("radio", name=label, exact=True).check()


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


COLOURS = """selector => [...document.querySelectorAll(selector)]
  .filter((e) => e.checkVisibility()).map((e) => {
  const ground = (e) => { const colour = getComputedStyle(e).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" ? ground(e.parentElement) : colour; };
  return [e.innerText, getComputedStyle(e).color, ground(e)];
})"""


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pale(page: Page, selector: str = "p, a, h1, h2, h3, li, legend, .how-name, button") -> list[Any]:
    """Give the texts that stand out by less than 7:1."""
    found = page.evaluate(COLOURS, selector)
    assert len(found) >= 20
    return [(words, ink, ground) for words, ink, ground in found if contrast(ink, ground) < 7]


@pytest.mark.parametrize(("system", "chosen"), [("light", "Dark"), ("dark", "Light")])
def test_look_chosen_by_hand_beats_the_machines(
    browser: Browser, example: BuiltExample, system: Literal["light", "dark"], chosen: str
) -> None:
    context = browser.new_context(color_scheme=system)
    page = context.new_page()
    home = f"{example.plan_site.as_uri()}/"
    page.goto(f"{home}about-me.html")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert (luminance(page.evaluate(ground)) < 0.05) == (system == "dark")
    choose(page, home, chosen)
    assert pale(page) == []
    for address in ("index.html", "about-me.html", "meetings.html"):
        page.goto(home + address)
        assert (luminance(page.evaluate(ground)) < 0.05) == (chosen == "Dark")
        assert pale(page) == []
    choose(page, home, "As on my machine")
    assert (luminance(page.evaluate(ground)) < 0.05) == (system == "dark")
    context.close()


def test_paper_stays_light_whatever_look_was_chosen(page: Page, example: BuiltExample) -> None:
    home = f"{example.plan_site.as_uri()}/"
    choose(page, home, "Dark")
    page.goto(f"{home}about-me.html")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert pale(page, "main p, main h1, main h2, main li, main a, main strong") == []


def drawn_with(page: Page, selector: str) -> set[str]:
    """Give the families whose letters Chromium drew."""
    page.evaluate("document.fonts.ready")
    devtools = page.context.new_cdp_session(page)
    devtools.send("DOM.enable")
    devtools.send("CSS.enable")
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    node = devtools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = devtools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"] for font in fonts if font["isCustomFont"]}


def loaded(page: Page) -> set[str]:
    """Give the families that the browser has loaded for the page."""
    found = page.evaluate("document.fonts.ready.then((fonts) => [...fonts].map((f) => [f.family, f.status]))")
    return {family.strip('"') for family, status in found if status == "loaded"}


@pytest.mark.parametrize("family", ["Andika", "OpenDyslexic"])
def test_letters_of_the_chosen_font_are_drawn_and_only_they_are_loaded(
    page: Page, example: BuiltExample, family: str
) -> None:
    with served(example.plan_site) as home:
        page.goto(f"{home}about-me.html")
        assert loaded(page) == {"Atkinson Hyperlegible Next"}
        assert drawn_with(page, "main li") == {"Atkinson Hyperlegible Next"}
        choose(page, home, family)
        assert drawn_with(page, ".how-sample p") == {family}
        page.goto(f"{home}rights.html")
        assert loaded(page) == {family}
        assert drawn_with(page, "main p") == {family}


def test_space_grows_between_lines(page: Page, example: BuiltExample) -> None:
    home = f"{example.plan_site.as_uri()}/"
    pitch = (
        "(() => { const s = getComputedStyle(document.querySelector('main li'));"
        "return parseFloat(s.lineHeight) / parseFloat(s.fontSize); })()"
    )
    heights = []
    for label in ("Normal", "More space", "Most space"):
        page.goto(f"{home}how-i-read.html")
        page.get_by_role("group", name="Space between the lines").get_by_role(
            "radio", name=label, exact=True
        ).check()
        page.goto(f"{home}about-me.html")
        heights.append(round(page.evaluate(pitch), 2))
    assert heights == [1.55, 1.85, 2.2]


def test_pictures_off_takes_them_from_beside_the_texts_and_leaves_what_they_say(
    page: Page, example: BuiltExample
) -> None:
    home = f"{example.plan_site.as_uri()}/"
    beside = page.locator("main :is(.symbol, .photo:not(.photo--large)):visible")
    page.goto(f"{home}goals.html")
    expect(beside).not_to_have_count(0)
    start = page.locator("main h2").first.evaluate("e => e.getBoundingClientRect().left")
    choose(page, home, "Without pictures")
    for file in sorted(example.plan_site.glob("*.html")):
        if file.name != "404.html":
            page.goto(home + file.name)
            expect(beside).to_have_count(0)
    page.goto(f"{home}goals.html")
    assert page.locator("main h2").first.evaluate("e => e.getBoundingClientRect().left") < start
    for address in ("road-ahead.html", "who-helps.html", "goal-bakery.html"):
        page.goto(home + address)
        expect(page.locator("main svg[role=img]").first).to_be_visible()
        expect(page.locator(".picture-text__lines li").first).to_be_visible()
    page.goto(f"{home}index.html")
    expect(page.locator(".photo--large")).to_be_visible()


def test_without_javascript_nothing_dead_is_seen_and_the_page_tells_another_way(
    browser: Browser, example: BuiltExample
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{example.plan_site.as_uri()}/how-i-read.html")
    expect(page.locator("form, input, main button").locator("visible=true")).to_have_count(0)
    expect(page.get_by_text("It can make the letters larger by itself.")).to_be_visible()
    expect(page.get_by_text("On a computer, hold the Ctrl key and press the plus key.")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_pages_begin_as_the_plan_says(browser: Browser, asking_site: str, scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    for address in ("index.html", "goals.html", "guides/index.html"):
        page.goto(asking_site + address)
        paragraph = page.locator("main p").first
        expect(paragraph).to_have_css("font-size", re.compile(r"(28|29|30)(\.\d+)?px"))
        expect(paragraph).to_have_css("font-family", re.compile("^Andika,"))
        expect(paragraph).to_have_css("letter-spacing", re.compile(r"[1-9][\d.]*px"))
    page.goto(f"{asking_site}goals.html")
    expect(page.locator("main .symbol")).to_be_hidden()
    context.close()


def test_reader_may_ask_for_what_the_plan_hides_and_go_back_to_the_plan(page: Page, asking_site: str) -> None:
    page.goto(f"{asking_site}how-i-read.html")
    for label in ("Very large", "Most space", "As on my machine", "Andika", "Without pictures"):
        expect(page.get_by_role("radio", name=label, exact=True)).to_be_checked()
    page.get_by_role("radio", name="With pictures", exact=True).check()
    page.goto(f"{asking_site}goals.html")
    expect(page.locator("main .symbol")).to_be_visible()
    page.goto(f"{asking_site}how-i-read.html")
    page.get_by_role("button", name="Back to how it was").click()
    expect(page.get_by_role("radio", name="Without pictures", exact=True)).to_be_checked()
    page.goto(f"{asking_site}goals.html")
    expect(page.locator("main .symbol")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
@pytest.mark.parametrize("folder", ["plan_site", "public_site"])
def test_page_breaks_no_rule_of_wcag(
    browser: Browser, example: BuiltExample, width: int, look: Literal["light", "dark", "forced"], folder: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="light" if look == "forced" else look,
        forced_colors="active" if look == "forced" else "none",
    )
    page = context.new_page()
    site: Path = getattr(example, folder)
    page.goto(f"{site.as_uri()}/how-i-read.html")
    assert axe_violations(page, AAA) == []
    page.get_by_role("radio", name="OpenDyslexic", exact=True).check()
    assert axe_violations(page, AAA) == []
    context.close()


def test_everything_to_press_is_44_pixels_and_shows_its_focus(
    browser: Browser, example: BuiltExample
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{example.plan_site.as_uri()}/how-i-read.html")
    sizes = page.evaluate(
        "[...document.querySelectorAll('header a, main label, main button')].map((e) => "
        "[e.innerText, e.getBoundingClientRect().height, e.getBoundingClientRect().width])"
    )
    assert [size for size in sizes if min(size[1:]) < 44] == []
    radio = page.get_by_role("radio", name="Large", exact=True)
    page.keyboard.press("Tab")
    radio.focus()
    expect(radio).to_have_css("outline-style", "solid")
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_largest_widest_choices_fit_every_page(browser: Browser, example: BuiltExample, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    home = f"{example.plan_site.as_uri()}/"
    choose(page, home, "Very large", "Most space", "OpenDyslexic")
    wide = []
    for file in sorted(example.plan_site.glob("*.html")):
        if file.name != "404.html":
            page.goto(home + file.name)
            page.evaluate("document.fonts.ready")
            if page.evaluate("document.scrollingElement.scrollWidth") > width:
                wide.append(file.name)
    context.close()
    assert wide == []


def test_where_the_machine_chooses_colours_nobody_is_offered_others(
    browser: Browser, example: BuiltExample
) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(f"{example.plan_site.as_uri()}/how-i-read.html")
    group = page.get_by_role("group", name="Light or dark")
    expect(group.get_by_text("Your machine chooses the colours now.")).to_be_visible()
    expect(group.get_by_role("radio")).to_have_count(0)
    context.close()

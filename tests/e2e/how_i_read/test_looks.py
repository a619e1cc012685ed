"""What a choice changes: light and dark, letters, space, pictures."""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.example import BuiltExample
from tests.e2e.how_i_read.choosing import choose
from tests.e2e.serving import served

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

"""The page of choices is accessible, with the widest of them too."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.axe import AAA, axe_violations
from tests.e2e.example import BuiltExample
from tests.e2e.how_i_read.choosing import choose


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

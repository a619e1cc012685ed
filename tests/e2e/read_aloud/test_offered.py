"""Where reading aloud is offered: only where a voice of this machine speaks the language."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.example import BuiltExample
from tests.e2e.fake_voice import (
    ENGLISH,
    FROM_THE_NET,
    NORWEGIAN,
    Voice,
    being_said,
    change_voices,
    give_voices,
    texts,
    utterances,
)
from tests.e2e.read_aloud.reading import button_of, buttons
from tests.e2e.serving import served
from tests.e2e.visits import watched


@pytest.mark.parametrize(
    "voices",
    [
        (),
        (FROM_THE_NET,),
        (NORWEGIAN,),
        (FROM_THE_NET, NORWEGIAN),
        ({"name": "?", "lang": "en", "localService": "yes"},),
    ],
    ids=["none", "from the net", "of another language", "both", "that does not say yes"],
)
def test_without_a_voice_of_this_machine_for_the_language_there_is_no_button_and_no_word_is_said(
    page: Page, bakery: str, voices: tuple[Voice, ...]
) -> None:
    give_voices(page, *voices)
    page.goto(bakery)
    change_voices(page, *voices)
    expect(page.get_by_role("heading", name="Why I want this")).to_be_visible()
    expect(page.get_by_text("Read aloud")).to_have_count(0)
    assert utterances(page) == []


def test_voices_that_come_late_bring_the_buttons_and_take_them_along(page: Page, bakery: str) -> None:
    give_voices(page)
    page.goto(bakery)
    expect(buttons(page)).to_have_count(0)
    change_voices(page, FROM_THE_NET)
    expect(buttons(page)).to_have_count(0)
    change_voices(page, FROM_THE_NET, ENGLISH)
    expect(buttons(page)).to_have_count(page.locator("main :is(h1, h2)").count())
    change_voices(page, FROM_THE_NET)
    expect(buttons(page)).to_have_count(0)


def test_browser_without_voices_or_javascript_shows_nothing_of_it(browser: Browser, bakery: str) -> None:
    context = browser.new_context()
    context.add_init_script("delete window.speechSynthesis; delete Window.prototype.speechSynthesis;")
    page = context.new_page()
    with watched(page, bakery.rsplit("/", 1)[0]) as problems:
        page.goto(bakery)
        expect(page.get_by_text("Read aloud")).to_have_count(0)
    assert problems == []
    context.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(bakery)
    expect(page.get_by_text("Read aloud")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("folder", ["plan_site", "public_site"])
@pytest.mark.parametrize("name", ["index.html", "credits.html", "how-i-read.html"])
def test_each_part_of_a_page_has_a_button_after_its_heading_that_names_it(
    page: Page, example: BuiltExample, folder: str, name: str
) -> None:
    give_voices(page, ENGLISH)
    site: Path = getattr(example, folder)
    page.goto((site / name).as_uri())
    headings = page.locator("main :is(h1, h2)").all_inner_texts()
    expect(buttons(page)).to_have_count(len(headings))
    for heading in headings:
        below = button_of(page, heading).first.bounding_box()
        above = page.get_by_role("heading", name=heading, exact=True).first.bounding_box()
        assert above and below and below["y"] >= above["y"] + above["height"] - 1, heading


def test_who_reads_by_eye_loads_only_what_offers_it(page: Page, example: BuiltExample) -> None:
    give_voices(page, ENGLISH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    with served(example.plan_site) as home, watched(page, home) as problems:
        page.goto(f"{home}goal-bakery.html")
        expect(buttons(page).first).to_be_visible()
        assert [name for name in asked if name.startswith("read-aloud")] == ["read-aloud.js"]
        button_of(page, "My steps").hover()
        button_of(page, "My steps").click()
        assert being_said(page) == "My steps"
        assert {name for name in asked if name.startswith("read-aloud-")} == {
            "read-aloud-text.js",
            "read-aloud-voice.js",
        }
    assert problems == []


def test_button_that_cannot_work_says_so_and_works_when_pressed_again(
    page: Page, example: BuiltExample
) -> None:
    give_voices(page, ENGLISH)
    with served(example.plan_site) as home:
        page.route("**/read-aloud-voice.js", lambda route: route.abort())
        page.goto(f"{home}goal-bakery.html")
        button_of(page, "My steps").click()
        expect(page.get_by_text("It does not work just now.").locator("visible=true")).to_have_count(1)
        assert texts(page) == []
        page.unroute("**/read-aloud-voice.js")
        button_of(page, "My steps").click()
        assert being_said(page) == "My steps"
        expect(page.get_by_text("It does not work just now.").locator("visible=true")).to_have_count(0)

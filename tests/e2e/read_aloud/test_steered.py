"""The voice is steered by pointer and by key, and by what else the reader does."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.example import BuiltExample
from tests.e2e.fake_voice import (
    ENGLISH,
    being_said,
    end_sentence,
    give_voices,
    marked,
    texts,
    utterances,
)
from tests.e2e.read_aloud.reading import begin, button_of, controls_of, press, window
from tests.e2e.serving import served
from tests.e2e.visits import watched


def test_pause_back_forward_and_stop(page: Page, bakery: str) -> None:
    button = begin(page, bakery, "Why I want this")
    end_sentence(page)
    assert being_said(page) == "I like the smell of bread in the morning."
    press(page, "Pause")
    said = len(texts(page))
    assert page.evaluate("speechSynthesis.speaking") is False
    assert marked(page) == "I like the smell of bread in the morning."
    press(page, "Go on")
    assert being_said(page) == "I like the smell of bread in the morning."
    assert len(texts(page)) == said + 1
    press(page, "Forward")
    assert being_said(page) == "People smile when they get warm buns."
    press(page, "Back")
    press(page, "Back")
    press(page, "Back")
    assert being_said(page) == "Why I want this"
    press(page, "Pause")
    press(page, "Forward")
    assert being_said(page) == "I like the smell of bread in the morning."
    expect(controls_of(page).get_by_role("button", name="Pause", exact=True)).to_be_visible()
    press(page, "Stop")
    expect(controls_of(page)).to_be_hidden()
    expect(button).to_be_focused()
    assert page.evaluate("speechSynthesis.speaking") is False
    assert marked(page) == ""


def test_late_news_of_a_cut_sentence_changes_nothing(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    for _ in range(3):
        press(page, "Forward")
        being_said(page)
    assert being_said(page) == "I want to earn my own money, and go there by bus on my own."
    press(page, "Forward")
    expect(controls_of(page)).to_be_hidden()
    expect(button_of(page, "Why I want this")).to_be_focused()
    assert texts(page)[-1] == "I want to earn my own money, and go there by bus on my own."


def test_speed_holds_at_once_and_on_the_next_page(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    speed = page.get_by_role("group", name="Speed of the voice")
    expect(speed.get_by_role("button", name="Normal")).to_have_attribute("aria-pressed", "true")
    press(page, "Slower")
    assert being_said(page) == "My steps"
    press(page, "Faster")
    being_said(page)
    assert [said["rate"] for said in utterances(page)] == [1, 0.75, 1.35]
    begin(page, bakery.replace("goal-bakery", "goals"), "My goals")
    expect(speed.get_by_role("button", name="Faster")).to_have_attribute("aria-pressed", "true")
    expect(speed.get_by_role("button", name="Normal")).to_have_attribute("aria-pressed", "false")
    assert [said["rate"] for said in utterances(page)] == [1.35]


@pytest.mark.parametrize("kept", ["toString", "", '{"a": 1}'])
def test_what_is_not_ours_in_the_browser_is_no_speed(page: Page, bakery: str, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem('planbooklet-read-aloud', '{kept}')")
    begin(page, bakery, "My steps")
    assert [said["rate"] for said in utterances(page)] == [1]


def test_speed_can_be_chosen_where_the_browser_keeps_nothing(page: Page, bakery: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
    )
    with watched(page, bakery.rsplit("/", 1)[0]) as problems:
        begin(page, bakery, "My steps")
        press(page, "Slower")
        being_said(page)
        assert [said["rate"] for said in utterances(page)] == [1, 0.75]
    assert problems == []


@pytest.mark.parametrize("width", [320, 1280])
def test_keyboard_alone_starts_steers_and_stops(browser: Browser, bakery: str, width: int) -> None:
    with window(browser, width) as page:
        give_voices(page, ENGLISH)
        page.goto(bakery)
        button = button_of(page, "Why I want this")
        for _ in range(60):
            page.keyboard.press("Tab")
            if button.evaluate("e => e === document.activeElement"):
                break
        page.keyboard.press("Enter")
        assert being_said(page) == "Why I want this"
        expect(button).to_be_focused()
        names = []
        for _ in range(7):
            page.keyboard.press("Tab")
            names.append(page.evaluate("document.activeElement.innerText"))
        assert names == ["Pause", "Stop", "Back", "Forward", "Slower", "Normal", "Faster"]
        page.keyboard.press("Space")
        being_said(page)
        assert utterances(page)[-1]["rate"] == 1.35
        page.keyboard.press("Tab")
        assert not controls_of(page).evaluate("e => e.contains(document.activeElement)")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Escape")
        expect(controls_of(page)).to_be_hidden()
        expect(button).to_be_focused()
        expect(button).to_be_in_viewport()
        assert page.evaluate("speechSynthesis.speaking") is False


def test_esc_stops_wherever_the_focus_is_and_leaves_it_there(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    link = page.get_by_role("banner").get_by_role("link", name="Menu")
    link.focus()
    page.keyboard.press("Escape")
    expect(controls_of(page)).to_be_hidden()
    expect(link).to_be_focused()


def test_esc_closes_what_was_opened_last_first(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    word = page.locator("main a.word").first
    word.click()
    expect(word).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(word).to_have_attribute("aria-expanded", "false")
    expect(controls_of(page)).to_be_visible()
    assert page.evaluate("speechSynthesis.speaking") is True
    page.keyboard.press("Escape")
    expect(controls_of(page)).to_be_hidden()


def test_search_pauses_the_voice_since_nobody_reaches_the_controls(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("speechSynthesis.speaking") is False
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    press(page, "Go on")
    assert being_said(page) == "My steps"


def test_pointer_that_stops_is_not_thrown_back_to_the_heading(browser: Browser, bakery: str) -> None:
    with window(browser, width=360, height=640) as page:
        begin(page, bakery, "What we do")
        for _ in range(12):
            press(page, "Forward")
            being_said(page)
        page.wait_for_timeout(600)
        top = page.evaluate("scrollY")
        press(page, "Stop")
        expect(button_of(page, "What we do")).to_be_focused()
        assert abs(page.evaluate("scrollY") - top) < 2


def test_another_button_begins_its_own_part(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    button_of(page, "My steps").click()
    assert being_said(page) == "My steps"
    assert texts(page) == ["Why I want this", "My steps"]
    expect(controls_of(page)).to_have_count(1)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Pause"
    press(page, "Stop")
    expect(button_of(page, "My steps")).to_be_focused()


def test_leaving_the_page_stops_the_voice_and_coming_back_finds_it_quiet(
    page: Page, example: BuiltExample
) -> None:
    with served(example.plan_site) as home:
        begin(page, f"{home}goal-bakery.html", "My steps")
        page.evaluate(
            "addEventListener('pagehide', () => sessionStorage.setItem('left',"
            " JSON.stringify([speechSynthesis.speaking, fakeVoice.spoken.length])))"
        )
        spoken = page.evaluate("fakeVoice.spoken.length")
        page.get_by_role("banner").get_by_role("link", name="How I read").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("How I read")
        assert page.evaluate("JSON.parse(sessionStorage.getItem('left'))") == [False, spoken]
        page.go_back()
        expect(button_of(page, "My steps")).to_be_visible()
        expect(controls_of(page)).to_be_hidden()

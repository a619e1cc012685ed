"""Which voice reads which language, and what is said where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.fake_voice import (
    ENGLISH,
    FROM_THE_NET,
    NORWEGIAN,
    being_said,
    change_voices,
    end_sentence,
    give_voices,
    marked,
    texts,
    utterances,
)
from tests.e2e.read_aloud.reading import begin, buttons, controls_of, hear, press


def test_each_language_is_read_by_a_voice_of_its_own(page: Page, parts: str) -> None:
    hear(page, parts, "Two languages", ENGLISH, NORWEGIAN, FROM_THE_NET)
    assert [(said["text"], said["lang"], said["voice"], said["local"]) for said in utterances(page)] == [
        ("Two languages", "en-GB", "Daniel", True),
        ("The law is called", "en-GB", "Daniel", True),
        ("lov om hjelp", "nb-NO", "Nora", True),
        ("§ 2.", "en-GB", "Daniel", True),
        ("Første avsnitt.", "nb-NO", "Nora", True),
        ("Andre avsnitt.", "nb-NO", "Nora", True),
        ("The end.", "en-GB", "Daniel", True),
    ]


def test_norwegian_dates_and_times_are_not_torn(page: Page, parts: str) -> None:
    assert hear(page, parts, "Møtet mitt", ENGLISH, NORWEGIAN) == [
        "Møtet mitt",
        "Møtet er 3. mars kl. 10.00.",
        "Vi ses ca. 20 minutter før.",
    ]


def test_day_before_a_month_with_a_large_letter_is_not_torn(page: Page, parts: str) -> None:
    german = {"name": "Anna", "lang": "de-DE", "localService": True}
    assert hear(page, parts, "Mein Treffen", ENGLISH, german) == [
        "Mein Treffen",
        "Es ist am 3. März um 10.00 Uhr.",
        "Bring Kuchen mit.",
    ]


def test_words_without_a_voice_are_told_of_once_and_marked(page: Page, parts: str) -> None:
    far = {"name": "Far Nora", "lang": "nb-NO", "localService": False, "default": True}
    note = "Here are words in Norwegian Bokmål. This machine has no voice for them."
    begin(page, parts, "Two languages", ENGLISH, far)
    end_sentence(page)
    end_sentence(page)
    assert being_said(page) == note
    assert marked(page) == "lov om hjelp"
    end_sentence(page)
    end_sentence(page)
    assert being_said(page) == note
    assert marked(page) == "Første avsnitt.Andre avsnitt."
    end_sentence(page)
    assert being_said(page) == "The end."
    assert {said["voice"] for said in utterances(page)} == {"Daniel"}


def test_of_many_voices_the_readers_own_country_is_taken(browser: Browser, bakery: str) -> None:
    context = browser.new_context(locale="en-AU")
    page = context.new_page()
    android = {"name": "Karen", "lang": "en_AU", "localService": True, "default": False}
    begin(page, bakery, "My steps", FROM_THE_NET, {**ENGLISH, "default": True}, android)
    assert [(said["voice"], said["lang"]) for said in utterances(page)] == [("Karen", "en-AU")]
    context.close()


@pytest.mark.parametrize(
    ("language", "voice", "offered"),
    [
        ("nn", "nb-NO", True),
        ("nn", "no-NO", True),
        ("nb", "no", True),
        ("nb", "nn-NO", False),
        ("sv", "nb-NO", False),
    ],
)
def test_norwegians_have_the_voices_that_are_made_for_norwegian(
    page: Page, parts: str, tmp_path: Path, language: str, voice: str, offered: bool
) -> None:
    site = Path(parts.removeprefix("file://")).parent
    written = (
        (site / "parts.html")
        .read_text(encoding="utf-8")
        .replace('<html lang="en"', f'<html lang="{language}"')
    )
    (site / "other.html").write_text(written, encoding="utf-8")
    give_voices(page, {"name": "Nora", "lang": voice, "localService": True})
    page.goto((site / "other.html").as_uri())
    expect(page.get_by_role("heading", name="Many parts")).to_be_visible()
    assert (buttons(page).count() > 0) == offered


def test_when_the_voice_goes_while_it_reads_no_other_takes_its_place(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps", ENGLISH, FROM_THE_NET)
    change_voices(page, FROM_THE_NET)
    end_sentence(page)
    expect(controls_of(page).get_by_role("status")).to_have_text(
        "The voice stopped. Press “Go on” to try again."
    )
    press(page, "Go on")
    expect(controls_of(page).get_by_role("status")).to_have_text(
        "The voice stopped. Press “Go on” to try again."
    )
    assert texts(page) == ["My steps"]
    change_voices(page, FROM_THE_NET, ENGLISH)
    press(page, "Go on")
    assert being_said(page) == "The steps to my goal"
    assert all(said["local"] for said in utterances(page))


def test_voice_that_breaks_is_told_and_can_be_tried_again(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    page.evaluate("fakeVoice.breaks = true")
    end_sentence(page)
    status = controls_of(page).get_by_role("status")
    expect(status).to_have_text("The voice stopped. Press “Go on” to try again.")
    page.evaluate("fakeVoice.breaks = false")
    press(page, "Go on")
    assert being_said(page) == "I like the smell of bread in the morning."
    expect(status).to_be_empty()

"""Which words find which places, and in which order."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.search.searching import (
    RECIPES,
    look_for,
)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("recipes", f"{RECIPES} – What I am good at"),
        ("recip", f"{RECIPES} – What I am good at"),
        ("recipee", f"{RECIPES} – What I am good at"),
        ("RECIPE!", f"{RECIPES} – What I am good at"),
        ("coordinator", "The coordinator"),
        ("remembered recipe", f"{RECIPES} – What I am good at"),
        ("Oystein", f"{RECIPES} – Øystein"),
        ("øystein", f"{RECIPES} – Øystein"),
    ],
)
def test_other_forms_beginnings_slips_and_several_words_are_found(
    page: Page, stick: str, words: str, first: str
) -> None:
    page.goto(f"{stick}search.html")
    look_for(page, words)
    expect(page.get_by_role("main").get_by_role("link").first).to_have_text(first)


SCRIPTS = Path(__file__).parents[3] / "generator" / "planbooklet" / "scripts"


def places(page: Page, language: str, texts: list[str], words: str) -> list[str]:
    """Give which of the texts, each a page of its own, are found, the best first."""
    for name in ("lunr.min.js", "search-words.js", "search-look.js"):
        page.add_script_tag(path=SCRIPTS / name)
    found = page.evaluate(
        "([language, entries, words]) => window.searchLook(language, entries)(words).places"
        ".map(({ address }) => Number(address))",
        [language, [[str(number), "", "", text] for number, text in enumerate(texts)], words],
    )
    return [texts[number] for number in found]


FORMS = [
    ("nb", "bolig boligen boliger boligene"),
    ("nb", "møte møtet møter møtene"),
    ("nb", "hjelp hjelpe hjelper hjulpet"),
    ("nb", "rom rommet rommene"),
    ("nb", "lærer læreren lærere lærerne"),
    ("nb", "uke uka uken uker ukene"),
    ("nb", "vei veien veier veiene"),
    ("nb", "rettighet rettigheten rettigheter"),
    ("nb", "kommune kommunen kommunens"),
    ("nb", "bror broren brødre"),
    ("nb", "kurs kurset kursene"),
    ("nn", "vegleiar vegleiaren vegleiarar vegleiarane"),
    ("nn", "møte møtet møta"),
    ("nn", "bustad bustaden bustader bustadene"),
    ("nn", "ordning ordninga ordningar ordningane"),
    ("en", "meeting meetings"),
    ("en", "help helps helped helping"),
    ("pl", "spotkanie spotkania spotkaniu"),
    ("uk", "школа школи школу"),
    ("uk", "сім'я сім’я сімʼя"),
    ("ar", "بيت البيت بَيْت"),
    ("ar", "أحمد احمد"),
    ("se", "čoahkkin čoahkkima coahkkin"),
]


@pytest.mark.parametrize(("language", "forms"), FORMS)
def test_each_form_of_a_word_finds_every_other_form(page: Page, language: str, forms: str) -> None:
    for form in forms.split():
        assert sorted(places(page, language, forms.split(), form)) == sorted(forms.split()), form


@pytest.mark.parametrize(
    ("language", "words", "texts", "found"),
    [
        # The word itself, then words that begin with it, then words that end with it
        (
            "nb",
            "tiltak",
            ["språktiltak", "tiltaksplan", "tiltaket"],
            ["tiltaket", "tiltaksplan", "språktiltak"],
        ),
        ("nb", "tiltaket", ["tiltaksplan", "språktiltakene"], ["tiltaksplan", "språktiltakene"]),
        ("nb", "møte", ["samarbeidsmøtet", "møtested", "måter"], ["møtested", "samarbeidsmøtet"]),
        ("nb", "lege", ["fastlegen"], ["fastlegen"]),
        ("nb", "bolig", ["boller", "bolle"], []),
        ("nb", "boken", ["boks", "boka"], ["boka"]),
        ("en", "board", ["cupboard", "boarding"], ["boarding"]),
        # Norwegian letters are letters of their own; other marks are not
        ("nb", "får", ["far", "får"], ["får"]),
        ("nb", "hår", ["har"], []),
        ("nb", "kafe", ["kafé"], ["kafé"]),
        ("nb", "Malmø", ["Malmö"], ["Malmö"]),
        ("en", "Oystein", ["Øystein"], ["Øystein"]),
        ("en", "cafe", ["café"], ["café"]),
        ("pl", "lodz", ["Łódź"], ["Łódź"]),
        ("nb", "Ålesund", ["Ålesund"], ["Ålesund"]),
        # One letter wrong, if nothing else is there
        ("nb", "koordnator", ["koordinatoren"], ["koordinatoren"]),
        ("nb", "bolig", ["bolik"], ["bolik"]),
        ("nb", "bolig", ["bolik", "boligen"], ["boligen"]),
        # All words, or else some
        ("nb", "møte skole", ["møtet på skolen", "skolen"], ["møtet på skolen"]),
        ("nb", "møte enhjørning", ["møtet på skolen", "skolen"], ["møtet på skolen"]),
        ("ar", "١٢", ["12"], ["12"]),
    ],
)
def test_what_is_found_and_in_which_order(
    page: Page, language: str, words: str, texts: list[str], found: list[str]
) -> None:
    assert places(page, language, texts, words) == found

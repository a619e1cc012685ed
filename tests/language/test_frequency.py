from __future__ import annotations

from importlib.resources import files

import pytest

from planbooklet.language.frequency import TABLES, UNKNOWN, frequency_of


def zipf(word: str, language: str) -> float:
    frequency = frequency_of(language)
    assert frequency is not None
    return frequency.by_base[word]


@pytest.mark.parametrize(
    ("language", "common", "rarer"),
    [
        ("en", "bread", "apprenticeship"),
        ("nb", "brød", "medvirkning"),
        ("nn", "skulen", "medverknad"),
        ("ar", "المدرسة", "مخبز"),
        ("uk", "школі", "пекарня"),
        ("pl", "szkoły", "koordynator"),
    ],
)
def test_common_word_is_more_common_than_a_rarer_one(language: str, common: str, rarer: str) -> None:
    assert zipf(common, language) > 4
    assert zipf(common, language) > zipf(rarer, language) + 0.5


def test_form_counts_as_its_most_common_base_form() -> None:
    assert zipf("loaves", "en") == zipf("loaf", "en")
    assert zipf("bakeriene", "nb") == zipf("bakeri", "nb")


def test_nynorsk_word_is_looked_up_as_its_word_of_bokmaal() -> None:
    assert zipf("ikkje", "nn") == zipf("ikke", "nb")
    assert zipf("brukarmedverknad", "nn") == zipf("brukermedvirkning", "nb")
    assert zipf("fjompeluke", "nn") == UNKNOWN


def test_northern_sami_has_no_table() -> None:
    assert frequency_of("se") is None


def test_compound_is_its_two_common_words() -> None:
    frequency = frequency_of("nb")
    assert frequency is not None
    assert frequency.halves("støttekontakt") == ("støtte", "kontakt")
    assert frequency.halves("koordinator") is None


def test_tables_are_small_and_their_licence_stands_beside_them() -> None:
    folder = files("planbooklet.language") / "tables"
    for language in TABLES - {"nn"}:
        assert len((folder / f"{language}.txt").read_bytes()) < 300_000
    licence = (folder / "LICENCE.txt").read_text(encoding="utf-8")
    assert "Creative Commons Attribution-ShareAlike 4.0" in licence
    assert "SUBTLEX is freely available data." in licence

"""Words in the order in which readers of a language look for them."""

from __future__ import annotations

import random

import pytest

from planbooklet.locales import letter_of, sort_key


def in_order(words: list[str], language: str) -> list[str]:
    """Sort words that were shuffled, so that nothing hangs on the order they came in."""
    shuffled = random.Random(7).sample(words, len(words))  # noqa: S311 (no secret)
    return sorted(shuffled, key=lambda word: sort_key(word, language))


@pytest.mark.parametrize("language", ["nb", "nn", "nb-NO"])
def test_norwegian_ends_with_its_own_letters(language: str) -> None:
    words = ["Alder", "Mål", "Zebra", "Ærlig", "ærverdig", "Øst", "Åpen", "åra"]
    assert in_order(words, language) == words
    assert [letter_of(word, language) for word in words] == ["A", "M", "Z", "Æ", "Æ", "Ø", "Å", "Å"]


def test_norwegian_puts_letters_of_neighbours_where_its_readers_look() -> None:
    words = ["Übersetzung", "Yrke", "Zebra", "Ägare", "Ærlig", "Öster", "Øy", "Å"]
    assert in_order(words, "nb") == words
    assert [letter_of(word, "nb") for word in words] == ["Y", "Y", "Z", "Æ", "Æ", "Ø", "Ø", "Å"]


def test_norwegian_aa_are_two_letters() -> None:
    words = ["Aa", "Aasen", "Abbor", "Åsen"]
    assert in_order(words, "nb") == words
    assert letter_of("Aasen", "nb") == "A"


def test_english_has_no_letter_after_z() -> None:
    words = ["Aardvark", "Ærø", "Åse", "Émile", "Øystein", "Zoo"]
    assert in_order(words, "en") == words
    assert [letter_of(word, "en") for word in words] == ["A", "A", "A", "E", "O", "Z"]


def test_letters_that_are_written_in_two_parts_are_one() -> None:
    assert letter_of("A\u030apen", "nb") == "Å"
    assert letter_of("E\u0301mile", "en") == "E"


def test_case_and_signs_do_not_count() -> None:
    words = ["“About me”", "bakery", "Bakery, the second", "(bus)", "¿Can I?", "I’m here", "in"]
    assert in_order(words, "en") == words
    assert [letter_of(word, "en") for word in words] == ["A", "B", "B", "B", "C", "I", "I"]


def test_a_short_word_comes_before_a_long_one_that_begins_with_it() -> None:
    words = ["Home and school", "Home-made", "Home", "Homes"]
    assert in_order(words, "en") == ["Home", "Home and school", "Home-made", "Homes"]


def test_numbers_come_first_by_their_size() -> None:
    words = ["3 December 2026", "12 October 2026", "100 ways", "About me"]
    assert in_order(words, "en") == words
    assert [letter_of(word, "en") for word in words] == ["", "", "", "A"]


def test_words_without_a_letter_stand_under_none() -> None:
    assert [letter_of(word, "en") for word in ["…", "", "!?", "²"]] == ["", "", "", ""]


def test_another_alphabet_keeps_its_letters() -> None:
    words = ["План", "Шлях", "Їжа"]
    assert [letter_of(word, "uk") for word in words] == ["П", "Ш", "Ї"]
    assert [letter_of(word, "nb") for word in words] == ["П", "Ш", "Ї"]


def test_two_words_that_differ_in_signs_alone_keep_one_order() -> None:
    assert in_order(["Home", "Home?", "home"], "en") == in_order(["home", "Home?", "Home"], "en")

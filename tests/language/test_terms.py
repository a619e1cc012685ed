from __future__ import annotations

import re
from collections import Counter

import pytest

from planbooklet.language.passages import Level
from planbooklet.language.terms import read_terms
from tests.language.said import one_sentence, report_on

LANGUAGES = ["nb", "nn", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_is_long_and_names_each_word_once(language: str) -> None:
    terms = read_terms(language)
    assert len(terms) >= 300
    forms = Counter(form for term in terms for form in term.forms)
    assert [form for form, often in forms.items() if often > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_has_plain_words_and_an_explanation_that_is_a_sentence(language: str) -> None:
    for term in read_terms(language):
        assert term.plain
        assert re.fullmatch(r"[^\W\d_].*\.", term.means), term
        assert term.word.lower() not in term.plain.lower().split(), term


@pytest.mark.parametrize("language", LANGUAGES)
def test_explanations_are_easy_themselves(language: str) -> None:
    hard = {"ER01", "ER09", "ER13", "ER18"}
    for term in read_terms(language):
        found = {remark.rule for remark in report_on(term.means, language, level=Level.EASY).remarks}
        assert not found & hard - ({"ER09"} if "NAV" in term.means else set()), (term, found)


def test_longer_word_goes_before_the_shorter_one_in_it() -> None:
    found = one_sentence("She has sheltered employment and respite care.", "en").terms
    assert [term.term.word for term in found] == ["sheltered employment", "respite"]
    assert [term.words for term in found] == [(2, 3), (5, 6)]

from __future__ import annotations

from planbooklet.language.lexicon import read_lexicon
from planbooklet.language.sentences import sentence_spans


def cut(text: str, language: str, *, lines_end: bool = False) -> list[str]:
    spans = sentence_spans(text, read_lexicon(language), lines_end=lines_end)
    return [text[start:end] for start, end in spans]


def test_dates_ordinals_and_abbreviations_end_nothing() -> None:
    text = "Vi møtes 3. mars kl. 10.00 i 2. etasje, f.eks. hos O. Dahl. Ta med kortet."
    assert cut(text, "nb") == [text.removesuffix(" Ta med kortet."), "Ta med kortet."]


def test_numbers_of_a_list_stay_with_their_words() -> None:
    assert cut("1. Call Ola. 2. Ask him.", "en") == ["1. Call Ola.", "2. Ask him."]


def test_end_of_a_line_ends_a_sentence_where_it_shall() -> None:
    assert cut("I bake\nI sing", "en") == ["I bake\nI sing"]
    assert cut("I bake\nI sing", "en", lines_end=True) == ["I bake", "I sing"]


def test_arabic_marks_end_sentences() -> None:
    assert cut("هل تحب الخبز؟ نعم. أحبه.", "ar") == ["هل تحب الخبز؟", "نعم.", "أحبه."]


def test_text_without_words_has_no_sentence() -> None:
    assert cut(" \n ", "en") == []

from __future__ import annotations

from tests.language.said import said


def test_text_of_one_language_passes() -> None:
    assert said("ER18", "Jeg vil jobbe i et bakeri og bo hjemme.", "nb") == []
    assert said("ER18", "Eg vil jobbe i eit bakeri og bu heime.", "nn") == []


def test_word_of_the_other_norwegian_is_too_hard() -> None:
    assert said("ER18", "Jeg vil ikkje jobbe.", "nb") == [
        'error | ikkje | this is a word of Nynorsk. | Write "ikke". | ikke'
    ]
    assert said("ER18", "Eg vil ikke jobbe.", "nn") == [
        'error | ikke | this is a word of Bokmål. | Write "ikkje". | ikkje'
    ]


def test_sentence_of_another_language_is_too_hard() -> None:
    text = "Jeg vil ikke bo alene, men jeg vil ha en katt."
    assert said("ER18", f"I like cats. {text}") == [
        f'error | {text} | this sentence is in another language ("nb"). | '
        "Mark it with its language, or write it in the language of the text."
    ]

from __future__ import annotations

from tests.language.said import said


def test_short_words_pass() -> None:
    assert said("ER08", "I want to work in a bakery.") == []


def test_long_word_can_be_easier() -> None:
    assert said("ER08", "It is my responsibility.") == [
        "warning | responsibility | this word has 14 letters. | Say it with shorter words."
    ]


def test_norwegian_compound_is_taken_apart() -> None:
    assert said("ER08", "Jeg går på ungdomsskole.", "nb") == []
    assert said("ER08", "Jeg er i barnehagestyret.", "nb") == [
        "warning | barnehagestyret | this word has 15 letters. | Say it with shorter words. "
        "It is made of two words, and can have a hyphen between them. | barnehage-styret"
    ]

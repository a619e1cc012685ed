from __future__ import annotations

from tests.language.said import said


def test_sentence_of_fifteen_words_passes() -> None:
    assert said("ER01", "I want to work in a bakery near my home with people who know me.") == []


def test_sentence_of_sixteen_words_can_be_easier_and_is_parted_where_a_statement_begins() -> None:
    text = "I want to work in a small bakery near my home because I like the smell."
    assert said("ER01", text) == [
        f"warning | {text} | this sentence has 16 words. | "
        "Make it two sentences. The second can begin at word 12. | "
        "I want to work in a small bakery near my home ‖ because I like the smell."
    ]


def test_sentence_of_more_than_twenty_words_is_too_hard() -> None:
    text = (
        "I want to work in a small bakery near my home and my old school with people whom I know very well."
    )
    (found,) = said("ER01", text)
    assert found.startswith(f"error | {text} | this sentence has 22 words. | Make it two sentences.")


def test_arabic_sentences_are_shorter() -> None:
    text = "أريد أن أعمل في مخبز صغير قريب من بيتي مع أصدقائي الذين أعرفهم جيدا."
    (found,) = said("ER01", text, "ar")
    assert found.startswith(f"warning | {text} | this sentence has 14 words. | ")

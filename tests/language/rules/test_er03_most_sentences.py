from __future__ import annotations

from tests.language.said import said

SHORT = "I like bread. " * 9
LONG = "I like the smell of bread in the early morning when all people in the house still sleep."


def test_text_of_short_sentences_passes() -> None:
    assert said("ER03", SHORT + "I bake.") == []


def test_text_with_many_long_sentences_can_be_easier() -> None:
    (found,) = said("ER03", SHORT + LONG + " " + LONG)
    assert found == (
        f"warning | {LONG} | of ten sentences in this text, one has 18 words or more. | "
        "Make the longest sentences shorter. Aim at 15 words."
    )


def test_few_sentences_are_not_judged() -> None:
    assert said("ER03", f"{LONG} {LONG}") == []

from __future__ import annotations

from tests.language.said import said


def test_one_no_passes_and_so_does_one_in_each_of_two_statements() -> None:
    assert said("ER13", "I do not like fish. Not only Ada likes cake.") == []
    assert said("ER13", "He did not come, and she did not call.") == []
    assert said("ER13", "Jeg liker ikke fisk. Ikke bare Ada liker kake.", "nb") == []


def test_two_in_one_statement_are_too_hard() -> None:
    end = "two words of this sentence say no. | Say what is, or what to do. Use one no at the most."
    assert said("ER13", "It is not impossible.") == [f"error | not impossible | {end}"]
    assert said("ER13", "Du kan ikke begynne uten kort.", "nb") == [f"error | ikke begynne uten | {end}"]
    assert said("ER13", "Du kan ikkje byrje utan kort.", "nn") == [f"error | ikkje byrje utan | {end}"]


def test_polish_is_left_out_for_its_grammar_asks_for_two() -> None:
    assert said("ER13", "Nikt nie przyszedł.", "pl") == []


def test_text_that_mostly_says_no_can_be_easier() -> None:
    text = "I do not sing. I do not swim. I do not run. " + "I bake. " * 7
    assert said("ER13", text) == [
        "warning | I do not sing. | 3 of 10 sentences say what is not. | Say what is, and what one can do."
    ]

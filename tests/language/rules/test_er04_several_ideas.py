from __future__ import annotations

from tests.language.said import said


def test_one_statement_with_one_reason_passes() -> None:
    assert said("ER04", "I like the bakery because it smells good.") == []


def test_question_word_at_the_beginning_joins_nothing() -> None:
    assert said("ER04", "Whom do I ask when Ola is not there?") == []


def test_two_side_statements_can_be_easier() -> None:
    text = "I like the bakery because it smells good, and I want to work there."
    assert said("ER04", text) == [
        f"warning | {text} | this sentence joins 3 statements. | Say one thing in each sentence. | "
        "I like the bakery because it smells good. ‖ I want to work there."
    ]


def test_semicolon_and_brackets_each_hold_a_second_statement() -> None:
    assert said("ER04", "I bake; she sings.")[0].split(" | ")[2] == "a semicolon joins two statements here."
    found = said("ER04", "The doctor (she is new here) is kind.")
    assert found[0].split(" | ")[2] == "a second statement stands in brackets here."


def test_row_of_short_things_is_left_to_the_rule_about_lists() -> None:
    assert said("ER04", "I buy milk, bread, eggs and butter.") == []


def test_norwegian_joints_are_seen() -> None:
    assert said("ER04", "Jeg liker bakeriet fordi det lukter godt.", "nb") == []
    (found,) = said("ER04", "Jeg liker bakeriet fordi det lukter godt, og jeg vil jobbe der.", "nb")
    assert "this sentence joins 3 statements." in found

from __future__ import annotations

from tests.language.said import said


def test_two_things_and_two_statements_pass() -> None:
    assert said("ER15", "I buy milk and bread.") == []
    assert said("ER15", "When it rains, I stay inside and read.") == []


def test_three_things_in_a_row_can_be_easier() -> None:
    text = "I buy milk, bread and butter."
    assert said("ER15", text) == [
        f"warning | {text} | this sentence names 3 things in a row. | "
        "Put each on a line of its own, with a point before it."
    ]
    assert "names 4 things" in said("ER15", "Jeg kjøper melk, brød, egg og smør.", "nb")[0]

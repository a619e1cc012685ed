from __future__ import annotations

from tests.language.said import said


def test_short_paragraph_passes() -> None:
    assert said("ER14", "I bake every day of the week. " * 7) == []


def test_paragraph_of_more_than_fifty_words_can_be_easier() -> None:
    text = "I bake bread, and\n" * 13
    assert said("ER14", text)[0].split(" | ")[2:] == [
        "this paragraph has 52 words.",
        "Make paragraphs of at most 50 words, each about one thing.",
    ]

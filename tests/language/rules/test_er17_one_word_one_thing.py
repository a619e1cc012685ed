from __future__ import annotations

from tests.language.said import said


def test_one_word_throughout_passes() -> None:
    assert said("ER17", "The flat is small. My flat is warm.") == []


def test_second_word_for_the_same_thing_can_be_easier() -> None:
    assert said("ER17", "The flat is small. The apartments are warm.") == [
        'warning | apartments | one thing has two words here: "flat" and "apartment". | '
        "Use the same word throughout."
    ]
    assert '"leilighet" and "bolig"' in said("ER17", "Leiligheten er liten. Boligen er varm.", "nb")[0]

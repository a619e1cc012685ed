from __future__ import annotations

from tests.language.said import said

EASY = "I like to bake bread with you. " * 20
HARD = "Municipal authorities coordinate individual services between several responsible departments. " * 12


def test_easy_text_passes_and_a_short_one_is_not_judged() -> None:
    assert said("ER20", EASY) == []
    assert said("ER20", HARD[:200]) == []


def test_high_lix_is_a_note() -> None:
    assert said("ER20", HARD)[0].split(" | ")[::2] == ["note", "this text has LIX 109."]
    assert said("ER20", HARD)[0].endswith("Shorter sentences and shorter words bring it below 35.")

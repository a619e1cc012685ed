from __future__ import annotations

from planbooklet.language.passages import Level
from tests.language.said import said

LONG = (
    "The unit writes to the school and to the hospital in good time before the day on which you come of age."
)


def test_guide_may_have_longer_sentences_than_a_plan() -> None:
    text = "The unit writes to the school and the hospital in good time before you come of age."
    assert said("ER02", text, level=Level.STANDARD) == []


def test_sentence_of_a_guide_with_more_than_twenty_words_can_be_easier() -> None:
    (found,) = said("ER02", LONG, level=Level.STANDARD)
    assert found.startswith(f"warning | {LONG} | this sentence has 22 words. | ")


def test_plan_is_judged_by_its_own_rule() -> None:
    assert said("ER02", LONG) == []

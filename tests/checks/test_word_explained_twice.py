from __future__ import annotations

from tests.plans import findings_of, plan_with


def test_each_word_once() -> None:
    plan = plan_with(
        ("consents:", "  - word: Apprenticeship\n    means: The time of learning at work.\nconsents:")
    )
    assert findings_of(plan) == []


def test_the_same_word_in_other_letters() -> None:
    plan = plan_with(("consents:", "  - word: Apprentice\n    means: A learner.\nconsents:"))
    assert findings_of(plan) == [
        "plan.yml:99:5: this word is explained a second time; the first is on line 97. "
        "[word-explained-twice]\n"
        "Keep one of the two.",
    ]

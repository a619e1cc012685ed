from __future__ import annotations

import pytest

from tests.plans import WHOLE_PLAN, findings_of, plan_with

SHARED = "    given_by: me\n    from: 2026-08-17\n    until: 2027-03-13"


def told(plan: str) -> list[str]:
    return [each for each in findings_of(plan, sharing=True) if "[consent-to-share]" in each]


def test_the_person_said_yes_at_17() -> None:
    assert told(WHOLE_PLAN) == []


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (
            "    given_by: me",
            "this consent has no date, so it shares nothing. [consent-to-share]\n"
            'Add "given_on:" with the day it was given.',
        ),
        (
            "    given_by: mother\n    from: 2026-08-17",
            '"mother" could not say yes at the age the person had then; nothing is shared. '
            "[consent-to-share]\nAsk the one who may, and add a new consent.",
        ),
        (
            "    given_by: mother\n    from: 2025-01-10",
            "this consent ended at a birthday that changed who decides; nothing is shared. "
            '[consent-to-share]\nAsk again, and add a new consent. Write "until:" in this one.',
        ),
    ],
)
def test_a_yes_that_shares_nothing(lines: str, words: str) -> None:
    assert told(plan_with((SHARED, lines))) == [f"plan.yml:104:5: {words}"]

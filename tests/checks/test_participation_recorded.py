from __future__ import annotations

from tests.plans import findings_of, plan_with, without_part

ADULT_SAYS_YES = ("given_on: 2026-08-10\n    until: 2027-03-13", "given_on: 2026-11-24")
SHARED_ANEW = ("from: 2026-08-17\n    until: 2027-03-13", "from: 2026-11-24")


def test_a_record_of_today() -> None:
    plan = plan_with(("  - on: 2026-11-02\n    how: We talked", "  - on: 2026-11-24\n    how: We talked"))
    assert findings_of(plan) == []


def test_no_record() -> None:
    plan = without_part(
        "participation",
        whole=plan_with(("born: 2009-03-14", "born: 2008-11-24"), ADULT_SAYS_YES, SHARED_ANEW),
    )
    assert findings_of(plan) == [
        "plan.yml:1:1: no record says how the person took part. [participation-recorded]\n"
        "Write:\n"
        "participation:\n"
        "  - on: 2026-11-24\n"
        "    how: I chose my goals with picture cards.\n"
        "    i_said: I do not want to work in the canteen.\n"
        "    it_changed: We looked for a bakery.",
    ]


def test_a_record_that_says_too_little() -> None:
    plan = plan_with(("    it_changed: We chose the bakery.\n", ""))
    assert findings_of(plan) == [
        "plan.yml:82:5: this record says neither what the person said nor what it changed. "
        "[participation-recorded]\n"
        'Add "i_said:" or "it_changed:" with a sentence.',
    ]

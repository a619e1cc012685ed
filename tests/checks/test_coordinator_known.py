from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with, without_part

ADULT_SAYS_YES = ("given_on: 2026-08-10\n    until: 2027-03-13", "given_on: 2026-11-24")
SHARED_ANEW = ("from: 2026-08-17\n    until: 2027-03-13", "from: 2026-11-24")
ADULT_TOMORROW = (
    "given_on: 2026-08-10\n    until: 2027-03-13",
    "given_on: 2026-08-10\n    until: 2026-11-24",
)
SHARED_UNTIL_TODAY = ("from: 2026-08-17\n    until: 2027-03-13", "from: 2026-08-17\n    until: 2026-11-24")


def test_one_of_the_units_coordinators() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_no_coordinator() -> None:
    plan = without_part("coordinator")
    assert findings_of(plan) == [
        "plan.yml:1:1: the plan names no coordinator. [coordinator-known]\n"
        "Write, with a key of unit.yml:\n"
        "coordinator:\n"
        "  key: kv-3\n"
        "  kind: personal",
    ]


def test_a_misspelt_key() -> None:
    plan = plan_with(("key: kv-3", "key: kv3"))
    assert findings_of(plan) == [
        'plan.yml:14:3: coordinator "kv3" is not in unit.yml. [coordinator-known]\nDid you mean "kv-3"?',
    ]


def test_an_unknown_key() -> None:
    plan = plan_with(("key: kv-3", "key: someone"))
    assert findings_of(plan) == [
        'plan.yml:14:3: coordinator "someone" is not in unit.yml. [coordinator-known]\n'
        "Write one of: kv-1, kv-3.",
    ]


def test_a_child_coordinator_for_an_adult() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2008-11-24"),
        ADULT_SAYS_YES,
        SHARED_ANEW,
        ("key: kv-3", "key: kv-3\n  kind: child"),
    )
    assert findings_of(plan) == [
        "plan.yml:15:3: a child coordinator is for people under 18. [coordinator-known]\n"
        'Write "kind: personal".',
    ]


def test_a_child_coordinator_the_day_before_18() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2008-11-25"),
        ADULT_TOMORROW,
        SHARED_UNTIL_TODAY,
        ("key: kv-3", "key: kv-3\n  kind: child"),
    )
    assert findings_of(plan.replace("until: 2027-03-12", "until: 2026-11-24")) == []

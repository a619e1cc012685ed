from __future__ import annotations

from tests.plans import findings_of, plan_with


def test_today() -> None:
    plan = plan_with(("next_revision: 2027-05-03", "next_revision: 2026-11-24"))
    assert findings_of(plan) == []


def test_missing() -> None:
    plan = plan_with(("next_revision: 2027-05-03\n", ""))
    assert findings_of(plan) == [
        "plan.yml:1:1: the plan does not say when it is gone through next. [revision-date]\n"
        "Write:\n"
        "next_revision: 2027-05-24",
    ]


def test_past() -> None:
    plan = plan_with(("next_revision: 2027-05-03", "next_revision: 2026-11-23"))
    assert findings_of(plan) == [
        "plan.yml:12:1: the day for going through the plan is past. [revision-date]\n"
        "Go through the plan with the person. Then write:\n"
        "revised: 2026-11-24\n"
        "next_revision: 2027-05-24",
    ]

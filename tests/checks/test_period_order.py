from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_begins_before_it_ends() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_ends_before_it_begins() -> None:
    plan = plan_with(("until: 2030-06-30", "until: 2020-06-30"))
    assert findings_of(plan) == [
        "plan.yml:10:3: the period ends before it begins. [period-order]\n"
        'Look at the years of "from:" and "until:".',
    ]

from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_a_measure_prepares_it() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_nothing_prepares_it() -> None:
    plan = plan_with(("    prepare: trial\n", ""))
    assert findings_of(plan) == [
        'plan.yml:61:5: transition "leaving-school" has nothing that prepares it. '
        "[transition-prepared]\n"
        'Add "prepare:" with ids of measures, such as [trial]. If there is none yet, write '
        "the measure first.",
    ]


def test_it_is_past() -> None:
    plan = plan_with(("    prepare: trial\n", ""), ("on: 2029-06-20", "on: 2026-11-23"))
    assert findings_of(plan) == []


def test_it_comes_after_the_period() -> None:
    plan = plan_with(("    prepare: trial\n", ""), ("on: 2029-06-20", "on: 2030-07-01"))
    assert findings_of(plan) == []


def test_it_is_today() -> None:
    plan = plan_with(("    prepare: trial\n", ""), ("on: 2029-06-20", "on: 2026-11-24"))
    assert findings_of(plan) == [
        'plan.yml:61:5: transition "leaving-school" has nothing that prepares it. '
        "[transition-prepared]\n"
        'Add "prepare:" with ids of measures, such as [trial]. If there is none yet, write '
        "the measure first.",
    ]


def test_it_is_on_the_last_day_of_the_period() -> None:
    plan = plan_with(("    prepare: trial\n", ""), ("on: 2029-06-20", "on: 2030-06-30"))
    assert findings_of(plan) == [
        'plan.yml:61:5: transition "leaving-school" has nothing that prepares it. '
        "[transition-prepared]\n"
        'Add "prepare:" with ids of measures, such as [trial]. If there is none yet, write '
        "the measure first.",
    ]

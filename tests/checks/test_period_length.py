from __future__ import annotations

from tests.plans import findings_of, plan_with


def test_three_years_to_the_day() -> None:
    plan = plan_with(("until: 2030-06-30", "until: 2029-08-16"))
    assert findings_of(plan) == []


def test_four_years() -> None:
    plan = plan_with(("until: 2030-06-30", "until: 2030-08-17"))
    assert findings_of(plan) == []


def test_a_day_less_than_three_years() -> None:
    plan = plan_with(("until: 2030-06-30", "until: 2029-08-15"))
    assert findings_of(plan) == [
        "plan.yml:10:3: the period is shorter than 3 years. [period-length]\n"
        'Write a later "until:", so that the changes ahead are in the plan.',
    ]


def test_more_than_four_years() -> None:
    plan = plan_with(("until: 2030-06-30", "until: 2030-08-18"))
    assert findings_of(plan) == [
        "plan.yml:10:3: the period is longer than 4 years. [period-length]\n"
        'Write an earlier "until:"; what lies beyond belongs in the next plan.',
    ]


def test_a_single_day() -> None:
    plan = plan_with(("until: 2030-06-30", "until: 2026-08-17"))
    assert findings_of(plan) == [
        "plan.yml:10:3: the period is shorter than 3 years. [period-length]\n"
        'Write a later "until:", so that the changes ahead are in the plan.',
    ]


def test_the_wrong_order_has_a_finding_of_its_own() -> None:
    plan = plan_with(("until: 2030-06-30", "until: 2026-08-16"))
    assert findings_of(plan) == [
        "plan.yml:10:3: the period ends before it begins. [period-order]\n"
        'Look at the years of "from:" and "until:".',
    ]

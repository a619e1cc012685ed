from __future__ import annotations

from tests.plans import findings_of, plan_with


def test_60_days_without_an_answer() -> None:
    plan = plan_with(("asked_on: 2026-11-01", "asked_on: 2026-09-25"))
    assert findings_of(plan) == []


def test_61_days_without_an_answer() -> None:
    plan = plan_with(("asked_on: 2026-11-01", "asked_on: 2026-09-24"))
    assert findings_of(plan) == [
        'plan.yml:78:5: "school" has not answered this question for more than 60 days. '
        "[open-question]\n"
        'Ask again. When the answer comes, write "answer:" and "answered_on:".',
    ]


def test_61_days_with_an_answer() -> None:
    plan = plan_with(("asked_on: 2026-11-01", "asked_on: 2026-09-24\n    answer: Yes, from January."))
    assert findings_of(plan) == []

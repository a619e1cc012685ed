from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_a_goal_with_a_measure() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_a_goal_without_a_measure() -> None:
    plan = plan_with(("week:\n", "  - id: swimming\n    goal: I want to swim.\nweek:\n"))
    assert findings_of(plan) == [
        'plan.yml:54:5: goal "swimming" has no measure. [goal-has-measure]\n'
        'Add "measures:" with one thing people can see or count.',
    ]

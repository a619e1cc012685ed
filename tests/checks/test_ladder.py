from __future__ import annotations

from tests.plans import findings_of, plan_with


def test_reached_the_top() -> None:
    plan = plan_with(("reached: 1", "reached: 2"))
    assert findings_of(plan) == []


def test_reached_more_steps_than_there_are() -> None:
    plan = plan_with(("reached: 1", "reached: 3"))
    assert findings_of(plan) == [
        'plan.yml:43:5: goal "bakery" has 2 steps, so "reached" cannot be 3. [ladder]\n'
        'Write a lower number, or add the steps under "steps:".',
    ]

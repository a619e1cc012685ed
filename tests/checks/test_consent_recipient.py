from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_parts_with_a_recipient() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_parts_without_a_recipient() -> None:
    plan = plan_with(("    recipient: school\n", ""))
    assert findings_of(plan) == [
        "plan.yml:104:5: this consent shares parts of the plan with nobody. "
        "[consent-recipient]\n"
        'Add "recipient:" with a key of services, contacts or partners.',
    ]


def test_the_plan_with_a_recipient() -> None:
    plan = plan_with(("covers: goals", "covers: [the-plan, goals]"))
    assert findings_of(plan) == [
        'plan.yml:104:5: "the-plan" is the yes to the plan itself; it shares nothing with '
        '"school". [consent-recipient]\n'
        'To share, name the parts. For the yes to the plan, delete "recipient:".',
    ]

from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of

KEPT_BACK = "withheld:\n  - covers: goals\n    from: {key}\n    on: 2026-11-01\n"


def test_something_is_kept_from_a_parent() -> None:
    assert findings_of(WHOLE_PLAN + KEPT_BACK.format(key="mother")) == []


def test_something_is_kept_from_somebody_who_is_marked_as_no_parent() -> None:
    assert findings_of(WHOLE_PLAN + KEPT_BACK.format(key="teacher")) == [
        'plan.yml:121:5: "teacher" is not marked as a parent. What is named here is kept from them too. '
        "[withheld-from-parent]\n"
        'For a parent, add "parental_responsibility: yes" to the contact. '
        "For anybody else, leave these parts out of the consent to them, and delete this."
    ]


def test_contact_that_is_not_there_is_told_once() -> None:
    assert findings_of(WHOLE_PLAN + KEPT_BACK.format(key="father")) == [
        'plan.yml:121:5: withheld > 1 > from names "father", which is not in the plan. [reference-known]\n'
        "Write one of: mother, teacher."
    ]


def test_mark_that_cannot_be_read_is_not_called_missing_as_well() -> None:
    damaged = WHOLE_PLAN.replace("parental_responsibility: yes", "parental_responsibility: maybe")
    assert [
        each for each in findings_of(damaged + KEPT_BACK.format(key="mother")) if "withheld" in each
    ] == []

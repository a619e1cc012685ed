from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_a_need_with_a_service() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_the_person_manages_alone() -> None:
    plan = plan_with(("    i_need: I need help with sums.\n    service: school\n", "    alone: yes\n"))
    assert findings_of(plan) == []


def test_neither_manages_nor_needs() -> None:
    plan = plan_with(("    i_manage: I read well.\n    i_need: I need help with sums.\n", ""))
    assert findings_of(plan) == [
        'plan.yml:33:5: need "school" says neither what the person manages nor what they '
        "need. [need-has-service]\n"
        'Add "i_manage:" or "i_need:" with a sentence of the person.',
    ]


def test_no_service() -> None:
    plan = plan_with(
        ("    i_need: I need help with sums.\n    service: school\n", "    i_need: I need help with sums.\n")
    )
    assert findings_of(plan) == [
        'plan.yml:33:5: need "school" names no service. [need-has-service]\n'
        'Add "service:" with a key of services. If none is needed, add "alone: yes".',
    ]


def test_alone_and_help_at_once() -> None:
    plan = plan_with(
        (
            "    i_need: I need help with sums.\n    service: school\n",
            "    i_need: I need help with sums.\n    alone: yes\n",
        )
    )
    assert findings_of(plan) == [
        'plan.yml:33:5: need "school" says "alone: yes" and also asks for help. '
        "[need-has-service]\n"
        'Delete "alone: yes", or "i_need:" and "service:".',
    ]

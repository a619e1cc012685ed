from __future__ import annotations

from tests.plans import findings_of, plan_with


def test_the_last_day_of_the_year_ahead() -> None:
    plan = plan_with(("on: 2026-12-03", "on: 2027-11-24"))
    assert findings_of(plan) == []


def test_today() -> None:
    plan = plan_with(("on: 2026-12-03", "on: 2026-11-24"))
    assert findings_of(plan) == []


def test_a_day_later() -> None:
    plan = plan_with(("on: 2026-12-03", "on: 2027-11-25"))
    assert findings_of(plan) == [
        "plan.yml:70:1: no meeting is planned in the next 12 months. [next-meeting]\n"
        "Write:\n"
        "meetings:\n"
        "  - on: 2027-02-24\n"
        '    at: "10:00"\n'
        "    where: The school, room 2\n"
        "    invited: [me]",
    ]


def test_only_past_meetings() -> None:
    plan = plan_with(("on: 2026-12-03", "on: 2026-11-23"))
    assert findings_of(plan) == [
        "plan.yml:70:1: no meeting is planned in the next 12 months. [next-meeting]\n"
        "Write:\n"
        "meetings:\n"
        "  - on: 2027-02-24\n"
        '    at: "10:00"\n'
        "    where: The school, room 2\n"
        "    invited: [me]",
    ]

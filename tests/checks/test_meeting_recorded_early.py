from __future__ import annotations

from datetime import date

from tests.plans import findings_of, plan_with

DECIDED = plan_with(("    led_by: coordinator\n", "    decisions:\n      - what: We meet again.\n"))
MINUTED = plan_with(("led_by: coordinator", "minutes: meetings/2026-12-03.md"))


def told(name: str) -> list[str]:
    return [
        f'plan.yml:76:5: "{name}" stands in a meeting ahead. It is not shown before that day. '
        "[meeting-recorded-early]\n"
        'If the meeting has been held, correct its day in "on:".'
    ]


def test_the_day_before() -> None:
    day = date(2026, 12, 2)
    assert findings_of(DECIDED, today=day) == told("decisions")
    assert findings_of(MINUTED, today=day) == told("minutes")


def test_on_its_day() -> None:
    day = date(2026, 12, 3)
    assert [each for plan in (DECIDED, MINUTED) for each in findings_of(plan, today=day)] == []

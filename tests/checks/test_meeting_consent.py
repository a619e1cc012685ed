from __future__ import annotations

from datetime import date

from tests.plans import TODAY, WHOLE_PLAN, findings_of


def told(plan: str, today: date = TODAY) -> list[str]:
    return [each for each in findings_of(plan, today=today, sharing=True) if "[meeting-consent]" in each]


def without(key: str, recipient: str, giver: str = "me") -> str:
    return (
        f'plan.yml:75:5: "{key}" comes to the next meeting and may see no part of the plan. It gets no copy. '
        "[meeting-consent]\n"
        "Ask whether they may. If yes, add:\n"
        "consents:\n"
        "  - covers: [goals, meetings]\n"
        f"    recipient: {recipient}\n"
        f"    given_by: {giver}\n"
        "    given_on: 2026-11-24"
    )


def test_all_who_come_may_see_something() -> None:
    """The teacher may because the school may."""
    assert told(WHOLE_PLAN) == []


def test_somebody_may_see_nothing() -> None:
    plan = WHOLE_PLAN.replace("given_on: 2026-08-17\n", "given_on: 2026-11-25\n")
    assert told(plan) == [without("coordinator", "coordinator"), without("mother", "mother")]


def test_service_is_named_where_its_human_comes() -> None:
    plan = WHOLE_PLAN.replace("until: 2027-03-13\n", "withdrawn_on: 2026-11-01\n")
    assert without("teacher", "school") in told(plan)


def test_no_meeting_ahead() -> None:
    assert told(WHOLE_PLAN, today=date(2026, 12, 4)) == []

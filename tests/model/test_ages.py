from __future__ import annotations

from datetime import date

import pytest

from planbooklet.model.ages import (
    age_on,
    birthday,
    coming_ages,
    consent_state,
    months_later,
    who_consents,
)
from planbooklet.model.plan import Plan
from tests.plans import TODAY, norwegian_rules, parsed, plan_with, without_part


def plan_of(text: str) -> Plan:
    plan = parsed(text).form
    assert plan is not None
    return plan


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2009, 3, 14), date(2027, 3, 13), 17),
        (date(2009, 3, 14), date(2027, 3, 14), 18),
        (date(2009, 3, 14), date(2009, 3, 14), 0),
        (date(2009, 3, 14), date(2009, 3, 13), -1),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 18),
        (date(2008, 2, 29), date(2028, 2, 28), 19),
        (date(2008, 2, 29), date(2028, 2, 29), 20),
    ],
)
def test_age_changes_on_the_birthday(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


def test_who_is_born_on_29_february_has_the_birthday_a_day_later_in_other_years() -> None:
    assert birthday(date(2008, 2, 29), 18) == date(2026, 3, 1)
    assert birthday(date(2008, 2, 29), 20) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 24), 12, date(2027, 11, 24)),
        (date(2026, 11, 24), 2, date(2027, 1, 24)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2027, 1, 24), -2, date(2026, 11, 24)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
    ],
)
def test_months_end_where_the_month_does(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


def test_birthdays_within_the_period_come_by_themselves() -> None:
    plan = plan_of(plan_with(("born: 2009-03-14", "born: 2013-09-01")))
    ages = coming_ages(plan, norwegian_rules())
    assert [(age.id, age.on) for age in ages] == [("turning-16", date(2029, 9, 1))]
    assert "decide yourself" in ages[0].rule.means.in_language("en", "en")[0]


def test_the_first_and_the_last_day_of_the_period_belong_to_it() -> None:
    for born in ("2008-08-17", "2012-06-30"):
        plan = plan_of(plan_with(("born: 2009-03-14", f"born: {born}")))
        assert "turning-18" in [age.id for age in coming_ages(plan, norwegian_rules())]
    for born in ("2008-08-16", "2012-07-01"):
        plan = plan_of(plan_with(("born: 2009-03-14", f"born: {born}")))
        assert "turning-18" not in [age.id for age in coming_ages(plan, norwegian_rules())]


def test_without_a_period_no_birthday_comes() -> None:
    assert coming_ages(plan_of(without_part("period")), norwegian_rules()) == ()


@pytest.mark.parametrize(
    ("guardian", "day", "givers"),
    [
        ("", date(2025, 3, 13), ("mother",)),
        ("", date(2025, 3, 14), ("me",)),
        ("", date(2040, 1, 1), ("me",)),
        ("mandate: personal", date(2025, 3, 13), ("mother", "teacher")),
        ("mandate: money-and-personal", date(2025, 3, 13), ("mother", "teacher")),
        ("mandate: money", date(2025, 3, 13), ("mother",)),
        ("mandate: personal\n  until: 2025-03-13", date(2025, 3, 13), ("mother", "teacher")),
        ("mandate: personal\n  until: 2025-03-12", date(2025, 3, 13), ("mother",)),
        ("mandate: personal\n  from: 2025-03-13", date(2025, 3, 13), ("mother", "teacher")),
        ("mandate: personal\n  from: 2025-03-14", date(2025, 3, 13), ("mother",)),
        ("mandate: personal", date(2025, 3, 14), ("me", "teacher")),
        ("mandate: money", date(2040, 1, 1), ("me",)),
    ],
)
def test_who_may_say_yes_follows_age_and_mandate(guardian: str, day: date, givers: tuple[str, ...]) -> None:
    lines = f"guardian:\n  contact: teacher\n  {guardian}\ncontacts:\n" if guardian else "contacts:\n"
    plan = plan_of(plan_with(("contacts:\n", lines)))
    assert who_consents(plan, norwegian_rules(), day) == givers


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ("given_on: 2026-08-10", "holds"),
        ("from: 2026-08-10", "holds"),
        ("given_on: 2026-11-24", "holds"),
        ("given_on: 2026-08-10\n    until: 2026-11-24", "holds"),
        ("given_on: 2026-08-10\n    until: 2026-11-23", "ended"),
        ("given_on: 2026-08-10\n    from: 2026-11-25", "not-yet"),
        ("given_on: 2026-11-25", "not-yet"),
        ("given_on: 2026-08-10\n    withdrawn_on: 2026-11-25", "holds"),
        ("given_on: 2026-08-10\n    withdrawn_on: 2026-11-24", "withdrawn"),
        ("note: On paper.", "undated"),
        ("given_on: 2025-03-13", "wrong-giver"),
    ],
)
def test_the_state_of_the_persons_own_consent(lines: str, state: str) -> None:
    plan = plan_of(plan_with(("given_on: 2026-08-10\n    until: 2027-03-13", lines)))
    assert consent_state(plan.consents[0], plan, norwegian_rules(), TODAY) == state


def test_the_persons_own_consent_is_asked_anew_on_the_18th_birthday() -> None:
    plan = plan_of(plan_with(("given_on: 2026-08-10\n    until: 2027-03-13", "given_on: 2026-08-10")))
    states = [
        consent_state(plan.consents[0], plan, norwegian_rules(), date(2027, 3, day)) for day in (13, 14)
    ]
    assert states == ["holds", "outgrown"]


def test_a_parents_consent_is_outgrown_on_the_16th_birthday() -> None:
    old = ("given_by: me\n    given_on: 2026-08-10", "given_by: mother\n    given_on: 2025-03-01")
    plan = plan_of(plan_with(old))
    states = [
        consent_state(plan.consents[0], plan, norwegian_rules(), date(2025, 3, day)) for day in (13, 14)
    ]
    assert states == ["holds", "outgrown"]

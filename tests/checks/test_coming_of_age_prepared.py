from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with

ADULT_SAYS_YES = ("given_on: 2026-08-10\n    until: 2027-03-13", "given_on: 2026-11-24")
SHARED_ANEW = ("from: 2026-08-17\n    until: 2027-03-13", "from: 2026-11-24")


def test_a_record_prepares_it() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_no_record_prepares_it_in_the_last_year() -> None:
    plan = plan_with(("    prepares: turning-18\n", ""))
    assert findings_of(plan) == [
        "plan.yml:81:1: the person turns 18 within 12 months, and no record says how they "
        "prepared for it. [coming-of-age-prepared]\n"
        "Talk with the person about what changes, and record it:\n"
        "participation:\n"
        "  - on: 2026-11-24\n"
        "    how: …\n"
        "    i_said: …\n"
        "    it_changed: …\n"
        "    prepares: turning-18",
    ]


def test_a_record_that_is_still_to_come_prepares_nothing_yet() -> None:
    plan = plan_with(("  - on: 2026-11-02\n    how: We talked", "  - on: 2026-12-02\n    how: We talked"))
    assert findings_of(plan) == [
        "plan.yml:81:1: no record says how the person took part. [participation-recorded]\n"
        "Write:\n"
        "participation:\n"
        "  - on: 2026-11-24\n"
        "    how: I chose my goals with picture cards.\n"
        "    i_said: I do not want to work in the canteen.\n"
        "    it_changed: We looked for a bakery.",
        "plan.yml:81:1: the person turns 18 within 12 months, and no record says how they "
        "prepared for it. [coming-of-age-prepared]\n"
        "Talk with the person about what changes, and record it:\n"
        "participation:\n"
        "  - on: 2026-11-24\n"
        "    how: …\n"
        "    i_said: …\n"
        "    it_changed: …\n"
        "    prepares: turning-18",
    ]


def test_more_than_a_year_before_nothing_is_asked() -> None:
    plan = plan_with(("born: 2009-03-14", "born: 2009-11-25"), ("    prepares: turning-18\n", ""))
    assert findings_of(plan) == []


def test_on_the_birthday_no_record_can_be_made_good() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2008-11-24"),
        ADULT_SAYS_YES,
        SHARED_ANEW,
        ("    prepares: turning-18\n", ""),
    )
    assert findings_of(plan) == []


def test_the_birthday_lies_after_the_period() -> None:
    plan = plan_with(
        ("    prepares: turning-18\n", ""),
        ("from: 2026-08-17\n  until: 2030-06-30", "from: 2024-01-01\n  until: 2027-03-13"),
        ("on: 2029-06-20", "on: 2027-01-20"),
    )
    assert findings_of(plan) == []


def test_a_year_to_the_day_before_it_is_asked() -> None:
    plan = plan_with(("born: 2009-03-14", "born: 2009-11-24"), ("    prepares: turning-18\n", ""))
    assert findings_of(plan) == [
        "plan.yml:81:1: the person turns 18 within 12 months, and no record says how they "
        "prepared for it. [coming-of-age-prepared]\n"
        "Talk with the person about what changes, and record it:\n"
        "participation:\n"
        "  - on: 2026-11-24\n"
        "    how: …\n"
        "    i_said: …\n"
        "    it_changed: …\n"
        "    prepares: turning-18",
    ]


def test_a_record_of_today_prepares_it() -> None:
    plan = plan_with(("  - on: 2026-11-02\n    how: We talked", "  - on: 2026-11-24\n    how: We talked"))
    assert findings_of(plan) == []


def test_the_birthday_is_the_last_day_of_the_period() -> None:
    plan = plan_with(
        ("    prepares: turning-18\n", ""),
        ("from: 2026-08-17\n  until: 2030-06-30", "from: 2024-01-01\n  until: 2027-03-14"),
        ("on: 2029-06-20", "on: 2027-01-20"),
    )
    assert findings_of(plan) == [
        "plan.yml:81:1: the person turns 18 within 12 months, and no record says how they "
        "prepared for it. [coming-of-age-prepared]\n"
        "Talk with the person about what changes, and record it:\n"
        "participation:\n"
        "  - on: 2026-11-24\n"
        "    how: …\n"
        "    i_said: …\n"
        "    it_changed: …\n"
        "    prepares: turning-18",
    ]

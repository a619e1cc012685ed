from __future__ import annotations

from tests.plans import findings_of, plan_with

MOTHER_SAYS_YES = ("covers: the-plan\n    given_by: me", "covers: the-plan\n    given_by: mother")

NO_END = ("given_on: 2026-08-10\n    until: 2027-03-13", "given_on: 2026-08-10")


def test_birthday_is_more_than_a_year_away() -> None:
    plan = plan_with(("born: 2009-03-14", "born: 2011-12-01"), MOTHER_SAYS_YES)
    assert findings_of(plan) == []


def test_nobody_prepared_the_birthday() -> None:
    plan = plan_with(("born: 2009-03-14", "born: 2014-11-25"), MOTHER_SAYS_YES)
    assert findings_of(plan) == [
        "plan.yml:81:1: the person turns 12 within 12 months. What they may decide changes "
        "then. [age-change-ahead]\n"
        "Talk with the person about it, and record it:\n"
        "participation:\n"
        "  - on: 2026-11-24\n"
        "    how: …\n"
        "    i_said: …\n"
        "    it_changed: …\n"
        "    prepares: turning-12",
    ]


def test_a_record_prepares_the_birthday() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2014-11-25"),
        MOTHER_SAYS_YES,
        ("prepares: turning-18", "prepares: turning-12"),
    )
    assert findings_of(plan) == []


def test_a_parents_consent_ends_with_the_birthday() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2011-02-01"),
        MOTHER_SAYS_YES,
        NO_END,
        ("prepares: turning-18", "prepares: turning-16"),
    )
    assert findings_of(plan) == [
        'plan.yml:101:5: the consent of "mother" ends when the person turns 16. It is asked '
        "anew then. [age-change-ahead]\n"
        'Add "until:" with the day before that birthday. Ask the person then, and add a '
        'consent with "given_by: me".',
    ]


def test_the_persons_own_consent_ends_with_the_18th_birthday() -> None:
    assert findings_of(plan_with(NO_END)) == [
        'plan.yml:101:5: the consent of "me" ends when the person turns 18. It is asked anew '
        "then. [age-change-ahead]\n"
        'Add "until:" with the day before that birthday. Ask the person then, and add a '
        'consent with "given_by: me".',
    ]


def test_a_parents_consent_has_its_last_day_before_the_birthday() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2011-02-01"),
        (
            "    given_by: me\n    given_on: 2026-08-10\n    until: 2027-03-13",
            "    given_by: mother\n    given_on: 2026-08-10\n    until: 2027-01-31",
        ),
        ("prepares: turning-18", "prepares: turning-16"),
    )
    assert findings_of(plan) == []


def test_a_year_to_the_day_before_it_is_told() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2015-11-24"),
        MOTHER_SAYS_YES,
        ("prepares: turning-18", "prepares: turning-16"),
    )
    assert findings_of(plan) == [
        "plan.yml:81:1: the person turns 12 within 12 months. What they may decide changes "
        "then. [age-change-ahead]\n"
        "Talk with the person about it, and record it:\n"
        "participation:\n"
        "  - on: 2026-11-24\n"
        "    how: …\n"
        "    i_said: …\n"
        "    it_changed: …\n"
        "    prepares: turning-12",
    ]


def test_on_the_birthday_it_is_no_longer_ahead() -> None:
    plan = plan_with(("born: 2009-03-14", "born: 2014-11-24"), MOTHER_SAYS_YES)
    assert findings_of(plan) == []

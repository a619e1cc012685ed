from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with

MOTHER_SAYS_YES = ("covers: the-plan\n    given_by: me", "covers: the-plan\n    given_by: mother")


def test_every_date_in_order() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_the_first_and_the_last_day_are_the_same() -> None:
    plan = plan_with(("until: 2027-01-22", "until: 2027-01-11"))
    assert findings_of(plan) == []


def test_each_pair_in_the_wrong_order() -> None:
    plan = plan_with(
        ("revised: 2026-11-02", "revised: 2027-11-02"),
        ("until: 2027-01-22", "until: 2026-01-22"),
        ('until: "10:00"', 'until: "08:00"'),
        ('until: "11:00"', 'until: "09:00"'),
        ("asked_on: 2026-11-01", "asked_on: 2026-11-01\n    answer: Yes.\n    answered_on: 2026-10-01"),
        (
            "    given_by: me\n    from: 2026-08-17\n    until: 2027-03-13",
            "    given_by: me\n"
            "    given_on: 2026-08-18\n"
            "    withdrawn_on: 2026-08-17\n"
            "    from: 2026-08-17\n"
            "    until: 2026-08-16",
        ),
    )
    assert findings_of(plan) == [
        'plan.yml:12:1: next_revision is before "revised". [dates-in-order]\n'
        'Look at both, "revised" and "next_revision".',
        'plan.yml:52:9: goals > bakery > measures > trial > until is before "from". '
        "[dates-in-order]\n"
        'Look at both, "from" and "until".',
        'plan.yml:57:5: week > 1 > until is before "at". [dates-in-order]\nLook at both, "at" and "until".',
        'plan.yml:73:5: meetings > 1 > until is before "at". [dates-in-order]\n'
        'Look at both, "at" and "until".',
        'plan.yml:82:5: questions > 1 > answered_on is before "asked_on". [dates-in-order]\n'
        'Look at both, "asked_on" and "answered_on".',
        'plan.yml:110:5: consents > 2 > withdrawn_on is before "given_on". [dates-in-order]\n'
        'Look at both, "given_on" and "withdrawn_on".',
        'plan.yml:112:5: consents > 2 > until is before "from". [dates-in-order]\n'
        'Look at both, "from" and "until".',
        'plan.yml:112:5: consents > 2 > until is before "given_on". [dates-in-order]\n'
        'Look at both, "given_on" and "until".',
    ]


def test_born_tomorrow() -> None:
    plan = plan_with(("born: 2009-03-14", "born: 2026-11-25"), MOTHER_SAYS_YES)
    assert findings_of(plan) == [
        "plan.yml:6:3: person > born is still to come. [dates-in-order]\nLook at the year.",
        'plan.yml:100:5: "mother" could not say yes to the plan at the age the person had '
        "then. [consent-to-plan]\n"
        'Add "parental_responsibility: yes" to the contact who has it. Ask them, and add a '
        "consent given by them.",
    ]


def test_born_today() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2026-11-24"),
        MOTHER_SAYS_YES,
        ("given_on: 2026-08-10", "given_on: 2026-11-24"),
        ("prepares: turning-18", "prepares: turning-12"),
    )
    assert findings_of(plan) == []


def test_a_mandate_that_ends_before_it_begins() -> None:
    lines = (
        "guardian:\n  contact: mother\n  mandate: money\n  from: 2027-03-14\n  until: 2027-03-13\ncontacts:\n"
    )
    plan = plan_with(("contacts:\n", lines))
    assert findings_of(plan) == [
        'plan.yml:19:3: guardian > until is before "from". [dates-in-order]\n'
        'Look at both, "from" and "until".',
    ]

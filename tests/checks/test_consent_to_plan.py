from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with

MOTHER_SAYS_YES = ("covers: the-plan\n    given_by: me", "covers: the-plan\n    given_by: mother")


def test_the_person_said_yes_at_17() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_nobody_said_yes() -> None:
    plan = plan_with(("covers: the-plan", "covers: needs\n    recipient: school"))
    assert findings_of(plan) == [
        "plan.yml:99:1: nobody has said yes to the plan. [consent-to-plan]\n"
        "Ask the person. If they say yes, add:\n"
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: me\n"
        "    given_on: 2026-11-24",
    ]


def test_nobody_said_yes_for_a_child() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2012-06-01"), ("covers: the-plan", "covers: needs\n    recipient: school")
    )
    assert findings_of(plan) == [
        "plan.yml:99:1: nobody has said yes to the plan. [consent-to-plan]\n"
        'Ask "mother", and listen to the person. If they say yes, add:\n'
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: mother\n"
        "    given_on: 2026-11-24",
    ]


def test_nobody_can_say_yes_for_a_child() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2012-06-01"),
        ("    parental_responsibility: yes\n", ""),
        ("covers: the-plan", "covers: needs\n    recipient: school"),
    )
    assert findings_of(plan) == [
        "plan.yml:98:1: nobody has said yes to the plan. [consent-to-plan]\n"
        'Add "parental_responsibility: yes" to the contact who has it. Ask them, and add a '
        "consent given by them.",
    ]


def test_a_parent_said_yes_for_a_child() -> None:
    plan = plan_with(("born: 2009-03-14", "born: 2012-06-01"), MOTHER_SAYS_YES)
    assert findings_of(plan) == []


def test_one_of_two_parents_said_yes() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2012-06-01"),
        MOTHER_SAYS_YES,
        ("is: Teacher", "is: Father\n    parental_responsibility: yes"),
    )
    assert findings_of(plan) == [
        'plan.yml:100:1: "teacher" has not said yes to the plan; both parents must. '
        "[consent-to-plan]\n"
        'Ask "teacher", and listen to the person. If they say yes, add:\n'
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: teacher\n"
        "    given_on: 2026-11-24",
    ]


def test_a_guardian_for_personal_matters_said_yes_for_a_child() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2012-06-01"),
        ("    given_by: me\n    given_on", "    given_by: teacher\n    given_on"),
        ("contacts:\n", "guardian:\n  contact: teacher\n  mandate: personal\ncontacts:\n"),
    )
    assert findings_of(plan) == []


def test_a_guardian_for_money_said_yes_for_a_child() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2012-06-01"),
        ("    given_by: me\n    given_on", "    given_by: teacher\n    given_on"),
        ("contacts:\n", "guardian:\n  contact: teacher\n  mandate: money\ncontacts:\n"),
    )
    assert findings_of(plan) == [
        'plan.yml:103:5: "teacher" could not say yes to the plan at the age the person had '
        "then. [consent-to-plan]\n"
        'Ask "mother", and listen to the person. If they say yes, add:\n'
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: mother\n"
        "    given_on: 2026-11-24",
    ]


def test_a_guardian_whose_mandate_is_over() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2012-06-01"),
        ("    given_by: me\n    given_on", "    given_by: teacher\n    given_on"),
        (
            "contacts:\n",
            "guardian:\n  contact: teacher\n  mandate: personal\n  until: 2026-11-23\ncontacts:\n",
        ),
    )
    assert findings_of(plan) == [
        'plan.yml:104:5: "teacher" said yes for the person, who now decides themselves. '
        "[consent-to-plan]\n"
        'Ask "mother", and listen to the person. If they say yes, add:\n'
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: mother\n"
        "    given_on: 2026-11-24",
    ]


def test_taken_back() -> None:
    plan = plan_with(("given_on: 2026-08-10", "given_on: 2026-08-10\n    withdrawn_on: 2026-11-24"))
    assert findings_of(plan) == [
        "plan.yml:100:5: the yes to the plan was taken back. [consent-to-plan]\n"
        "Talk with the person. Without a new yes there is no plan.",
    ]


def test_taken_back_from_tomorrow_on() -> None:
    plan = plan_with(("given_on: 2026-08-10", "given_on: 2026-08-10\n    withdrawn_on: 2026-11-25"))
    assert findings_of(plan) == []


def test_run_out_yesterday() -> None:
    plan = plan_with(("2026-08-10\n    until: 2027-03-13", "2026-08-10\n    until: 2026-11-23"))
    assert findings_of(plan) == [
        "plan.yml:100:5: the yes to the plan has run out. [consent-to-plan]\n"
        "Ask again, and add a new consent.",
    ]


def test_last_day_is_today() -> None:
    plan = plan_with(("2026-08-10\n    until: 2027-03-13", "2026-08-10\n    until: 2026-11-24"))
    assert findings_of(plan) == []


def test_begins_tomorrow() -> None:
    plan = plan_with(("given_on: 2026-08-10", "given_on: 2026-08-10\n    from: 2026-11-25"))
    assert findings_of(plan) == [
        "plan.yml:100:5: the yes to the plan does not hold yet. [consent-to-plan]\n"
        'Look at "from:" and "given_on:". Until that day the plan stays a draft.',
    ]


def test_has_no_date() -> None:
    plan = plan_with(("    given_on: 2026-08-10\n", ""))
    assert findings_of(plan) == [
        "plan.yml:100:5: the yes to the plan has no date. [consent-to-plan]\n"
        'Add "given_on:" with the day it was given.',
    ]


def test_a_parent_said_yes_after_the_person_turned_16() -> None:
    plan = plan_with(MOTHER_SAYS_YES)
    assert findings_of(plan) == [
        'plan.yml:100:5: "mother" could not say yes to the plan at the age the person had '
        "then. [consent-to-plan]\n"
        "Ask the person. If they say yes, add:\n"
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: me\n"
        "    given_on: 2026-11-24",
    ]


def test_a_parents_yes_from_before_16_does_not_hold_after() -> None:
    plan = plan_with(MOTHER_SAYS_YES, ("given_on: 2026-08-10", "given_on: 2025-03-13"))
    assert findings_of(plan) == [
        'plan.yml:100:5: "mother" said yes for the person, who now decides themselves. '
        "[consent-to-plan]\n"
        "Ask the person. If they say yes, add:\n"
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: me\n"
        "    given_on: 2026-11-24",
    ]


def test_the_person_said_yes_at_15() -> None:
    plan = plan_with(("given_on: 2026-08-10", "given_on: 2025-03-13"))
    assert findings_of(plan) == [
        "plan.yml:100:5: the person was too young to say yes to the plan on the day they "
        "did. [consent-to-plan]\n"
        "Ask the person. If they say yes, add:\n"
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: me\n"
        "    given_on: 2026-11-24",
    ]


def test_the_person_said_yes_on_the_16th_birthday() -> None:
    plan = plan_with(("given_on: 2026-08-10", "given_on: 2025-03-14"))
    assert findings_of(plan) == []


def test_a_yes_to_sharing_is_no_yes_to_the_plan() -> None:
    plan = plan_with(("covers: the-plan", "covers: needs"))
    assert findings_of(plan) == [
        "plan.yml:99:1: nobody has said yes to the plan. [consent-to-plan]\n"
        "Ask the person. If they say yes, add:\n"
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: me\n"
        "    given_on: 2026-11-24",
        "plan.yml:100:5: this consent shares parts of the plan with nobody. "
        "[consent-recipient]\n"
        'Add "recipient:" with a key of services, contacts or partners.',
    ]


def test_the_plan_shared_with_somebody_is_no_yes_to_it() -> None:
    plan = plan_with(("covers: the-plan", "covers: the-plan\n    recipient: school"))
    assert findings_of(plan) == [
        "plan.yml:99:1: nobody has said yes to the plan. [consent-to-plan]\n"
        "Ask the person. If they say yes, add:\n"
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: me\n"
        "    given_on: 2026-11-24",
        'plan.yml:100:5: "the-plan" is the yes to the plan itself; it shares nothing with '
        '"school". [consent-recipient]\n'
        'To share, name the parts. For the yes to the plan, delete "recipient:".',
    ]


def test_both_parents_said_yes() -> None:
    plan = plan_with(
        ("born: 2009-03-14", "born: 2012-06-01"),
        MOTHER_SAYS_YES,
        ("is: Teacher", "is: Father\n    parental_responsibility: yes"),
        (
            "  - covers: goals",
            "  - covers: the-plan\n    given_by: teacher\n    given_on: 2026-08-10\n  - covers: goals",
        ),
    )
    assert findings_of(plan) == []


def test_one_of_several_holds() -> None:
    plan = plan_with(
        (
            "  - covers: goals",
            "  - covers: the-plan\n"
            "    given_by: me\n"
            "    given_on: 2026-01-10\n"
            "    until: 2026-08-10\n"
            "  - covers: goals",
        )
    )
    assert findings_of(plan) == []

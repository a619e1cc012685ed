"""What a reader would notice of who may see the plan, and of who signs it."""

from __future__ import annotations

import pytest

from tests.plans import WHOLE_PLAN, plan_with
from tests.views.viewing import viewed


@pytest.mark.parametrize(
    ("change", "state"),
    [
        ("from: 2026-08-17", "This is shared now."),
        ("from: 2026-08-17\n    withdrawn_on: 2026-11-24", "I took this back. It is not shared now."),
        ("from: 2026-08-17\n    until: 2026-11-23", "This has ended. It is not shared now."),
        ("from: 2026-11-25", "This has not begun. It is not shared now."),
    ],
)
def test_consent_says_whether_it_holds_today(change: str, state: str) -> None:
    plan = plan_with(("from: 2026-08-17\n    until: 2027-03-13", change))
    consent = viewed(plan).sharing.consents[0]
    assert (consent.recipient.text, [part.label for part in consent.parts], consent.state.label) == (
        "The school",
        ["My goals"],
        state,
    )


def test_date_of_a_consent_taken_back_has_no_full_stop_that_the_booklet_would_double() -> None:
    withdrawn = ("from: 2026-08-17\n    until: 2027-03-13", "from: 2026-08-17\n    withdrawn_on: 2026-10-19")
    assert viewed(plan_with(withdrawn)).sharing.consents[0].holds == "I took it back on 19 October 2026"


def test_consent_of_somebody_who_may_not_give_it_does_not_count() -> None:
    plan = WHOLE_PLAN.replace(
        "recipient: school\n    given_by: me", "recipient: school\n    given_by: mother"
    )
    consent = viewed(plan).sharing.consents[0]
    assert consent.state.label == "This consent does not count. It is not shared now."


def test_consent_that_does_not_say_with_whom_shares_nothing_and_says_so() -> None:
    consent = viewed(plan_with(("    recipient: school\n", ""))).sharing.consents[0]
    assert (consent.recipient.text, consent.state.label) == (
        "It is not written who may see this",
        "This consent does not count. It is not shared now.",
    )


@pytest.mark.parametrize(
    ("until", "said"),
    [("2027-03-13", "This plan has a yes."), ("2026-11-23", "This plan has no yes that counts today.")],
)
def test_yes_to_the_plan_is_told_in_words_of_its_own(until: str, said: str) -> None:
    given = "given_on: 2026-08-10\n    until: "
    consent = viewed(plan_with((f"{given}2027-03-13", f"{given}{until}"))).sharing.to_the_plan
    assert consent is not None
    assert consent.state.label == said


def test_person_of_17_signs_for_herself() -> None:
    assert [(signer.name, signer.why) for signer in viewed().paper.signers] == [
        ("Ada Berg", "It is my plan. I say yes to it."),
        ("Nils Moe", "I see to it that the plan is followed."),
    ]


def test_parent_signs_for_a_child_who_was_heard() -> None:
    signers = viewed(plan_with(("born: 2009-03-14", "born: 2016-03-14"))).paper.signers
    assert [(signer.name, signer.why) for signer in signers] == [
        ("Ada Berg", "It is my plan. I was heard."),
        ("Lise Berg", "I say yes to the plan for Ada, who is 10 years old."),
        ("Nils Moe", "I see to it that the plan is followed."),
    ]

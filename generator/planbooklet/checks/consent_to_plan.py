"""Somebody who may say yes to the plan has said it, at the person's age then, and it still holds.

Source: rules/no.yml, plan_consent and guardian; circular to the Patient and User Rights Act, § 2-5, § 4-3
and § 4-4. That a parent's yes ends when the person may decide is our reading of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from planbooklet.checks.checked import BORN, Checked
from planbooklet.findings import Finding, Path
from planbooklet.messages import Message, say
from planbooklet.model.ages import ConsentState, consent_state, parents_of, who_consents
from planbooklet.model.consent import THE_PLAN, Consent
from planbooklet.model.values import ME

_ASK_AGAIN: Final = say("Ask again, and add a new consent.")
_WHY_NOT: Final[Mapping[ConsentState, tuple[Message, Message]]] = {
    "withdrawn": (
        say("the yes to the plan was taken back."),
        say("Talk with the person. Without a new yes there is no plan."),
    ),
    "ended": (say("the yes to the plan has run out."), _ASK_AGAIN),
    "not-yet": (
        say("the yes to the plan does not hold yet."),
        say('Look at "from:" and "given_on:". Until that day the plan stays a draft.'),
    ),
    "undated": (
        say("the yes to the plan has no date."),
        say('Add "given_on:" with the day it was given.'),
    ),
}


def check_consent_to_plan(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each yes to the plan that does not hold, if none does; and where none was given."""
    given = [
        (n, consent, consent_state(consent, checked.plan, checked.rules, checked.today))
        for n, consent in enumerate(checked.plan.consents)
        if THE_PLAN in consent.covers and consent.recipient is None
    ]
    holding = {consent.given_by for _, consent, state in given if state == "holds"}
    if holding:
        yield from _missing_parents(checked, holding)
    elif given:
        for n, consent, state in given:
            yield _not_holding(checked, n, consent, state)
    else:
        message = say("nobody has said yes to the plan.")
        yield checked.finding(
            ("consents",), message, "consent-to-plan", _whom_to_ask(checked), _leans_on(checked)
        )


def _not_holding(checked: Checked, n: int, consent: Consent, state: ConsentState) -> Finding:
    if state in _WHY_NOT:
        message, fix = _WHY_NOT[state]
    else:
        message, fix = _wrong_giver(consent.given_by, state), _whom_to_ask(checked)
    own = tuple(("consents", n, key) for key in ("given_on", "from", "until", "withdrawn_on", "recipient"))
    return checked.finding(
        ("consents", n), message, "consent-to-plan", fix, (("consents",), *own, *_leans_on(checked))
    )


def _wrong_giver(giver: str, state: ConsentState) -> Message:
    if state == "outgrown":
        return say('"{giver}" said yes for the person, who now decides themselves.', giver=giver)
    if giver == ME:
        return say("the person was too young to say yes to the plan on the day they did.")
    return say('"{giver}" could not say yes to the plan at the age the person had then.', giver=giver)


def _missing_parents(checked: Checked, holding: set[str]) -> Iterator[Finding]:
    """Give a finding for each parent who has not said yes, where the other one has: both must."""
    parents = parents_of(checked.plan)
    if holding <= set(parents):
        for parent in parents:
            if parent not in holding:
                yield checked.finding(
                    ("consents",),
                    say('"{parent}" has not said yes to the plan; both parents must.', parent=parent),
                    "consent-to-plan",
                    _lines(parent, checked),
                    _leans_on(checked),
                )


def _whom_to_ask(checked: Checked) -> Message:
    may = who_consents(checked.plan, checked.rules, checked.today)
    if not may:
        return say(
            'Add "parental_responsibility: yes" to the contact who has it. '
            "Ask them, and add a consent given by them."
        )
    return _lines(may[0], checked)


def _lines(giver: str, checked: Checked) -> Message:
    if giver == ME:
        return say(
            "Ask the person. If they say yes, add:\n"
            "consents:\n"
            "  - covers: the-plan\n"
            "    given_by: me\n"
            "    given_on: {today}",
            today=checked.today,
        )
    return say(
        'Ask "{giver}", and listen to the person. If they say yes, add:\n'
        "consents:\n"
        "  - covers: the-plan\n"
        "    given_by: {giver}\n"
        "    given_on: {today}",
        giver=giver,
        today=checked.today,
    )


def _leans_on(checked: Checked) -> tuple[Path, ...]:
    responsibility = (("contacts", key, "parental_responsibility") for key in checked.plan.contacts)
    return (BORN, ("guardian",), *responsibility)

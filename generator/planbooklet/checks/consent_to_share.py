"""A yes to sharing was given by somebody who may give it, on a day that is known.

Source: rules/no.yml, plan_consent and guardian. Our choice: any other yes shares nothing, and is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import BORN, Checked
from planbooklet.findings import Finding, Path
from planbooklet.messages import Message, say
from planbooklet.model.ages import consent_state
from planbooklet.model.consent import THE_PLAN, Consent


def check_consent_to_share(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each yes to sharing that never held, or that a birthday has ended."""
    for n, consent in enumerate(checked.plan.consents):
        if THE_PLAN in consent.covers:
            continue
        state = consent_state(consent, checked.plan, checked.rules, checked.today)
        told = _told(consent, state)
        if told:
            path: Path = ("consents", n)
            leans = tuple((*path, key) for key in ("given_on", "from", "given_by", "withdrawn_on"))
            yield checked.finding(path, told[0], "consent-to-share", told[1], (BORN, ("guardian",), *leans))


def _told(consent: Consent, state: str) -> tuple[Message, Message] | None:
    if state == "undated":
        return (
            say("this consent has no date, so it shares nothing."),
            say('Add "given_on:" with the day it was given.'),
        )
    if state == "wrong-giver":
        message = say(
            '"{giver}" could not say yes at the age the person had then; nothing is shared.',
            giver=consent.given_by,
        )
        return message, say("Ask the one who may, and add a new consent.")
    if state == "outgrown":
        message = say("this consent ended at a birthday that changed who decides; nothing is shared.")
        return message, say('Ask again, and add a new consent. Write "until:" in this one.')
    return None

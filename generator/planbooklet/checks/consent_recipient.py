"""A yes to sharing says with whom; a yes to the plan itself shares nothing.

Source: rules/no.yml, regulation, letter h. Our choice: what is not clear is not shared, and the
author is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.consent import THE_PLAN


def check_consent_recipient(checked: Checked) -> Iterator[Finding]:
    """Give a finding for parts without a recipient, and for the-plan with one."""
    for n, consent in enumerate(checked.plan.consents):
        shares = any(part != THE_PLAN for part in consent.covers)
        if shares and consent.recipient is None:
            yield checked.finding(
                ("consents", n, "recipient"),
                say("this consent shares parts of the plan with nobody."),
                "consent-recipient",
                say('Add "recipient:" with a key of services, contacts or partners.'),
                (("consents", n, "covers"),),
            )
        if THE_PLAN in consent.covers and consent.recipient is not None:
            yield checked.finding(
                ("consents", n, "covers"),
                say(
                    '"the-plan" is the yes to the plan itself; it shares nothing with "{key}".',
                    key=consent.recipient,
                ),
                "consent-recipient",
                say('To share, name the parts. For the yes to the plan, delete "recipient:".'),
            )

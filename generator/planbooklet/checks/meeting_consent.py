"""Everybody who comes to the next meeting may see something of the plan.

Source: rules/no.yml, regulation, letter h. Our choice: the copy for a meeting holds what all of them may see.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.ages import who_consents
from planbooklet.model.sharing import next_meeting_share
from planbooklet.model.values import ME


def check_meeting_consent(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each one at the next meeting to whom nobody has said yes."""
    plan = checked.plan
    share = next_meeting_share(plan, checked.rules, checked.today)
    if share is None:
        return
    n = next(n for n, meeting in enumerate(plan.meetings) if meeting is share.meeting)
    giver = next(iter(who_consents(plan, checked.rules, checked.today)), ME)
    for key in share.without:
        contact = plan.contacts.get(key)
        yield checked.finding(
            ("meetings", n, "invited"),
            say(
                '"{key}" comes to the next meeting and may see no part of the plan. It gets no copy.', key=key
            ),
            "meeting-consent",
            say(
                "Ask whether they may. If yes, add:\n"
                "consents:\n"
                "  - covers: [goals, meetings]\n"
                "    recipient: {recipient}\n"
                "    given_by: {giver}\n"
                "    given_on: {today}",
                recipient=(contact.service if contact else None) or key,
                giver=giver,
                today=checked.today,
            ),
            (("consents",), ("person", "born")),
        )

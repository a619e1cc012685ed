"""The plan says when it is gone through next, and that day is still to come.

Source: rules/no.yml, regulation, letter g.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.ages import months_later


def check_revision_date(checked: Checked) -> Iterator[Finding]:
    """Give a finding where the day of the next revision is missing or past."""
    day = checked.plan.next_revision
    if day is None:
        message = say("the plan does not say when it is gone through next.")
        fix = say("Write:\nnext_revision: {day}", day=months_later(checked.today, 6))
    elif day < checked.today:
        message = say("the day for going through the plan is past.")
        fix = say(
            "Go through the plan with the person. Then write:\nrevised: {today}\nnext_revision: {day}",
            today=checked.today,
            day=months_later(checked.today, 6),
        )
    else:
        return
    yield checked.finding(("next_revision",), message, "revision-date", fix)

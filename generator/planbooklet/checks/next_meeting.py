"""A cooperation meeting is planned within a year.

Our choice: one meeting a year is the least that keeps a plan alive (rules/no.yml,
next_meeting_within_months).
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.ages import months_later


def check_next_meeting(checked: Checked) -> Iterator[Finding]:
    """Give a finding where no meeting is planned soon enough."""
    months = checked.rules.next_meeting_within_months.value
    last_day = months_later(checked.today, months)
    if not any(checked.today <= meeting.on <= last_day for meeting in checked.plan.meetings):
        yield checked.finding(
            ("meetings",),
            say("no meeting is planned in the next {months} months.", months=months),
            "next-meeting",
            say(
                "Write:\n"
                "meetings:\n"
                "  - on: {day}\n"
                '    at: "10:00"\n'
                "    where: The school, room 2\n"
                "    invited: [me]",
                day=months_later(checked.today, 3),
            ),
        )

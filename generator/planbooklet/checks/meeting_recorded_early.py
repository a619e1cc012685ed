"""What a meeting said and decided is shown once its day has come.

Our choice: minutes of a meeting that lies ahead are a wrong date, or a page prepared for writing.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say


def check_meeting_recorded_early(checked: Checked) -> Iterator[Finding]:
    """Give a finding for minutes, and one for decisions, of each meeting after today."""
    for n, meeting in enumerate(checked.plan.meetings):
        for name, recorded in (("minutes", meeting.minutes), ("decisions", meeting.decisions)):
            if recorded and meeting.on > checked.today:
                yield checked.finding(
                    ("meetings", n, name),
                    say(
                        '"{name}" stands in a meeting ahead. It is not shown before that day.',
                        name=name,
                    ),
                    "meeting-recorded-early",
                    say('If the meeting has been held, correct its day in "on:".'),
                    (("meetings", n, "on"),),
                )

"""Minutes lie in the folder meetings, as Markdown.

Our choice: one place for them, so that nothing else of the folder is ever taken for minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.attached import minutes_of


def check_minutes_place(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each file of minutes that is named elsewhere or with another ending."""
    for path, file in minutes_of(checked.plan):
        if not re.fullmatch(r"meetings/[A-Za-z0-9][A-Za-z0-9._-]*\.md", file):
            day = checked.plan.meetings[int(path[1])].on
            yield checked.finding(
                path,
                say(
                    "{trail} must lie in the folder meetings and end in .md.",
                    trail=checked.places.trail(path),
                ),
                "minutes-place",
                say("Write such as meetings/{day}.md", day=day),
            )

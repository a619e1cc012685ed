"""There is a record of how the person took part, and it says what that changed.

Source: rules/no.yml, pbrl-3-1: the person has a right to take part in making the plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say


def check_participation_recorded(checked: Checked) -> Iterator[Finding]:
    """Give a finding where no record exists yet, and for each that says too little."""
    records = checked.plan.participation
    if not any(record.on <= checked.today for record in records):
        yield checked.finding(
            ("participation",),
            say("no record says how the person took part."),
            "participation-recorded",
            say(
                "Write:\n"
                "participation:\n"
                "  - on: {today}\n"
                "    how: I chose my goals with picture cards.\n"
                "    i_said: I do not want to work in the canteen.\n"
                "    it_changed: We looked for a bakery.",
                today=checked.today,
            ),
        )
    for n, record in enumerate(records):
        if record.i_said is None and record.it_changed is None:
            yield checked.finding(
                ("participation", n),
                say("this record says neither what the person said nor what it changed."),
                "participation-recorded",
                say('Add "i_said:" or "it_changed:" with a sentence.'),
                (("participation", n, "i_said"), ("participation", n, "it_changed")),
            )

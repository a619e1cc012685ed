"""Every transition ahead, within the period, has measures that prepare it.

Our choice, after helsedirektoratet.no, Trygge overganger: help fails most often where a person moves on.
Birthdays that change who decides are age-change-ahead's and coming-of-age-prepared's.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say


def check_transition_prepared(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each coming transition that nothing prepares.

    That its measures exist is reference-known's.
    """
    period = checked.plan.period
    for n, transition in enumerate(checked.plan.transitions):
        beyond = period is not None and transition.on > period.until
        if transition.prepare or beyond or transition.on < checked.today:
            continue
        yield checked.finding(
            ("transitions", n, "prepare"),
            say('transition "{id}" has nothing that prepares it.', id=transition.id),
            "transition-prepared",
            say(
                'Add "prepare:" with ids of measures, such as [trial]. '
                "If there is none yet, write the measure first."
            ),
            (("period",), ("period", "until")),
        )

"""A goal ladder has at least as many steps as the person has climbed.

Our choice: "reached" counts the steps.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say


def check_ladder(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each goal whose "reached" goes beyond its steps."""
    for n, goal in enumerate(checked.plan.goals):
        if goal.reached > len(goal.steps):
            yield checked.finding(
                ("goals", n, "reached"),
                say(
                    'goal "{id}" has {steps} steps, so "reached" cannot be {reached}.',
                    id=goal.id,
                    steps=len(goal.steps),
                    reached=goal.reached,
                ),
                "ladder",
                say('Write a lower number, or add the steps under "steps:".'),
                (("goals", n, "steps"),),
            )

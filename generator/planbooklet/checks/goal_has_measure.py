"""Every goal has a measure: something that is done for it.

Source: rules/no.yml, regulation, letter e.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say


def check_goal_has_measure(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each goal without a measure."""
    for n, goal in enumerate(checked.plan.goals):
        if not goal.measures:
            yield checked.finding(
                ("goals", n, "measures"),
                say('goal "{id}" has no measure.', id=goal.id),
                "goal-has-measure",
                say('Add "measures:" with one thing people can see or count.'),
            )

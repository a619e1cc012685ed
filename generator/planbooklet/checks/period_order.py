"""The period begins before it ends.

Source: rules/no.yml, regulation, letter g: a plan says how long it lasts.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say


def check_period_order(checked: Checked) -> Iterator[Finding]:
    """Give a finding for a period that ends before it begins."""
    period = checked.plan.period
    if period is not None and period.until < period.from_:
        yield checked.finding(
            ("period", "until"),
            say("the period ends before it begins."),
            "period-order",
            say('Look at the years of "from:" and "until:".'),
            (("period", "from"),),
        )

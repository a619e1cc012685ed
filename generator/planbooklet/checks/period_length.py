"""The plan covers three to four years.

Our choice, after practice: long enough for the changes that a person prepares (rules/no.yml, plan_years).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.ages import birthday


def check_period_length(checked: Checked) -> Iterator[Finding]:
    """Give a finding for a period of another length; one that ends before it begins is period-order's."""
    period, years = checked.plan.period, checked.rules.plan_years
    if period is None or period.until < period.from_:
        return
    if period.until + timedelta(days=1) < birthday(period.from_, years.from_):
        message = say("the period is shorter than {years} years.", years=years.from_)
        fix = say('Write a later "until:", so that the changes ahead are in the plan.')
    elif period.until > birthday(period.from_, years.to):
        message = say("the period is longer than {years} years.", years=years.to)
        fix = say('Write an earlier "until:"; what lies beyond belongs in the next plan.')
    else:
        return
    yield checked.finding(("period", "until"), message, "period-length", fix, (("period", "from"),))

"""What comes first has the earlier date.

Our choice: a mistyped year would put a whole entry in the wrong place on the timeline.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pydantic import BaseModel

from planbooklet.checks.checked import BORN, Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.attached import forms_of
from planbooklet.model.consent import Consent, Guardian
from planbooklet.model.measure import Measure
from planbooklet.model.meeting import Meeting
from planbooklet.model.plan import Plan
from planbooklet.model.question import Question
from planbooklet.model.week import WeekHour

_ORDER: Final[tuple[tuple[type[BaseModel], str, str], ...]] = (
    (Plan, "revised", "next_revision"),
    (Measure, "from_", "until"),
    (Question, "asked_on", "answered_on"),
    (Consent, "from_", "until"),
    (Consent, "given_on", "until"),
    (Consent, "given_on", "withdrawn_on"),
    (Guardian, "from_", "until"),
    (Meeting, "at", "until"),
    (WeekHour, "at", "until"),
)
"""Form, field that comes first, field that comes after it."""


def check_dates_in_order(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each pair of dates or times in the wrong order, and for a birth still to come.

    The period's own order is period-order's.
    """
    if checked.plan.person.born > checked.today:
        yield checked.finding(
            BORN, say("person > born is still to come."), "dates-in-order", say("Look at the year.")
        )
    for path, form in forms_of(checked.plan):
        for kind, earlier, later in _ORDER:
            if not isinstance(form, kind):
                continue
            first, second = getattr(form, earlier), getattr(form, later)
            if first is None or second is None or first <= second:
                continue
            keys = [kind.model_fields[name].alias or name for name in (earlier, later)]
            at = (*path, keys[1])
            yield checked.finding(
                at,
                say('{trail} is before "{earlier}".', trail=checked.places.trail(at), earlier=keys[0]),
                "dates-in-order",
                say('Look at both, "{earlier}" and "{later}".', earlier=keys[0], later=keys[1]),
                ((*path, keys[0]),),
            )

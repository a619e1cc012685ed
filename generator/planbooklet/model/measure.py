"""The things that are done for a goal."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planbooklet.model.entry import Entry
from planbooklet.model.values import (
    Concept,
    Date,
    Decision,
    Key,
    Number,
    PersonKeys,
    ServiceKey,
    Status,
    Text,
    YesNo,
)


class Evaluation(Entry):
    """How a measure went, the person's opinion first."""

    on: Date
    """The day we talked about it."""
    what_happened: Text | None = None
    """What happened."""
    my_opinion: Text | None = None
    """What the person thinks of it."""
    my_score: Annotated[Number, Field(ge=1, le=5)] | None = None
    """1 is bad, 5 is very good."""
    kept: YesNo | None = None
    """yes: what was promised was done."""


class Measure(Entry):
    """One thing that is done for a goal."""

    id: Key
    """A short word of your own for this measure, used once in the plan."""
    what: Text
    """What is done."""
    who: PersonKeys = ()
    """Who does it: me, coordinator, or keys of contacts."""
    how: Text | None = None
    """How it is done."""
    how_much: Text | None = None
    """How often or how long, in numbers people can count."""
    from_: Date | None = Field(default=None, alias="from")
    """The first day."""
    until: Date | None = None
    """The last day."""
    status: Status | None = None
    """planned, doing, done, waiting or stopped."""
    decision: Decision | None = None
    """The decision about the service: applied, granted, declined or not-needed."""
    service: ServiceKey | None = None
    """The service that answers for it: a key of services."""
    picture: Concept | None = None
    """A symbol, such as bread."""
    evaluations: tuple[Evaluation, ...] = ()
    """How it went, each time we talked about it."""

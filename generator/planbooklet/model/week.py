"""What help comes when."""

from __future__ import annotations

from pydantic import Field

from planbooklet.model.entry import Entry
from planbooklet.model.values import Concept, Day, PersonKeys, Text, Time


class WeekHour(Entry):
    """One fixed time of the week."""

    day: Day
    """The day of the week."""
    at: Time
    """When it begins, such as "09:00"."""
    until: Time | None = None
    """When it ends."""
    what: Text
    """What happens."""
    with_: PersonKeys = Field(default=(), alias="with")
    """Who is there: coordinator, or keys of contacts."""
    picture: Concept | None = None
    """A symbol, such as cooking."""

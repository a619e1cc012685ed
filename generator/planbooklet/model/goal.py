"""What the person wants."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planbooklet.model.entry import Entry
from planbooklet.model.measure import Measure
from planbooklet.model.values import Area, Concept, Date, Key, Number, SpeakerKey, Text


class Goal(Entry):
    """What the person wants, in their own words."""

    id: Key
    """A short word of your own for this goal, used once in the plan."""
    goal: Text
    """What I want, as I say it myself: begin with I."""
    said_by: SpeakerKey = "me"
    """Who put it into words: me, or the key of a contact if I cannot."""
    area: Area | None = None
    """The part of life."""
    why: Text | None = None
    """Why it matters to me."""
    by: Date | None = None
    """The day I want to be there."""
    steps: tuple[Text, ...] = ()
    """The steps of the goal ladder, the lowest first."""
    reached: Annotated[Number, Field(ge=0)] = 0
    """How many steps I have climbed."""
    i_know: tuple[Text, ...] = ()
    """What I know and can."""
    services_know: tuple[Text, ...] = ()
    """What the services know."""
    professional: Text | None = None
    """The services' own wording, shown after the person's."""
    picture: Concept | None = None
    """A symbol, such as bread."""
    measures: tuple[Measure, ...] = ()
    """What is done to get there."""

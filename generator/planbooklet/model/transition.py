"""The moves from one setting to another."""

from __future__ import annotations

from planbooklet.model.entry import Entry
from planbooklet.model.values import Concept, Date, Key, MeasureKeys, Text


class Transition(Entry):
    """One dated move. Turning 12, 16 and 18 come by themselves."""

    id: Key
    """A short word of your own, used once in the plan."""
    leaving: Text
    """What I leave, such as school."""
    entering: Text
    """What I enter, such as work."""
    on: Date
    """The day of the move."""
    prepare: MeasureKeys = ()
    """The measures that prepare it: their ids."""
    i_wonder: tuple[Text, ...] = ()
    """What I wonder about."""
    picture: Concept | None = None
    """A symbol, such as work."""

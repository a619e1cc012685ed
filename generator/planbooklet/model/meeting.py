"""The cooperation meetings."""

from __future__ import annotations

from planbooklet.model.entry import Entry
from planbooklet.model.values import Date, Line, PersonKey, PersonKeys, Text, Time, YesNo


class MeetingDecision(Entry):
    """What a meeting decided, and whether it was kept."""

    what: Text
    """What was decided."""
    who: PersonKeys = ()
    """Who does it: me, coordinator, or keys of contacts."""
    until: Date | None = None
    """The last day for it."""
    kept: YesNo | None = None
    """yes: it was done; no: it was not; leave out while it is open."""


class Meeting(Entry):
    """A cooperation meeting: invitation, agenda, minutes, decisions."""

    on: Date
    """The day."""
    at: Time
    """When it begins, such as "10:00"."""
    until: Time | None = None
    """When it ends."""
    where: Text
    """The place."""
    called_by: PersonKey = "coordinator"
    """Who invites: coordinator, me, or a key of contacts."""
    led_by: PersonKey = "coordinator"
    """Who leads it."""
    invited: PersonKeys = ()
    """Who is invited: me, coordinator, or keys of contacts."""
    bring: tuple[Text, ...] = ()
    """What to bring."""
    i_want_to_talk_about: tuple[Text, ...] = ()
    """What the person wants to talk about."""
    agenda: tuple[Text, ...] = ()
    """What we talk about, in order."""
    minutes: Line | None = None
    """The file with the minutes, such as meetings/2026-12-03.md."""
    decisions: tuple[MeetingDecision, ...] = ()
    """What we decided."""

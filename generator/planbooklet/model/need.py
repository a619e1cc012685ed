"""What the person manages and needs help with, area by area."""

from __future__ import annotations

from planbooklet.model.entry import Entry
from planbooklet.model.values import Area, ServiceKeys, Text, YesNo


class Need(Entry):
    """In one area of life: what I manage, what I need help with, which service helps."""

    area: Area
    """The part of life."""
    i_manage: Text | None = None
    """What I manage myself."""
    i_need: Text | None = None
    """What I need help with."""
    service: ServiceKeys = ()
    """Who helps: one key of services, or several in [ ]."""
    alone: YesNo = False
    """yes: I manage this alone, and no service is needed."""

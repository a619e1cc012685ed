"""How the person took part, and what each brings into the plan work."""

from __future__ import annotations

from pydantic import Field

from planbooklet.model.entry import Entry
from planbooklet.model.values import Date, PersonKey, ServiceKey, Text, TransitionKey


class Participation(Entry):
    """One record of how the person took part and what it changed."""

    on: Date
    """The day."""
    how: Text
    """How I took part."""
    i_said: Text | None = None
    """What I said or showed."""
    it_changed: Text | None = None
    """What changed because of it."""
    prepares: TransitionKey | None = None
    """The transition it prepares: an id of transitions, or turning-12, turning-16, turning-18."""


class Contribution(Entry):
    """What one contact brings into the plan work."""

    contact: PersonKey
    """me, coordinator, or a key of contacts."""
    brings: Text
    """What they bring."""


class WantedCooperation(Entry):
    """Somebody the plan needs or wants to work with."""

    with_: Text = Field(alias="with")
    """Whom we want to work with."""
    why: Text
    """Why."""


class SubPlan(Entry):
    """Another plan about the person. It is named here, never copied."""

    name: Text
    """What it is called."""
    owner: ServiceKey
    """The service that owns it: a key of services."""
    kept_at: Text
    """Where it is kept."""


class Word(Entry):
    """A word of this plan that needs explaining."""

    word: Text
    """The word."""
    means: Text
    """What it means, in plain words."""

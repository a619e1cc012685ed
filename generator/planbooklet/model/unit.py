"""The coordination unit: who it is, and its coordinators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from planbooklet.model.entry import Form
from planbooklet.model.values import Email, Key, Language, Line, Number, Text


class UnitContact(Form):
    """How to reach the unit."""

    phone: Line
    """Telephone, in quotes."""
    email: Email
    """E-mail address."""
    address: Text
    """Where to come or write."""


class Complaints(Form):
    """Where a complaint goes."""

    address: Text
    """Where to send it."""
    goes_on_to: Text
    """Who decides when the unit does not change its mind."""


class Coordinator(Form):
    """One of the unit's coordinators."""

    name: Line
    """The name."""
    phone: Line
    """Telephone, in quotes."""
    email: Email
    """E-mail address."""
    carries: Annotated[Number, Field(ge=0)]
    """How many plans this coordinator can carry."""


class Unit(Form):
    """The coordination unit."""

    format: Number = 1
    """The format of this file: 1."""
    name: Text
    """What the unit is called."""
    municipality: Text
    """The municipality."""
    country: Key = "no"
    """The country whose laws hold; rules/<country>.yml of the package, unless rules names a file."""
    rules: Line | None = None
    """A file beside unit.yml with laws and ages that replaces the package's own."""
    contact: UnitContact
    """How to reach the unit."""
    opening_hours: Text
    """When somebody answers."""
    complaints: Complaints
    """Where a complaint goes."""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """Languages of the guidance, the unit's own first."""
    booklets: Literal["ua-1", "ua-2"] = "ua-1"
    """What PDFs keep to: ua-1 (PDF/UA-1 and PDF/A-3a) suits every program, ua-2 (PDF/UA-2) suits new ones."""
    coordinators: Mapping[Key, Coordinator] = Field(default_factory=dict)
    """The coordinators. Keys are codes, never names."""

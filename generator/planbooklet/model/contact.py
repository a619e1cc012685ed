"""The humans of a plan."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from planbooklet.model.entry import Entry
from planbooklet.model.person import Photo
from planbooklet.model.values import Circle, Concept, Email, Line, Number, ServiceKey, Text, YesNo


class Contact(Entry):
    """A human in the plan: family, friend, professional."""

    name: Line
    """The name."""
    is_: Text = Field(alias="is")
    """Who this is to me, such as Mother or Teacher."""
    circle: Circle = "services"
    """Where the person stands in my network."""
    closeness: Annotated[Number, Field(ge=1, le=3)] = 2
    """1 is closest to me, 3 is farthest out."""
    service: ServiceKey | None = None
    """The service they work for: a key of services."""
    phone: Line = ""
    """Telephone, in quotes, such as "+47 400 00 002"."""
    email: Email = ""
    """E-mail address."""
    photo: Photo | None = None
    """A photo, if the contact agreed to it."""
    helps_with: Text | None = None
    """What they help me with."""
    parental_responsibility: YesNo = False
    """yes: has parental responsibility while the person is under 18."""
    picture: Concept | None = None
    """A symbol, such as teacher or doctor."""

"""The organisations that help."""

from __future__ import annotations

from pydantic import Field

from planbooklet.model.entry import Entry
from planbooklet.model.values import LawKey, Line, Text


class Service(Entry):
    """An organisation that helps; it has an owner and the law it works under."""

    name: Text
    """What the service is called."""
    owner: Text
    """Who runs it, such as the municipality."""
    law: LawKey | None = None
    """The law it works under: a key of the rules, such as hol-7-1."""
    phone: Line = ""
    """Telephone, in quotes."""
    helps_with: Text | None = Field(default=None)
    """What it helps the person with."""

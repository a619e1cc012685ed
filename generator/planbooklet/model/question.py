"""The critical questions."""

from __future__ import annotations

from planbooklet.model.entry import Entry
from planbooklet.model.values import Date, ServiceKey, Text


class Question(Entry):
    """A question that the coordinator asks a service for the person."""

    question: Text
    """The question."""
    to: ServiceKey
    """The service that shall answer: a key of services."""
    asked_on: Date
    """The day it was asked."""
    answer: Text | None = None
    """The answer, in plain words."""
    answered_on: Date | None = None
    """The day the answer came."""

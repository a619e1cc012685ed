"""A sentence that is chosen now and worded later, in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A sentence of the catalogue with the keys, ids and fixed values that fill it."""

    text: str
    values: tuple[tuple[str, str], ...] = ()

    def worded(self, translate: Callable[[str], str] = str) -> str:
        """Give the whole sentence, through the catalogue function that is passed in."""
        words = translate(self.text)
        return words.format(**dict(self.values)) if self.values else words

    def __str__(self) -> str:
        """Give the sentence in English, the language it is written in."""
        return self.worded()


def say(text: str, **values: object) -> Message:
    """Make a Message; the catalogue's extractor looks for calls by this name.

    The values may be keys, ids, fixed values and numbers. Never a person's own words.
    """
    return Message(text, tuple((name, str(value)) for name, value in values.items()))

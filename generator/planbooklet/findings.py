"""What an author can mend: where it stands, what is wrong, what to type."""

from __future__ import annotations

from dataclasses import dataclass, field

from planbooklet.messages import Message

Path = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and list positions (from 0)."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a source file; line and column count from 1, column in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Give the place as editors and CI systems read it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing an author can mend. It holds keys, ids and fixed values, never a person's words."""

    place: Place
    message: Message
    check: str
    """The name of the check, for the effects table and for searching."""
    fix: Message
    """What to type."""
    path: Path = field(default=(), compare=False)
    """The value the finding is about, also where that value is missing."""
    leans_on: tuple[Path, ...] = field(default=(), compare=False)
    """Other values the check read; if one of them is damaged, the finding says nothing sure."""

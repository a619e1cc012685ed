"""Texts to be checked, before any rule looks at them: documents, passages, sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from planbooklet.findings import Place
from planbooklet.language.words import WORD

Kind = Literal["text", "point", "heading", "element", "cells"]
"""A paragraph or value, a point of a list, a heading, an element of an HTML page, a row of a table."""
Voice = Literal["person", "services"]


class Level(Enum):
    """How easy a text shall be."""

    EASY = "easy"
    """Plans: what the person reads."""
    STANDARD = "standard"
    """Guides, and the services' own wording."""


@dataclass(frozen=True)
class Waiver:
    """A line in which an author lets a rule be broken by the next text, with a reason."""

    place: Place
    rules: tuple[str, ...]
    """As written."""
    reason: str


@dataclass(frozen=True)
class Passage:
    """One text of one language: a paragraph, a point, a heading, a value of a plan."""

    text: str
    """Marks that nobody reads aloud, such as those of Markdown, are blanks."""
    where: Callable[[int], Place]
    """Gives the place of a character."""
    kind: Kind = "text"
    level: Level = Level.EASY
    lines_end: bool = False
    """Whether a sentence ends where a line ends."""
    block: str = ""
    """What the text is about, such as a goal; passages of one block belong together."""
    voice: Voice = "person"
    waivers: tuple[Waiver, ...] = ()
    """What the author lets pass here."""


@dataclass(frozen=True)
class Document:
    """All texts of one language of one file."""

    file: str
    language: str
    level: Level
    passages: tuple[Passage, ...]
    explained: frozenset[str] = frozenset()
    """Small-letter words that the reader finds explained: the plan's own, the unit's."""
    names: frozenset[str] = frozenset()
    """Small-letter names of people and places."""
    waivers: tuple[Waiver, ...] = ()
    """All of the file, also those that belong to no text."""


class Sentence:
    """One sentence; the lists hold one value a word."""

    __slots__ = ("end", "lower", "passage", "seen", "small", "start", "starts", "words")

    def __init__(self, passage: Passage, small: str, start: int, end: int) -> None:
        self.passage = passage
        self.start = start
        self.end = end
        self.small = small[start:end]
        """The sentence as the lists have it."""
        spans = [found.span() for found in WORD.finditer(passage.text, start, end)]
        self.starts = [at for at, _ in spans]
        self.words = [passage.text[at:behind] for at, behind in spans]
        self.lower = [small[at:behind] for at, behind in spans]
        self.seen = frozenset(self.lower)

    @property
    def text(self) -> str:
        """The sentence as it is written."""
        return self.passage.text[self.start : self.end]

    def end_of(self, number: int) -> int:
        """Give where a word ends."""
        return self.starts[number] + len(self.words[number])

"""A text as the rules see it: passages, sentences, words, each with its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Literal

from planbooklet.findings import Place
from planbooklet.language.endings import base_forms
from planbooklet.language.frequency import Frequency, frequency_of
from planbooklet.language.lexicon import Lexicon, read_lexicon
from planbooklet.language.sentences import sentence_spans
from planbooklet.language.words import in_small_letters, words_with_starts

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

    __slots__ = ("end", "lower", "passage", "seen", "start", "starts", "words")

    def __init__(self, passage: Passage, small: str, start: int, end: int) -> None:
        self.passage = passage
        self.start = start
        self.end = end
        self.words, self.starts = words_with_starts(passage.text, start, end)
        self.lower = [small[at : at + len(word)] for word, at in zip(self.words, self.starts, strict=True)]
        self.seen = frozenset(self.lower)

    @property
    def text(self) -> str:
        """The sentence as it is written."""
        return self.passage.text[self.start : self.end]

    def end_of(self, number: int) -> int:
        """Give where a word ends."""
        return self.starts[number] + len(self.words[number])


class Reading:
    """A Document cut into sentences and words."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language = document.language
        self.lexicon: Lexicon = read_lexicon(document.language)
        self.frequency: Frequency | None = frequency_of(document.language)
        self.by_passage = [(passage, self._sentences(passage)) for passage in document.passages]
        self.sentences = [sentence for _, sentences in self.by_passage for sentence in sentences]

    def _sentences(self, passage: Passage) -> list[Sentence]:
        small = in_small_letters(passage.text)
        spans = sentence_spans(passage.text, self.lexicon, lines_end=passage.lines_end)
        sentences = (Sentence(passage, small, start, end) for start, end in spans)
        return [sentence for sentence in sentences if sentence.words]

    @cached_property
    def prose(self) -> list[Sentence]:
        """The sentences without headings, which are seldom whole sentences."""
        return [sentence for sentence in self.sentences if sentence.passage.kind != "heading"]

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that stand with a capital letter where no sentence begins, and names that are known."""
        inside = {
            lower
            for sentence in self.sentences
            for word, lower in zip(sentence.words[1:], sentence.lower[1:], strict=True)
            if word[0].isupper()
        }
        return self.document.names | inside

    def is_explained(self, *forms: str) -> bool:
        """Tell whether the reader finds one of these small-letter words explained, in whatever form."""
        explained = self.document.explained
        return bool(explained) and any(
            base in explained for form in forms for base in (form, *base_forms(form, self.language))
        )

    def is_name(self, sentence: Sentence, number: int) -> bool:
        """Tell whether a word is a name: by its capital letter, for no list knows them all."""
        word, lower = sentence.words[number], sentence.lower[number]
        bare = lower.removesuffix("'s")
        if not word[0].isupper():
            return bare in self.document.names
        return number > 0 or bare in self.names or (bare.endswith("s") and bare[:-1] in self.names)

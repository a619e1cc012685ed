"""What a rule says about a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from planbooklet.language.lexicon import LANGUAGES
from planbooklet.language.passages import Level, Passage, Sentence
from planbooklet.language.reading import Reading
from planbooklet.messages import Message


class Severity(Enum):
    """How much a remark weighs, gravest first."""

    ERROR = "error"
    """Too hard for an easy-read booklet."""
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


@dataclass(frozen=True)
class Remark:
    """One thing that makes a text hard to read. Message and fix hold numbers and our own words only."""

    rule: str
    severity: Severity
    passage: Passage
    start: int
    """First character within the passage's text."""
    end: int
    message: Message
    fix: Message
    suggestion: str = ""
    """How to say it, made of the author's words: shown only where the text itself may be shown."""


@dataclass(frozen=True)
class Rule:
    """One rule of easy reading. The sentences are for people who ask why."""

    id: str
    name: str
    """A word for lists, such as "passive"."""
    title: Message
    why: Message
    source: Message
    limits: Message
    check: Callable[[Reading], Iterator[Remark]]
    languages: frozenset[str]
    levels: frozenset[Level] = frozenset(Level)


ALL_LANGUAGES: Final = frozenset(LANGUAGES)
THREE: Final = frozenset({"nb", "nn", "en"})
"""Languages whose words and verbs we have lists of."""


def on_sentence(
    rule: str, severity: Severity, sentence: Sentence, message: Message, fix: Message, suggestion: str = ""
) -> Remark:
    """Make a remark about a whole sentence."""
    return Remark(rule, severity, sentence.passage, sentence.start, sentence.end, message, fix, suggestion)


def on_words(
    rule: str,
    severity: Severity,
    sentence: Sentence,
    words: tuple[int, int],
    message: Message,
    fix: Message,
    suggestion: str = "",
) -> Remark:
    """Make a remark about the words of a sentence from the first to the last number."""
    first, last = words
    start, end = sentence.starts[first], sentence.end_of(last)
    return Remark(rule, severity, sentence.passage, start, end, message, fix, suggestion)

"""How hard a text is as a whole, in numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from planbooklet.language.reading import Reading, Sentence
from planbooklet.language.thresholds import limit

_SHARE: Final = 0.9
_EASIEST: Final = 8.0
"""Zipf of a word that costs nothing: just above the most frequent ones."""
_LONG: Final = 6
"""Letters; longer words count as long in LIX."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Numbers of one text; headings are left out."""

    words: int
    sentences: int
    length: float
    """Words in a sentence that is longer than nine in ten."""
    load: float
    """The score. What a sentence that is harder than nine in ten asks of the reader: the sum, over its words,
    of how much rarer than the commonest each is, in Zipf. About 30 is easy, over 60 hard."""
    lix: float
    rare: float
    """Share of words below the Zipf that ER06 warns of."""


def measure(reading: Reading) -> Measures:
    """Give the numbers of a text. All are 0 for a text without a sentence.

    The score has no weights. Source: unigram surprisal, the logarithm of how seldom a word is met, adds up over
    a sentence; so long sentences and rare words count in one currency (Hale 2001, Levy 2008).
    Without a table of frequencies each word counts as an average one.
    """
    sentences = reading.prose
    words = [word for sentence in sentences for word in sentence.lower]
    if not words:
        return Measures(0, 0, 0, 0, 0, 0)
    zipf = reading.frequency.zipf if reading.frequency else _average
    warns = limit("ER06", "warns")
    return Measures(
        words=len(words),
        sentences=len(sentences),
        length=percentile([len(sentence.words) for sentence in sentences]),
        load=percentile([_load(sentence, zipf) for sentence in sentences]),
        lix=len(words) / len(sentences) + 100 * sum(len(word) > _LONG for word in words) / len(words),
        rare=sum(zipf(word) < warns for word in words) / len(words),
    )


def percentile(values: Sequence[float], share: float = _SHARE) -> float:
    """Give the value that the given share of values stays below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _load(sentence: Sentence, zipf: Callable[[str], float]) -> float:
    return sum(_EASIEST - zipf(word) for word in sentence.lower)


def _average(word: str) -> float:
    return 5.5

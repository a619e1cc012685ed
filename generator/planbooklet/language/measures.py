"""How hard a text is as a whole, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from planbooklet.language.reading import Reading
from planbooklet.language.thresholds import limit

_SHARE: Final = 0.9
_EASIEST: Final = 8.0
"""Zipf of a word that costs nothing: just above the most frequent ones."""
_AVERAGE: Final = 5.5
"""Zipf that each word counts with where there is no table."""
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


@lru_cache(maxsize=1)
def measure(reading: Reading) -> Measures:
    """Give the numbers of a text. All are 0 for a text without a sentence.

    The score has no weights. Source: surprisal, the logarithm of how seldom a word is met, adds up over a
    sentence; so long sentences and rare words count in one currency (Hale 2001, Levy 2008).
    Without a table of frequencies each word counts as an average one.
    """
    sentences = reading.prose
    words = sum(len(sentence.lower) for sentence in sentences)
    if not words:
        return Measures(0, 0, 0, 0, 0, 0)
    rare = limit("ER06", "warns")
    long = sum(len(word) > _LONG for sentence in sentences for word in sentence.lower)
    return Measures(
        words=words,
        sentences=len(sentences),
        length=percentile([len(sentence.words) for sentence in sentences]),
        load=percentile(_loads(reading)),
        lix=words / len(sentences) + 100 * long / words,
        rare=sum(zipf < rare for zipfs in reading.zipfs.values() for zipf in zipfs) / words,
    )


def percentile(values: Sequence[float], share: float = _SHARE) -> float:
    """Give the value that the given share of values stays below.

    Between two values it lies on the line from one to the other, as statistics programs have it.
    """
    ordered = sorted(values)
    at = share * (len(ordered) - 1)
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)


def _loads(reading: Reading) -> list[float]:
    if reading.frequency is None:
        return [len(sentence.words) * (_EASIEST - _AVERAGE) for sentence in reading.prose]
    zipf = reading.frequency.as_written.__getitem__
    return [_EASIEST * len(sentence.lower) - sum(map(zipf, sentence.lower)) for sentence in reading.prose]

"""What a booklet's pages must keep to: one row a booklet, with the reason for each number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers that the rules go by."""

    points: float
    """No letter is smaller. easy-read.md LY01 asks for 14; ours are large print."""
    pitch: float
    """Lines stand at least so many times their letters' size apart. Source: easy-read.md LY02."""
    letters: int
    """In a line, at most. Source: easy-read.md LY03."""
    sentence_lines: int
    """A sentence takes at most so many. Source: easy-read.md LY04."""
    pages: int
    """At most: more no one reads through in a meeting. Source: easy-read.md LY11."""
    contrast: float
    """Between letters and what is behind them, at least. Source: easy-read.md LY09, WCAG 1.4.6."""
    picture_millimetres: float
    """A picture beside words is at least so wide. LY10 has 25, "no source": our choice is what is still told
    apart at arm's length, so that a row takes no more height than its words."""
    weights: int
    """Of letters: plain and bold. Source: easy-read.md LY12."""


LIMITS: Final = {
    "booklet": Limits(
        points=16,
        pitch=1.4,
        letters=65,
        sentence_lines=3,
        pages=24,
        contrast=7,
        picture_millimetres=12,
        weights=2,
    ),
}
"""By the name of the booklet."""

"""Where people stand on the network map: rings around the middle, cut into four quarters.

A ring is as wide as the drawing allows, and it grows upwards and downwards until its people fit. They stand
in rows, so that no two of them can overlap and none crosses a line.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, NamedTuple

from planbooklet.pictures.letters import LINE, width_of, wrapped
from planbooklet.pictures.picture_text import Medium

RINGS: Final = (1, 2, 3)
"""From the inside out."""
LABEL_HALF: Final = 13.0
"""Half the height of a ring's name, which stands on the ring's top."""
_PAD: Final = 6.0
_APART: Final = 8.0
"""Between two people, and between a person and a line."""
_STEP: Final = 4.0
"""By how much a row is moved before it is tried again."""
_GROWTH: Final = 8.0
"""By how much a ring grows before its rows are tried again."""
_BESIDE: Final = (3, 2, 1)
"""How many people a row may be laid out for: the widest rows that fit make the lowest ring."""


class Quarter(NamedTuple):
    """A quarter of the map."""

    above: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Measures:
    """Widths of a map, in units of the drawing."""

    width: float
    reaches: tuple[float, float, float]
    """How far each ring goes to both sides of the middle."""
    cap: float
    """How high the round top of a ring may rise over its straight sides."""
    text: float
    """The widest line on a card."""


MEASURES: Final[Mapping[Medium, tuple[Measures, ...]]] = {
    "site": (Measures(width=340, reaches=(144, 156, 168), cap=110, text=116),),
    "paper": (
        Measures(width=640, reaches=(232, 275, 318), cap=190, text=126),
        Measures(width=720, reaches=(280, 319, 358), cap=190, text=116),
    ),
}
"""Those that a medium may take: a wider drawing holds more people on a page, in smaller letters."""


@dataclass(frozen=True, slots=True)
class Card:
    """A person's name and role."""

    name: tuple[str, ...]
    role: tuple[str, ...]
    width: float
    height: float


def card_for(name: str, role: str, measures: Measures) -> Card:
    """Give a card with a name and a role, broken to fit."""
    names, roles = wrapped(name, measures.text, bold=True), wrapped(role, measures.text)
    widths = [*(width_of(line, bold=True) for line in names), *map(width_of, roles)]
    return Card(names, roles, max(widths) + 2 * _PAD, LINE * (len(names) + len(roles)) + _PAD)


@dataclass(frozen=True, slots=True)
class Half:
    """The upper or the lower half of a ring; heights count from the middle."""

    reach: float
    height: float
    cap: float
    label: float = 0
    """Half the width of the ring's name, on its top; 0 where there is none."""

    @property
    def round(self) -> float:
        """Give how much of the height is round."""
        return min(self.cap, self.height)

    def width_at(self, height: float) -> float:
        """Give how far the ring goes to each side at a height; 0 outside."""
        rise = max(0.0, height - self.height + self.round) / self.round
        return self.reach * math.sqrt(1 - rise**2) if rise < 1 else 0.0

    def height_at(self, width: float) -> float:
        """Give the greatest height at which the ring goes so far to each side; 0 where it never does."""
        part = width / self.reach
        return self.height - self.round * (1 - math.sqrt(1 - part**2)) if part < 1 else 0.0

    def label_at(self, low: float, high: float) -> float:
        """Give how far the ring's name goes to each side between two heights."""
        meets = low < self.height + LABEL_HALF and high > self.height - LABEL_HALF
        return self.label if meets else 0.0


@dataclass(frozen=True, slots=True)
class Band:
    """A quarter of the room between a ring and the ring within."""

    outer: Half
    inner: Half

    def room(self, low: float, high: float) -> tuple[float, float]:
        """Give from where to where, counted from the axis, a row has room between two heights."""
        labels = max(self.inner.label_at(low, high), self.outer.label_at(low, high))
        start = max(self.inner.width_at(max(0.0, low - _APART)), labels)
        return start + _APART, self.outer.width_at(high) - _APART


class _Row(NamedTuple):
    high: float
    """Its edge that is farther from the middle."""
    cards: tuple[Card, ...]

    @property
    def low(self) -> float:
        return self.high - max(card.height for card in self.cards)

    @property
    def span(self) -> float:
        return sum(card.width for card in self.cards) + _APART * (len(self.cards) - 1)

    def fits(self, band: Band) -> bool:
        start, end = band.room(self.low, self.high)
        return self.low >= _APART and self.span <= end - start


@dataclass(frozen=True, slots=True)
class Placed:
    """A card on the map, counted from the middle to the right and down."""

    card: Card
    x: float
    """Of its left edge."""
    y: float
    """Of its top."""


@dataclass(frozen=True, slots=True)
class Map:
    """All places."""

    above: Mapping[int, Half]
    below: Mapping[int, Half]
    cards: tuple[Placed, ...]

    @property
    def height(self) -> float:
        """Give the height of the outer ring."""
        return self.above[RINGS[-1]].height + self.below[RINGS[-1]].height


Cells = Mapping[tuple[Quarter, int], Sequence[Card]]
"""The cards of each quarter of each ring, in reading order."""


def arrange(
    cells: Cells, measures: Measures, *, middle: float, labels: Mapping[bool, Mapping[int, float]]
) -> Map:
    """Place all cards.

    Args:
        cells: The cards.
        measures: Of the drawing.
        middle: How far the person's own place reaches in all directions.
        labels: The width of each ring's name, above and below the middle; none where it is not written.

    """
    halves: dict[bool, dict[int, Half]] = {True: {}, False: {}}
    cards: list[Placed] = []
    for above in (True, False):
        inner = Half(middle, middle, middle)
        for ring, reach in zip(RINGS, measures.reaches, strict=True):
            least = inner.height + 2 * LABEL_HALF + _APART
            half = Half(reach, least, measures.cap, labels[above].get(ring, 0) / 2)
            quarters = {side: cells.get((Quarter(above, side), ring), ()) for side in (False, True)}
            band, rows = _grown(Band(half, inner), quarters, above=above)
            for side, found in rows.items():
                cards += _stand(_spread(found, band), band, Quarter(above, side))
            inner = halves[above][ring] = band.outer
    return Map(halves[True], halves[False], tuple(cards))


def _grown(
    band: Band, quarters: Mapping[bool, Sequence[Card]], *, above: bool
) -> tuple[Band, Mapping[bool, list[_Row]]]:
    """Make a band so high that the people of both its quarters fit, and give their rows."""

    def grown(growths: int) -> Band:
        return replace(band, outer=replace(band.outer, height=band.outer.height + growths * _GROWTH))

    def rows(growths: int) -> Mapping[bool, list[_Row]] | None:
        # Below the middle the outer edge is the last that one reads.
        found = {
            side: _rows_that_fit(cards if above else cards[::-1], grown(growths))
            for side, cards in quarters.items()
        }
        fitting = {side: rows for side, rows in found.items() if rows is not None}
        return fitting if len(fitting) == len(found) else None

    most = 1
    while rows(most) is None:
        most *= 2
    least = most // 2 + bisect_left(
        range(most // 2, most), True, key=lambda growths: rows(growths) is not None
    )
    return grown(least), rows(least) or {}


def _rows_that_fit(cards: Sequence[Card], band: Band) -> list[_Row] | None:
    tried = (_rows(cards, band, beside) for beside in _BESIDE if beside <= max(1, len(cards)))
    return next((rows for rows in tried if rows is not None), None)


def _rows(cards: Sequence[Card], band: Band, beside: int) -> list[_Row] | None:
    """Put `beside` cards side by side, from the outer edge inwards; None if they don't all fit."""
    rows: list[_Row] = []
    high = band.outer.height - _APART
    for start in range(0, len(cards), beside):
        row = _Row(high, tuple(cards[start : start + beside]))
        row = row._replace(high=min(high, band.outer.height_at(row.span + 2 * _APART)))
        while not row.fits(band):
            row = row._replace(high=row.high - _STEP)
            if row.low < _APART:
                return None
        rows.append(row)
        high = row.low - _APART
    return rows


def _spread(rows: list[_Row], band: Band) -> list[_Row]:
    """Move rows towards the middle, each as far as evenness asks and room allows."""
    spread: list[_Row] = []
    below = _lowest(rows[-1], band) if rows else 0.0
    for number, row in enumerate(rows, start=1):
        wanted = (rows[-1].high - below) * number / (len(rows) + 1)
        steps = int(wanted / _STEP)
        spread.append(
            next(
                moved
                for step in range(steps, -1, -1)
                if (moved := row._replace(high=row.high - step * _STEP)).fits(band)
            )
        )
    return spread if all(one.low - _APART >= two.high for one, two in pairwise(spread)) else rows


def _lowest(row: _Row, band: Band) -> float:
    high = row.high
    while row._replace(high=high - _STEP).fits(band):
        high -= _STEP
    return high


def _stand(rows: Sequence[_Row], band: Band, quarter: Quarter) -> list[Placed]:
    placed = []
    for row in rows if quarter.above else reversed(rows):
        start, end = band.room(row.low, row.high)
        centre = (start + end) / 2
        x = (centre if quarter.right else -centre) - row.span / 2
        for card in row.cards if quarter.above else reversed(row.cards):
            middle = (row.low + row.high) / 2
            placed.append(Placed(card, x, (-middle if quarter.above else middle) - card.height / 2))
            x += card.width + _APART
    return placed

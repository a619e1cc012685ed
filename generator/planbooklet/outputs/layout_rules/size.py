"""LY01: letters are large."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import POINT, Breach, Measured


def find_small_letters(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each line with letters that are too small."""
    for line in measured.lines:
        points = min(piece.style["font_size"] for piece in line.pieces) / POINT
        if points < measured.limits.points - 0.01:
            yield Breach(
                line.page,
                "LY01",
                say(
                    "page {page} of the booklet: letters of {points} points are too small.",
                    page=line.page,
                    points=f"{points:.1f}",
                ),
                OUR_FAULT,
            )

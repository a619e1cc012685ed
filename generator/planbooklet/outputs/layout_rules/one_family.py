"""LY12: letters are of one kind, plain or bold, and all of them can be drawn.

That every letter can be drawn is asked of WeasyPrint's warnings: one that cannot refuses the booklet.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import Breach, Measured


def find_other_letters(measured: Measured) -> Iterator[Breach]:
    """Give a breach for the first line in another family, and in one weight too many."""
    families: set[str] = set()
    weights: set[int] = set()
    for line in measured.lines:
        found = {piece.style["font_family"][0] for piece in line.pieces}
        if families and not found <= families:
            yield Breach(
                line.page,
                "LY12",
                say("page {page} of the booklet: letters are of more than one kind.", page=line.page),
                OUR_FAULT,
            )
        families |= found
        heavy = {piece.style["font_weight"] for piece in line.pieces}
        if len(weights | heavy) > measured.limits.weights and not heavy <= weights:
            yield Breach(
                line.page,
                "LY12",
                say("page {page} of the booklet: letters have too many weights.", page=line.page),
                OUR_FAULT,
            )
        weights |= heavy

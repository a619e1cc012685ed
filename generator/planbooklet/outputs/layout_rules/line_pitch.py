"""LY02: lines stand apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import Breach, Measured


def find_close_lines(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each block whose lines stand too close; headings and states may stand closer."""
    for block in measured.blocks:
        for upper, lower in pairwise(block):
            apart = lower.box.position_y - upper.box.position_y
            size = max(piece.style["font_size"] for piece in lower.pieces)
            is_below = upper.page == lower.page and apart > 0
            if is_below and not lower.is_title and apart < measured.limits.pitch * size - 0.01:
                yield Breach(
                    lower.page,
                    "LY02",
                    say("page {page} of the booklet: lines stand too close to each other.", page=lower.page),
                    OUR_FAULT,
                )
                break

"""LY07: lines begin under each other."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import Breach, Measured


def find_other_alignments(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each block that is centred, justified, or set against its end."""
    for block in measured.blocks:
        style = block[0].box.style
        start = "right" if style["direction"] == "rtl" else "left"
        if style["text_align_all"] not in ("start", start):
            yield Breach(
                block[0].page,
                "LY07",
                say("page {page} of the booklet: lines do not begin under each other.", page=block[0].page),
                OUR_FAULT,
            )

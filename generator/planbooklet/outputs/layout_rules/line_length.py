"""LY03: lines are short."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import Breach, Measured


def find_long_lines(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each line with too many letters."""
    most = measured.limits.letters
    for line in measured.lines:
        if len(line.text) > most:
            yield Breach(
                line.page,
                "LY03",
                say(
                    "page {page} of the booklet: a line has {count} letters; {most} are easy.",
                    page=line.page,
                    count=len(line.text),
                    most=most,
                ),
                OUR_FAULT,
            )

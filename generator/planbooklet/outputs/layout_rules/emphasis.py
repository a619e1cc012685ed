"""LY08: nothing slants, nothing is in capitals, and only links are underlined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import Breach, Line, Measured

_FEWEST = 2
"""Words in capitals: one alone is a name, such as NAV."""


def find_hard_emphasis(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each line with letters that are hard to tell apart."""
    for line in measured.lines:
        underlined = [piece for piece in line.pieces if "underline" in piece.style["text_decoration_line"]]
        if any(map(_is_hard, line.pieces)) or not _linked(line).issuperset(underlined):
            yield Breach(
                line.page,
                "LY08",
                say(
                    "page {page} of the booklet: letters slant, are underlined or are small capitals.",
                    page=line.page,
                ),
                OUR_FAULT,
            )
        words = [word for word in line.text.split() if any(map(str.isalpha, word))]
        if len(words) >= _FEWEST and line.text.isupper():
            yield Breach(
                line.page,
                "LY08",
                say("page {page} of the booklet: a whole line is in capitals.", page=line.page),
                say("Write it in small letters."),
            )


def _is_hard(piece: Any) -> bool:
    style = piece.style
    return (
        style["font_style"] != "normal"
        or style["text_transform"] in ("uppercase", "capitalize")
        or style["font_variant_caps"] != "normal"
    )


def _linked(line: Line) -> set[Any]:
    """Give the pieces of a line that are part of a link."""
    if any(box.element_tag == "a" for box in line.above):
        return set(line.pieces)
    return {part for box in line.box.descendants() if box.element_tag == "a" for part in box.descendants()}

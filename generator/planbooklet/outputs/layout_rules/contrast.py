"""LY09: letters stand out against what is behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import Breach, Line, Measured

_WHITE = (1.0, 1.0, 1.0)
_Colour = tuple[float, ...]


def find_faint_letters(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each line with letters that are too faint."""
    least = measured.limits.contrast
    for line in measured.lines:
        behind = _behind(line)
        found = min(_contrast(_colour(piece.style["color"]), behind) for piece in line.pieces)
        if found < least:
            yield Breach(
                line.page,
                "LY09",
                say(
                    "page {page} of the booklet: letters stand out {found} : 1; {least} : 1 is easy.",
                    page=line.page,
                    found=f"{found:.1f}",
                    least=least,
                ),
                OUR_FAULT,
            )


def _behind(line: Line) -> _Colour:
    """Give the nearest colour behind a line; a page is white."""
    for box in reversed(line.above):
        colour = box.style["background_color"]
        if colour != "currentcolor" and colour.alpha == 1:
            return _colour(colour)
    return _WHITE


def _colour(colour: Any) -> _Colour:
    return tuple(colour.to("srgb").coordinates)


def _contrast(one: _Colour, other: _Colour) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: _Colour) -> float:
    """Source: WCAG 2.2, relative luminance."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

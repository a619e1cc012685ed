"""How wide words are in the font that we ship, and where a line of them breaks.

Nothing but the drawing tells us: SVG does not wrap. The widths are read from the font itself the first time
that a picture is drawn, which takes 10 milliseconds; a list of them kept beside it could grow stale.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import Final

from planbooklet.fonts import read_font_files, read_fonts

SIZE: Final = 17.0
"""Of all text, in units of a drawing."""
LINE: Final = 22.0
"""From one line of text to the next, in units of a drawing."""
ASCENT: Final = 0.8
"""How far letters, with the marks above them, rise from their line, as a part of their size."""
DESCENT: Final = 0.25
"""How far letters fall below their line, as a part of their size."""

_WIDE: Final = 1.0
_UNKNOWN: Final = 0.75
"""Letters that our font lacks come from another; no common one is wider on average."""


@cache
def _read_widths(weight: int) -> Mapping[str, float]:
    # Loading it takes longer than all else here, and a run that draws nothing must not pay for it.
    from fontTools.ttLib import TTFont

    file = next(font.paper_file for font in read_fonts(paper=True) if font.weight == weight)
    font = TTFont(BytesIO(read_font_files(paper=True)[file]), lazy=True)
    em, advances = font["head"].unitsPerEm, font["hmtx"].metrics
    return {chr(code): advances[glyph][0] / em for code, glyph in font.getBestCmap().items()}


def width_of(text: str, *, bold: bool = False, size: float = SIZE) -> float:
    """Give the width of one line of text, in units of the drawing; kerning may make it slightly less."""
    widths = _read_widths(700 if bold else 400)
    return size * sum(widths.get(letter) or _width_elsewhere(letter) for letter in text)


def _width_elsewhere(letter: str) -> float:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0.0
    return _WIDE if unicodedata.east_asian_width(letter) in {"W", "F"} else _UNKNOWN


def wrapped(text: str, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text into lines that fit `width`: between words, else after a hyphen, else inside a word."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, bold=bold) <= width:
            lines[-1] = longer
            continue
        lines.extend(_pieces(word, width, bold=bold))
    return tuple(lines)


def _pieces(word: str, width: float, *, bold: bool) -> list[str]:
    """Cut a word that is wider than a line; a name is cut without a hyphen, which would change it."""
    pieces = []
    while width_of(word, bold=bold) > width and len(word) > 1:
        fitting = next(
            n for n in range(len(word) - 1, 0, -1) if n == 1 or width_of(word[:n], bold=bold) <= width
        )
        hyphen = word.rfind("-", 0, fitting) + 1
        cut = hyphen if hyphen > 1 else fitting
        pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]

"""The font families, each in two weights and with its licence: one for pages and paper, the others for pages.

A layer at the base: it imports nothing of planbooklet. `make symbols` makes the files and their list anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import yaml

_FOLDER: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Font:
    """One weight of a family."""

    family: str
    """Its name in a stylesheet."""
    weight: int
    """400 for text, 700 for headings and stress."""
    page_file: str
    """Name of the WOFF2 file, a third of the size of the other."""
    paper_file: str
    """Name of the TrueType file; empty for a family that only pages use.

    WeasyPrint opens it in 3 milliseconds; unpacking WOFF2 takes it 30.
    """
    licence_file: str
    """Name of the file with its notice and its licence."""
    author: str
    """Who holds the copyright."""
    licence: str
    """Short name of its licence."""
    source: str
    """Address of the project that draws it."""
    coverage: str
    """Which languages it can write, and what it lacks: such letters come from a font that we don't ship."""


@cache
def read_fonts(*, paper: bool = False) -> tuple[Font, ...]:
    """Give the weights for pages, or for `paper`: the usual family first, in each the lightest first."""
    listed = yaml.safe_load((_FOLDER / "fonts.yaml").read_text(encoding="utf-8"))
    fonts = tuple(Font(**fields) for fields in listed)
    return tuple(font for font in fonts if font.paper_file) if paper else fonts


@cache
def read_font_files(*, paper: bool = False) -> Mapping[str, bytes]:
    """Give the font files for pages, or for `paper`, by name, and the licences that must lie beside them.

    Source: SIL Open Font License 1.1, condition 2: each copy carries the notice and the licence.
    """
    fonts = read_fonts(paper=paper)
    names = [font.paper_file if paper else font.page_file for font in fonts]
    licences = dict.fromkeys(font.licence_file for font in fonts)
    return MappingProxyType({name: (_FOLDER / name).read_bytes() for name in [*names, *licences]})


def render_font_faces(address: str, *, paper: bool = False) -> str:
    """Give the `@font-face` rules for pages, or for `paper`.

    Args:
        address: Of the folder that holds the files, with its last slash, as seen from the stylesheet.
        paper: Whether WeasyPrint will read the rules.

    """
    return "".join(
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weight}; font-style: normal; '
        f'font-display: swap; src: url("{address}{font.paper_file if paper else font.page_file}") '
        f'format("{"truetype" if paper else "woff2"}"); }}\n'
        for font in read_fonts(paper=paper)
    )

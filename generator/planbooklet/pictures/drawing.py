"""Drawings from templates: the only place in this layer where words become SVG, each of them escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Final, Literal, TypeVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from planbooklet.locales import Catalogue
from planbooklet.pictures.letters import LINE, SIZE

_FOLDER: Final = Path(__file__).parent
_TOKENS: Final = _FOLDER.parent / "styles" / "tokens.css"

Piece = TypeVar("Piece")
Anchor = Literal["start", "middle", "end"]
"""Which part of a line of text stands at its x."""


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text in a drawing."""

    text: str
    x: float
    y: float
    """Of the line that the letters stand on."""
    bold: bool = False
    anchor: Anchor = "start"
    colour: str = "ink"
    """A token's name."""
    size: float = SIZE


def set_lines(
    lines: Iterable[str],
    x: float,
    y: float,
    *,
    bold: bool = False,
    anchor: Anchor = "start",
    colour: str = "ink",
) -> tuple[Words, ...]:
    """Give lines of text below each other, the first one standing on `y`."""
    return tuple(Words(text, x, y + LINE * n, bold, anchor, colour) for n, text in enumerate(lines))


def share_out(
    pieces: Sequence[Piece], height_of: Callable[[Piece], float], tallest: float
) -> list[list[Piece]]:
    """Share pieces out evenly to as few sheets as hold them, `tallest` being the height of a sheet."""
    heights = [height_of(piece) for piece in pieces]
    ends = list(accumulate(heights))
    for count in range(1, len(pieces) + 1):
        share = ends[-1] / count
        sheets: dict[int, list[int]] = {}
        for n, (end, height) in enumerate(zip(ends, heights, strict=True)):
            sheets.setdefault(int((end - height / 2) / share), []).append(n)
        if all(sum(heights[n] for n in sheet) <= tallest for sheet in sheets.values()):
            break
    return [[pieces[n] for n in sheet] for sheet in sheets.values()]


def render_sheets(
    template: str,
    sheets: Sequence[Mapping[str, object]],
    *,
    picture_id: str,
    title: str,
    description: str,
    catalogue: Catalogue,
) -> Markup:
    """Give one SVG a sheet, without the blanks between its lines.

    Args:
        template: A file of this folder.
        sheets: What each sheet shows, with its `width` and `height`.
        picture_id: Of the picture, unique on its page.
        title: Of the picture; of several sheets each says which part it is.
        description: How it is to be read.
        catalogue: The language of the page.

    """
    drawn = []
    for number, sheet in enumerate(sheets, start=1):
        part = catalogue.gettext(
            "{title}, part {number} of {count}", title=title, number=number, count=len(sheets)
        )
        rendered = (
            _environment()
            .get_template(template)
            .render(
                size=SIZE,
                colour=read_colours(),
                id=picture_id if number == 1 else f"{picture_id}-{number}",
                title=part if len(sheets) > 1 else title,
                description=description,
                **sheet,
            )
        )
        drawn.append(re.sub(r">\s+<", "><", rendered.strip()))
    return Markup("".join(drawn))  # noqa: S704  # the template escaped every word


@cache
def read_colours() -> Mapping[str, str]:
    """Give the tokens that are colours. A picture stands on white, so it takes those of the light look.

    An SVG cannot ask the stylesheet: WeasyPrint hands it none, and the site allows no style inside a page.
    """
    light = _TOKENS.read_text(encoding="utf-8").partition("@media")[0]
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{6});", light))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["n"] = _number
    return environment


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")

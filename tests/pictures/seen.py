"""What somebody would see of a drawing: boxes of letters and frames, measured with the font itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import combinations
from xml.etree import ElementTree

from PIL import ImageFont

from planbooklet.fonts import read_font_files
from planbooklet.pictures.picture_text import PictureText

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True)
class Box:
    """Ink on the paper, or a frame."""

    left: float
    top: float
    right: float
    bottom: float
    what: str

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


def sheets_of(picture: PictureText) -> list[ElementTree.Element]:
    """Give each SVG of a picture, read as strict XML."""
    return list(ElementTree.fromstring(f"<all>{picture.svg}</all>"))  # noqa: S314  # our own drawing


def frame_of(sheet: ElementTree.Element) -> Box:
    left, top, width, height = map(float, sheet.attrib["viewBox"].split())
    return Box(left, top, left + width, top + height, "the drawing")


def letters_of(sheet: ElementTree.Element) -> list[Box]:
    """Give the box of the ink of each line of text."""
    return [_ink(text, x, y, float(sheet.attrib["font-size"])) for text, x, y in _moved(sheet, "text", 0, 0)]


def frames_of(sheet: ElementTree.Element) -> list[Box]:
    """Give the box of each rectangle with a line around it."""
    boxes = []
    for rect, x, y in _moved(sheet, "rect", 0, 0):
        if "stroke" in rect.attrib:
            width, height = float(rect.attrib["width"]), float(rect.attrib["height"])
            boxes.append(Box(x, y, x + width, y + height, "a frame"))
    return boxes


def words_of(picture: PictureText) -> list[str]:
    """Give each line of text in the drawing."""
    return [text.text or "" for sheet in sheets_of(picture) for text in sheet.iter(f"{SVG}text")]


def listed(picture: PictureText) -> list[str]:
    """Give each line of the list."""
    return [line.text for line in picture.lines]


def overlaps(boxes: list[Box]) -> list[tuple[str, str]]:
    return [(one.what, other.what) for one, other in combinations(boxes, 2) if one.meets(other)]


def _moved(
    element: ElementTree.Element, tag: str, right: float, down: float
) -> Iterator[tuple[ElementTree.Element, float, float]]:
    moved = re.fullmatch(r"translate\(([-\d.]+) ([-\d.]+)\)", element.get("transform", "translate(0 0)"))
    assert moved is not None
    right, down = right + float(moved[1]), down + float(moved[2])
    for child in element:
        if child.tag == f"{SVG}{tag}":
            yield child, right + float(child.get("x", 0)), down + float(child.get("y", 0))
        yield from _moved(child, tag, right, down)


def _ink(text: ElementTree.Element, x: float, y: float, size: float) -> Box:
    words, size = text.text or "", float(text.get("font-size", size))
    font = _font(text.get("font-weight", "400"))
    left, top, right, bottom = (edge * size / 100 for edge in font.getbbox(words, anchor="ls"))
    width = font.getlength(words) * size / 100
    x -= {"start": 0, "middle": width / 2, "end": width}[text.get("text-anchor", "start")]
    return Box(x + left, y + top, x + right, y + bottom, words)


@cache
def _font(weight: str) -> ImageFont.FreeTypeFont:
    file = read_font_files(paper=True)[f"atkinson-hyperlegible-next-{weight}.ttf"]
    return ImageFont.truetype(BytesIO(file), 100)

"""The laid-out pages of a booklet as its rules see them: lines, blocks, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes

from planbooklet.messages import Message
from planbooklet.outputs.layout_rules.limits import Limits

MILLIMETRE: Final = 96 / 25.4
"""In CSS pixels."""
POINT: Final = 96 / 72

_SENTENCE_ENDS: Final = re.compile(r"[.!?:؟۔…][”’»\")\]]*$")
_TITLE: Final = re.compile("h[1-6]")
_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """A page that is harder to read than it may be. It quotes nothing."""

    page: int
    """Counted from 1."""
    rule: str
    """The name of the rule, as in easy-read.md: LY01 to LY12."""
    message: Message
    fix: Message
    """What an author can do about it."""


@dataclass(frozen=True, eq=False)
class Line:
    """A line with words in it."""

    page: int
    box: Any
    above: tuple[Any, ...]
    """The boxes around it, from the page's own inward."""
    pieces: tuple[Any, ...]
    """Its boxes of text, in reading order."""

    @cached_property
    def text(self) -> str:
        """Its words, with one blank between two."""
        return " ".join("".join(piece.text for piece in self.pieces).split())

    @property
    def element(self) -> Element:
        """The element whose line it is."""
        element: Element = self.box.element
        return element

    @property
    def is_title(self) -> bool:
        """Whether it is a heading or a framed state: a few words, which need less room between lines."""
        return any(
            _TITLE.fullmatch(str(box.element_tag)) or _has(box, "status") for box in (*self.above, self.box)
        )


class Measured:
    """All pages of one booklet."""

    def __init__(self, pages: list[Any], limits: Limits) -> None:
        """Take the pages of a document that WeasyPrint has laid out."""
        self.pages = [page._page_box for page in pages]
        self.limits = limits
        self.lines = [line for number, page in enumerate(self.pages, 1) for line in _lines(page, number)]

    @cached_property
    def blocks(self) -> list[list[Line]]:
        """The lines of each element, in the order of its first line."""
        lines: dict[Element, list[Line]] = {}
        for line in self.lines:
            lines.setdefault(line.element, []).append(line)
        return list(lines.values())

    def rows(self) -> Iterator[tuple[int, Any]]:
        """Give each row of a picture and its words, with its page; one that is cut comes for each page."""
        for number, page in enumerate(self.pages, 1):
            for row in outermost(page, "picture-row"):
                yield number, row

    def sentences(self) -> Iterator[list[Line]]:
        """Give, for each sentence, the lines that it stands on."""
        for block in self.blocks:
            sentence: list[Line] = []
            for line in block:
                for word in _WORD.findall(line.text):
                    if not sentence or sentence[-1] is not line:
                        sentence.append(line)
                    if _SENTENCE_ENDS.search(word):
                        yield sentence
                        sentence = []
            if sentence:
                yield sentence


def outermost(box: Any, name: str) -> Iterator[Any]:
    """Give the box of each element of a class; those within it that stand for no element have it, too."""
    seen: set[Element] = set()
    for part in box.descendants():
        if part.element not in seen and _has(part, name):
            seen.add(part.element)
            yield part


def _has(box: Any, name: str) -> bool:
    return box.element is not None and name in (box.element.get("class") or "").split()


def _lines(page: Any, number: int) -> Iterator[Line]:
    for child in page.children:
        if not isinstance(child, boxes.MarginBox):
            yield from _lines_below(child, number, (page,))


def _lines_below(box: Any, page: int, above: tuple[Any, ...]) -> Iterator[Line]:
    # Boxes out of the flow stand behind a placeholder.
    box = getattr(box, "_box", box)
    if isinstance(box, boxes.LineBox):
        pieces = tuple(part for part in box.descendants() if isinstance(part, boxes.TextBox))
        if any(piece.text.strip() for piece in pieces):
            yield Line(page, box, above, pieces)
    for child in box.children:
        if not isinstance(child, boxes.TextBox):
            yield from _lines_below(child, page, (*above, box))

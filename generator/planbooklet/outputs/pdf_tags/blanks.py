"""The blanks between words that nothing but their places on the page would part.

Source: ISO 32000-1 14.8.2.5. WeasyPrint draws no blank at a line's end, nor one that stands alone.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple
from xml.etree.ElementTree import Element

from planbooklet.outputs.pdf_tags.nodes import Mark, Node
from planbooklet.outputs.pdf_tags.streams import Marks

SOFT_HYPHEN: Final = "\u00ad"
_NEVER_PARTED: Final = (" ", "-", "\u2010", SOFT_HYPHEN)


class Words(NamedTuple):
    """Words of one line that were placed: the next ones of their block may need a blank before them."""

    text: str
    paragraph: Node
    line: Any
    """WeasyPrint's box."""
    marks: Marks
    """Of the page that they stand on."""
    mark: Mark
    span: Node | None
    """Where they are read otherwise than drawn."""


class Blanks:
    """The last words of each block, for footnotes and floats come between the lines of others."""

    def __init__(self) -> None:
        self._last: dict[Element | Node, Words] = {}

    def begin_words(self, block: Element | Node, paragraph: Node, line: Any) -> None:
        """Part the words of a paragraph that come now from those on a line before."""
        last = self._last.get(block)
        if last and last.line is not line and last.paragraph is paragraph:
            self.part(block)

    def end_words(self, block: Element | Node, words: Words) -> None:
        """Keep words until it is known what comes after them."""
        self._last[block] = words

    def part(self, block: Element | Node) -> None:
        """Put a blank behind the last words of a block."""
        last = self._last.pop(block, None)
        if last is None or last.text.endswith(_NEVER_PARTED):
            return
        if last.span is None:
            last.marks.part(last.mark)
        else:
            last.span.actual_text += " "

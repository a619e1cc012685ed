"""From laid-out pages to the structure tree: each run of content goes to the node of its HTML element."""

from __future__ import annotations

from typing import Any, Final
from xml.etree.ElementTree import Element

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.matrix import Matrix

from planbooklet.outputs.pdf_tags.blanks import SOFT_HYPHEN, Blanks, Words
from planbooklet.outputs.pdf_tags.ligatures import RIGHT_TO_LEFT
from planbooklet.outputs.pdf_tags.nodes import Mark, Node, Spot
from planbooklet.outputs.pdf_tags.places import LINE_PARTS, Places
from planbooklet.outputs.pdf_tags.source import SVG, Source, words_of_link, words_of_picture
from planbooklet.outputs.pdf_tags.streams import Marks

_POINTS: Final = 0.75
"""PDF points in a CSS pixel."""

_ENOUGH: Final = 12
"""Letters that tell a hyphen of the author's from one of the layout."""

_UNSEEN: Final = " \t\r\n\f\u200b"


class TreeMaker:
    """Walks the boxes of page after page."""

    def __init__(self, root: Element) -> None:
        self.places = Places(Source(root))
        self.headings: list[Node] = []
        """Of each bookmark."""
        self._source = self.places.source
        self._repeated: set[Element] = set()
        self._marks: Marks
        self._height = 0.0
        self._line: Any = None
        self._blanks = Blanks()

    def walk_page(self, page_box: Any, marks: Marks) -> None:
        """Take in the content of a page; pages come in order."""
        self._marks, self._height = marks, page_box.margin_height()
        for box in page_box.children:
            if isinstance(box, boxes.MarginBox):
                self._drop(box, "Header" if box.at_keyword.startswith("@top") else "Footer")
                continue
            if isinstance(box, boxes.FootnoteAreaBox):
                for footnote in box.children:
                    self.places.begin_footnote(footnote.element)
            self._walk(box, None, in_link=False)

    def _walk(self, box: Any, matrix: Any, *, in_link: bool) -> None:
        if isinstance(box, AbsolutePlaceholder):
            box = box._box
        if box.is_leader or self._is_repeated(box):
            self._drop(box)
            if box.is_leader:
                self._blanks.part(self._block(box.element))
            return
        if isinstance(box, boxes.TextBox):
            self._take_text(box)
            return
        if box.transformation_matrix:
            matrix = box.transformation_matrix @ (matrix or Matrix())
        line = self._line
        self._notice(box)
        if box.link_annotation is not None:
            in_link = self._take_link(box, in_link=in_link)
        if isinstance(box, boxes.ReplacedBox):
            self._take_picture(box, matrix)
            return
        for child in box.children:
            self._walk(child, matrix, in_link=in_link)
        self._line = line

    def _notice(self, box: Any) -> None:
        if isinstance(box, boxes.LineBox):
            self._line = box
        if box.bookmark_label and box.style["bookmark_level"] != "none":
            self.headings.append(self.places.node(box.element))
        if box.element_tag in ("td", "th"):
            # A cell without words keeps the table's columns in their places.
            self.places.node(box.element)

    def _is_repeated(self, box: Any) -> bool:
        """Say whether a table's head or foot stood on an earlier page already."""
        if not isinstance(box, boxes.TableRowGroupBox) or not (box.is_header or box.is_footer):
            return False
        if box.element in self._repeated:
            return True
        self._repeated.add(box.element)
        return False

    def _drop(self, box: Any, running: str = "") -> None:
        """Leave out a box and all in it; a running line is named, so that readers may tell its place."""
        for part in box.descendants(placeholders=True):
            whole = part._box if isinstance(part, AbsolutePlaceholder) else part
            self._marks.drop(whole, running)
            if whole.link_annotation is not None:
                self._marks.remove_link(whole.link_annotation)

    def _take_text(self, box: Any) -> None:
        element, part = box.element, box.element_tag.partition("::")[2]
        blank = not box.text.strip().strip(_UNSEEN)
        if blank:
            self._blanks.part(self._block(element))
        hidden = box.style["visibility"] != "visible" or self._source.is_decoration(element)
        if blank or hidden or box not in self._marks:
            self._marks.drop(box)
            return
        mark = self._marks.take(box)
        if part == "footnote-call":
            self.places.call(element).kids.append(mark)
        elif part == "footnote-marker" or (part == "marker" and element.tag == "li"):
            label = self.places.label(element)
            label.kids.append(mark)
            if part == "marker":
                self.places.number_list(label, box.style["list_style_type"])
        else:
            self._place_words(box, element, mark)

    def _place_words(self, box: Any, element: Element, mark: Mark) -> None:
        block = self._block(element)
        paragraph = holder = self.places.holder(element)
        while paragraph.tag in LINE_PARTS and paragraph.tag != "Lbl" and paragraph.parent:
            paragraph = paragraph.parent
        self._blanks.begin_words(block, paragraph, self._line)
        broken = self._unbroken(box, element)
        span = None
        # Where a page runs to the left, even the full stop of an English line is drawn first.
        if broken or box.style["direction"] == "rtl" or RIGHT_TO_LEFT.search(box.text):
            span = self.places.span(element, broken or box.text)
        (span or holder).kids.append(mark)
        words = Words(broken or box.text, paragraph, self._line, self._marks, mark, span)
        self._blanks.end_words(block, words)

    def _block(self, element: Element) -> Element | Node:
        """Give what the words of an element share with others, as do names that are explained at once."""
        block = self._source.block(element)
        return self.places.node(block) if block.tag == "dt" else block

    def _unbroken(self, box: Any, element: Element) -> str:
        """Give the words of a line if it ends with a hyphen that the author did not write; else nothing."""
        text, hyphen = str(box.text), str(box.style["hyphenate_character"])
        if not text.endswith(hyphen) or text[-_ENOUGH:] in "".join(self._source.block(element).itertext()):
            return ""
        return text.removesuffix(hyphen).removesuffix(SOFT_HYPHEN) + SOFT_HYPHEN

    def _take_link(self, box: Any, *, in_link: bool) -> bool:
        """Take in a place that can be clicked, unless one around it does the same already."""
        link = self._source.nearest(box.element, lambda above: above.tag == "a")
        if in_link or link is None or self._source.is_decoration(box.element):
            self._marks.remove_link(box.link_annotation)
            return in_link
        self.places.node(link).kids.append(Spot(self._marks.page, box.link_annotation))
        self._marks.name_link(box.link_annotation, words_of_link(link))
        return True

    def _take_picture(self, box: Any, matrix: Any) -> None:
        element = box.element
        # Pictures from a stylesheet stand in the box of whatever they adorn.
        shown = element.tag in ("img", SVG) and "::" not in box.element_tag
        if not shown or self._source.is_decoration(element) or not words_of_picture(element):
            self._marks.drop(box)
        elif box in self._marks:
            figure = self.places.picture(element)
            figure.kids.append(self._marks.take(box))
            figure.attributes["Layout"] = {"BBox": self._corners(box, matrix or Matrix())}

    def _corners(self, box: Any, matrix: Any) -> tuple[float, ...]:
        """Give the picture's place in points from the lower left corner of the page."""
        left, top = box.content_box_x(), box.content_box_y()
        right, bottom = left + box.width, top + box.height
        points = [
            matrix.transform_point(*corner)
            for corner in ((left, top), (right, top), (left, bottom), (right, bottom))
        ]
        across, down = zip(*points, strict=True)
        return tuple(
            round(length * _POINTS, 3)
            for length in (min(across), self._height - max(down), max(across), self._height - min(down))
        )

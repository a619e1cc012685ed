"""Where in the structure tree the content of an element belongs: nodes are made when first asked for."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element

from planbooklet.outputs.pdf_tags.nodes import Node
from planbooklet.outputs.pdf_tags.source import INLINE, Source, one_line, words_of_picture

PARAGRAPHS: Final = ("p", "pre", "figcaption")
"""Elements that are paragraphs by themselves."""

_TAGS: Final = {
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    # Words below a picture are no Caption: that stands within the picture, which is read as one.
    **dict.fromkeys(PARAGRAPHS, "P"),
    **dict.fromkeys(("section", "article", "nav", "aside"), "Sect"),
    **dict.fromkeys(("ul", "ol", "menu", "dl"), "L"),
    **{name: name.upper() for name in ("tr", "th", "td")},
    **{name: name[:2].upper() + name[2:] for name in ("thead", "tbody", "tfoot")},
    "html": "Document",
    "blockquote": "BlockQuote",
    "caption": "Caption",
    "table": "Table",
    "a": "Link",
}
"""Structure types of PDF 1.7 by element. Elements that are not here add nothing: what is in them goes up."""

_GROUPS: Final = frozenset({"Document", "Sect", "BlockQuote"})
"""Structure types that hold blocks only, so that words right in them get a paragraph."""

_NUMBERINGS: Final = {
    **{name: name.title() for name in ("disc", "circle", "square", "decimal")},
    **{
        f"{case}-{kind}": f"{case.title()}{kind.title()}"
        for case in ("upper", "lower")
        for kind in ("roman", "alpha")
    },
    **{f"{case}-latin": f"{case.title()}Alpha" for case in ("upper", "lower")},
}
"""What PDF calls the marks of a list, by the names of CSS."""

LINE_PARTS: Final = frozenset({"Span", "Link", "Reference", "Figure", "Lbl"})


class Places:
    """The nodes of one page of HTML, by element."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.by_element: dict[Element, Node] = {}
        self.document = self.node(source.root)
        self.calls: dict[Element, Node] = {}
        """By footnote: the reference in the text."""

    def node(self, element: Element) -> Node:
        """Give the node that stands for an element, or the one above that its content goes to."""
        if element not in self.by_element:
            self.by_element[element] = self._make(element)
        return self.by_element[element]

    def holder(self, element: Element) -> Node:
        """Give the node that takes words which stand right in an element."""
        node, block = self.node(element), self.source.block(element)
        if node.tag in LINE_PARTS or (node.source is block and node.tag not in _GROUPS):
            return node
        last = next((kid for kid in node.kids[-1:] if isinstance(kid, Node)), None)
        if last is not None and last.tag == "P" and last.source is block:
            return last
        # It is made where the words before it end, so it comes after all that stands there already.
        order = max([self.source.order[element], *(kid.order for kid in node.nodes())])
        return node.add(Node("P", order, self.source.language(block), block))

    def label(self, element: Element) -> Node:
        """Give the node for the mark before a point of a list or a footnote."""
        node = self.node(element)
        entry = node.parent if node.tag == "LBody" and node.parent else node
        for kid in entry.nodes():
            if kid.tag == "Lbl" and kid.source is element:
                return kid
        return entry.add(self._new("Lbl", element, order=-1))

    def number_list(self, label: Node, style: object) -> None:
        """Tell how the points are marked of the list that a mark stands in."""
        points = label.parent.parent if label.parent else None
        if points is not None and points.tag == "L" and points.source is not None:
            usual = "Decimal" if points.source.tag == "ol" else "Disc"
            points.attributes["List"] = {"ListNumbering": f"/{_NUMBERINGS.get(str(style), usual)}"}

    def call(self, footnote: Element) -> Node:
        """Give the node for the sign in the text that leads to a footnote."""
        if footnote not in self.calls:
            above = self.holder(self.source.parents[footnote])
            self.calls[footnote] = above.add(self._new("Reference", footnote))
        return self.calls[footnote]

    def begin_footnote(self, element: Element) -> None:
        """Let all that is in an element go to a footnote from now on."""
        if element not in self.source.footnotes:
            self.source.footnotes.add(element)
            self.by_element[element] = self._new("Note", element)

    def picture(self, element: Element) -> Node:
        """Give a new node for a picture."""
        figure = self._new("Figure", element)
        figure.alt = words_of_picture(element)
        return self.holder(self.source.parents[element]).add(figure)

    def span(self, element: Element, actual_text: str) -> Node:
        """Give a new node for words that are read otherwise than they are drawn."""
        holder = self.holder(element)
        span = self._new("Span", element, order=max([0, *(kid.order for kid in holder.nodes())]))
        span.actual_text = actual_text
        return holder.add(span)

    def _new(self, tag: str, element: Element, order: float | None = None) -> Node:
        place = self.source.order[element] if order is None else order
        return Node(tag, place, self.source.language(element), element)

    def _make(self, element: Element) -> Node:
        if element is self.source.root:
            return self._new("Document", element)
        if element.tag in INLINE:
            return self._make_inline(element)
        above = self.node(self.source.parents[element])
        match element.tag:
            case "li":
                return self._make_entry(element, above)
            case "dt" | "dd":
                return self._make_pair(element)
            case "ul" | "ol" if self.source.is_in_contents(element):
                return above.add(self._new("TOC", element))
            case _:
                tag = _TAGS.get(element.tag)
                return above.add(self._new(tag, element)) if tag else above

    def _make_inline(self, element: Element) -> Node:
        above = self.source.parents[element]
        is_foreign = self.source.language(element) != self.source.language(above)
        expansion = one_line(element.get("title") or "") if element.tag == "abbr" else ""
        is_link = element.tag == "a" and element.get("href")
        if not (is_link or is_foreign or expansion):
            return self.node(above)
        if is_link and self.source.is_in_contents(element):
            # Content of a contents' entry is a reference, whatever else stands in the entry.
            holder = self.node(above).add(self._new("Reference", element))
        else:
            holder = self.holder(above)
        node = holder.add(self._new("Link" if is_link else "Span", element))
        node.expansion = expansion
        return node

    def _make_entry(self, element: Element, above: Node) -> Node:
        if above.tag == "TOC":
            return above.add(self._new("TOCI", element))
        entry = above.add(self._new("LI", element))
        return entry.add(self._new("LBody", element))

    def _make_pair(self, element: Element) -> Node:
        """Give the node for a name or what is said of it; names without words between share one entry."""
        pairs = self.source.nearest(element, lambda above: above.tag == "dl")
        assert pairs is not None  # noqa: S101  # html_lint refuses the rest
        first, alone = _group(pairs, element)
        entry_above = self.node(pairs)
        entry = next((kid for kid in entry_above.nodes() if kid.source is first), None)
        if entry is None:
            entry = entry_above.add(self._new("LI", first))
        tag = "Lbl" if element.tag == "dt" else "LBody"
        part = next((kid for kid in entry.nodes() if kid.tag == tag), None)
        if part is not None:
            return part
        return entry.add(Node(tag, self.source.order[element], self.source.language(element), alone))


def _group(pairs: Element, part: Element) -> tuple[Element, Element | None]:
    """Give the first element of the names and what is said of them, and the part if it has no equal."""
    group: list[Element] = []
    for element in (found for found in pairs.iter() if found.tag in ("dt", "dd")):
        if element.tag == "dt" and group and group[-1].tag == "dd":
            if part in group:
                break
            group = []
        group.append(element)
    alone = [element.tag for element in group].count(part.tag) == 1
    return group[0], part if alone else None

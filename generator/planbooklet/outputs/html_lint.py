"""What a booklet's HTML and CSS must keep to before they are laid out: else PDF/UA fails, or a reader does.

Source: pdf.md section 3, what no tag can mend; easy-read.md section 7, LY05, LY07, LY08.
Sentences name elements, ids and properties, never a person's words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from weasyprint import HTML

from planbooklet.messages import Message, say
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.outputs.pdf_tags.source import INLINE, SVG, Source, words_of_link, words_of_picture
from planbooklet.outputs.pdf_tags.tables import read_cells

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_LEADS_OUT: Final = ("tel:", "mailto:", "https:", "http:")
_STRANGERS: Final = frozenset(
    [
        *("applet", "audio", "base", "button", "embed", "form", "frame", "iframe", "input", "link"),
        *("object", "script", "select", "style", "textarea", "video"),
        *("canvas", "details", "dialog", "math", "meter", "progress", "ruby"),
    ]
)
"""Elements that fetch, run or ask something, or that no structure type stands for."""

_FORBIDDEN_STYLE: Final = {
    "opacity": (".*", say("opacity may not be set: PDF/UA allows no see-through group.")),
    "hyphens": ("auto", say("hyphens may not be auto: no word is split at a line's end.")),
    "font-style": ("italic|oblique.*", say("font-style may not slant: slanted letters are hard to read.")),
    "font-variant": (".*small-caps.*", say("font-variant may not be small-caps: they are hard to read.")),
    "text-transform": (
        "uppercase|capitalize",
        say("text-transform may not raise letters: capitals are hard to read."),
    ),
    "text-align": ("justify", say("text-align may not be justify: uneven gaps are hard to read.")),
}


@dataclass(frozen=True)
class _Page:
    root: Element
    above: dict[Element, Element]

    def place(self, element: Element) -> str:
        """Name the nearest id at or above an element."""
        while not element.get("id") and element in self.above:
            element = self.above[element]
        return f"#{element.get('id')}" if element.get("id") else "html"


def lint_html(html: str) -> tuple[Message, ...]:
    """Give a sentence for each breach in a booklet's HTML; none if it is fit to be laid out."""
    return lint_tree(HTML(string=html, url_fetcher=AssetFetcher()).etree_element)


def lint_tree(root: Element) -> tuple[Message, ...]:
    """Give the same for HTML that is parsed already."""
    page = _Page(root, {child: parent for parent in root.iter() for child in parent})
    return tuple(message for rule in _RULES for message in rule(page))


def lint_css(css: str) -> tuple[Message, ...]:
    """Give a sentence for each breach in a stylesheet for paper."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    found = [
        breach
        for name, value in re.findall(r"(?<=[{;\s])([a-z-]+)\s*:\s*([^;{}]+?)\s*(?=[;}])", css)
        for forbidden, (pattern, breach) in _FORBIDDEN_STYLE.items()
        if name == forbidden and re.fullmatch(pattern, value)
    ]
    for selector, rules in re.findall(r"([^{}]*)\{([^{}]*)\}", css):
        if "contents" in selector and re.search(r"display\s*:\s*(inline-)?flex", rules):
            found.append(
                say("{selector} may not be flex: all page numbers become 0.", selector=selector.strip())
            )
    return tuple(found)


def _text(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _tag(element: Element) -> str:
    """Give an element's name; a comment's is empty."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _document(page: _Page) -> Iterator[Message]:
    if not page.root.get("lang"):
        yield say("html: no language is set.")
    title = page.root.find("head/title")
    if title is None or not _text(title):
        yield say("html: the title is missing.")


def _headings(page: _Page) -> Iterator[Message]:
    level = 0
    for heading in (element for element in page.root.iter() if element.tag in _HEADINGS):
        place, found = page.place(heading), _HEADINGS.index(heading.tag) + 1
        if not level and found != 1:
            yield say("{place}: the first heading is {tag}, not h1.", place=place, tag=heading.tag)
        elif found > level + 1:
            yield say(
                "{place}: {tag} follows h{level}, so a level is skipped.",
                place=place,
                tag=heading.tag,
                level=level,
            )
        if not _text(heading):
            yield say("{place}: {tag} is empty.", place=place, tag=heading.tag)
        level = found
    if not level:
        yield say("html: there is no heading.")


def _pictures(page: _Page) -> Iterator[Message]:
    source = Source(page.root)
    for picture in (element for element in page.root.iter() if element.tag in ("img", SVG)):
        if not source.is_decoration(picture) and not words_of_picture(picture):
            yield say(
                "{place}: {tag} has no words for who cannot see it.",
                place=page.place(picture),
                tag=_tag(picture),
            )


def _links(page: _Page) -> Iterator[Message]:
    ids = {element.get("id") for element in page.root.iter()}
    for link in page.root.iter("a"):
        place, target = page.place(link), link.get("href") or ""
        for block in (child for child in link.iter() if child is not link and _is_block(child)):
            yield say("{place}: a link holds {tag}, which no line can hold.", place=place, tag=_tag(block))
        if not words_of_link(link):
            yield say("{place}: a link has no text.", place=place)
        if target.startswith("#") and target[1:] not in ids:
            yield say("{place}: the link to {target} leads nowhere.", place=place, target=target)
        elif not target.startswith(("#", *_LEADS_OUT)):
            yield say(
                "{place}: a link leads to no place in the booklet, telephone, mail or web.", place=place
            )


def _is_block(element: Element) -> bool:
    """Say whether an element stands for itself; comments, and what is in a drawing, do not."""
    is_drawn = not isinstance(element.tag, str) or element.tag.startswith(SVG.removesuffix("svg"))
    return not is_drawn and element.tag not in INLINE


def _lists(page: _Page) -> Iterator[Message]:
    for points in (element for element in page.root.iter() if element.tag in ("ul", "ol")):
        for stranger in (child for child in points if _tag(child) not in ("li", "")):
            yield say(
                "{place}: {list} holds {tag}, not li.",
                place=page.place(points), list=points.tag, tag=_tag(stranger),
            )  # fmt: skip
    for pairs in page.root.iter("dl"):
        parts = [element for element in pairs.iter() if element.tag in ("dt", "dd")]
        if [part.tag for part in parts[:1] + parts[-1:]] != ["dt", "dd"]:
            yield say("{place}: dl has a dt or dd without its other half.", place=page.place(pairs))
        for block in (child for part in parts if part.tag == "dt" for child in part if _is_block(child)):
            yield say(
                "{place}: dt holds {tag}, which no line can hold.", place=page.place(pairs), tag=_tag(block)
            )


def _tables(page: _Page) -> Iterator[Message]:
    for table in page.root.iter("table"):
        cells = read_cells(table)
        places = [(row, column) for cell in cells for row in cell.rows for column in cell.columns]
        full = len({row for row, _ in places}) * len({column for _, column in places})
        if len(places) != full or len(set(places)) != full:
            yield say("{place}: the rows of a table are not of one length.", place=page.place(table))
        if not any(cell.scope for cell in cells):
            yield say("{place}: a table has no th.", place=page.place(table))


def _ids(page: _Page) -> Iterator[Message]:
    times = Counter(element.get("id") for element in page.root.iter() if element.get("id"))
    for name, count in times.items():
        if count > 1:
            yield say("#{name}: this id stands {count} times.", name=name, count=count)


def _strangers(page: _Page) -> Iterator[Message]:
    for element in page.root.iter():
        if _tag(element) in _STRANGERS:
            yield say("{place}: {tag} has no place on paper.", place=page.place(element), tag=_tag(element))
        if element.get("style") is not None:
            yield say("{place}: {tag} has a style of its own.", place=page.place(element), tag=_tag(element))


_RULES: Final[tuple[Callable[[_Page], Iterator[Message]], ...]] = (
    _document, _headings, _pictures, _links, _lists, _tables, _ids, _strangers,
)  # fmt: skip

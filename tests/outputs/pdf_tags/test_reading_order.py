"""The words in the order of the structure tree are the words of the HTML, all of them, in every language."""
from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from weasyprint import HTML

_SVG = "{http://www.w3.org/2000/svg}"
WITHIN_A_LINE = {"a", "abbr", "b", "bdi", "em", "i", "small", "span", "strong"}


def words_of(html: str) -> list[str]:
    """Give the words of a page as its author has put them: a footnote comes after the block that calls it."""
    body = HTML(string=html).etree_element.find("body")
    assert body is not None
    return "".join(_said(body, [])).replace("\u00ad", "").split()


def _said(element: Element, notes: list[str]) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.get("aria-hidden") == "true":
        return
    if element.tag == "img":
        yield f" {element.get('alt')} "
    elif element.tag == f"{_SVG}svg":
        yield f" {element.findtext(f'{_SVG}title')} {element.findtext(f'{_SVG}desc') or ''} "
    elif element.get("class") == "footnote":
        notes += [" ", *_inside(element, notes), " "]
    elif element.tag in WITHIN_A_LINE:
        yield from _inside(element, notes)
    elif element.tag == "br":
        yield " "
    else:
        own: list[str] = []
        yield from (" ", *_inside(element, own), *own, " ")


def _inside(element: Element, notes: list[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _said(child, notes)
        yield child.tail or ""

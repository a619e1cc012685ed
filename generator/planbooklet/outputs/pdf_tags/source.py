"""What the HTML says about each element: its place, its language, its words, whether it is decoration."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

SVG: Final = "{http://www.w3.org/2000/svg}svg"
_SVG_NAMESPACE: Final = SVG.removesuffix("svg")

INLINE: Final = frozenset(
    [
        *(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "br",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "i",
            "img",
            "ins",
        ),
        *("kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u"),
        *("var", "wbr", SVG),
    ]
)
"""Elements that stand within a paragraph."""


class Source:
    """The elements of one HTML page."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.parents = {child: parent for parent in root.iter() for child in parent}
        self.order = {element: place for place, element in enumerate(root.iter())}
        self.footnotes: set[Element] = set()
        """Elements that were laid out as footnotes."""
        self._languages: dict[Element, str] = {}
        self._decoration: dict[Element, bool] = {}

    def language(self, element: Element) -> str:
        """Give an element's language: its own or the nearest above."""
        if element not in self._languages:
            above = self.parents.get(element)
            inherited = self.language(above) if above is not None else ""
            self._languages[element] = element.get("lang") or inherited
        return self._languages[element]

    def is_decoration(self, element: Element) -> bool:
        """Say whether an element is there for the eye alone, by itself or with all around it."""
        if element not in self._decoration:
            above = self.parents.get(element)
            self._decoration[element] = (
                (above is not None and self.is_decoration(above))
                or element.get("aria-hidden") == "true"
                or (element.tag in ("img", SVG) and element.get("role") in ("presentation", "none"))
                or (element.tag == "img" and element.get("alt") == "")
            )
        return self._decoration[element]

    def block(self, element: Element) -> Element:
        """Give the nearest element, from this one on up, that stands for itself and not within a line."""
        while element.tag in INLINE and element in self.parents and element not in self.footnotes:
            element = self.parents[element]
        return element

    def is_in_contents(self, element: Element) -> bool:
        """Say whether an element stands in a table of contents (`role="doc-toc"`)."""
        return self.nearest(element, lambda above: above.get("role") == "doc-toc") is not None

    def nearest(self, element: Element, fits: Callable[[Element], bool]) -> Element | None:
        """Give the nearest element, from this one on up, that fits."""
        found: Element | None = element
        while found is not None and not fits(found):
            found = self.parents.get(found)
        return found


def words_of_picture(element: Element) -> str:
    """Give what a picture says to whoever cannot see it: its label, or its title and description."""
    if element.tag != SVG:
        return one_line(element.get("alt") or "")
    if label := element.get("aria-label"):
        return one_line(label)
    parts = (one_line(element.findtext(f"{_SVG_NAMESPACE}{name}") or "") for name in ("title", "desc"))
    return " ".join(part for part in parts if part)


def words_of_link(element: Element) -> str:
    """Give what a link is called: its title, else its words and those of its pictures."""
    return one_line(element.get("title") or "".join(_said(element)))


def _said(element: Element) -> list[str]:
    if element.tag in ("img", SVG):
        return [words_of_picture(element)]
    said = [element.text or ""]
    for child in element:
        said += [*(_said(child) if isinstance(child.tag, str) else ()), child.tail or ""]
    return said


def one_line(text: str) -> str:
    """Give a text with one blank wherever it has white space."""
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip()

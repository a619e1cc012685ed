"""HTML as a strict reader sees it: which elements, which attributes, which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})


@dataclass
class Element:
    """One element; the root of a text has the empty name."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All its words, with one space for any blanks."""
        return " ".join(self._text().split())

    @property
    def classes(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self, *names: str) -> list[Element]:
        """Give the elements of these names in it, in order; every element if there is no name."""
        return [element for element in self._elements() if not names or element.name in names]

    def one(self, **attributes: str) -> Element:
        """Give the one element that has these attributes."""
        (found,) = (each for each in self.all() if attributes.items() <= each.attributes.items())
        return found

    def _elements(self) -> Iterator[Element]:
        for child in self.inside:
            if isinstance(child, Element):
                yield child
                yield from child._elements()

    def _text(self) -> str:
        return "".join(child if isinstance(child, str) else child._text() for child in self.inside)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read_html(html: str) -> Element:
    """Give the root of a piece of HTML; every element in it must be closed where it was opened."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].name}> stays open"
    return reader.open[0]

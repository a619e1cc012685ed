"""The structure tree before it is PDF: nodes, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element


class Mark(NamedTuple):
    """A marked run of a page's content."""

    page: int
    """Counted from 0."""
    number: int
    """The MCID: the run's number on its page."""


class Spot(NamedTuple):
    """A place of a page that leads elsewhere when it is clicked."""

    page: int
    annotation: Any
    """WeasyPrint's link annotation."""


@dataclass(eq=False, slots=True)
class Node:
    """One structure element."""

    tag: str
    """A standard structure type; `Note` becomes FENote in PDF/UA-2."""
    order: float
    """Where its element stands in the HTML: what is laid out later may be read earlier."""
    language: str
    """A language tag. It is written where it differs from the parent's."""
    source: Element | None = None
    parent: Node | None = None
    kids: list[Node | Mark | Spot] = field(default_factory=list)
    alt: str = ""
    actual_text: str = ""
    expansion: str = ""
    """The long form of an abbreviation."""
    id: str = ""
    attributes: dict[str, dict[str, object]] = field(default_factory=dict)
    """By owner (`Layout`, `List`, `Table`), with values that pydyf can write."""
    refs: list[Node] = field(default_factory=list)
    """What a reference refers to, and back."""

    def add(self, kid: Node) -> Node:
        """Take a node in, before the first one that stands later in the HTML."""
        kid.parent = self
        later = self._first_later(kid.order)
        if later is None:
            self.kids.append(kid)
        else:
            self.kids.insert(later, kid)
        return kid

    def _first_later(self, order: float) -> int | None:
        later = None
        for at in range(len(self.kids) - 1, -1, -1):
            kid = self.kids[at]
            if isinstance(kid, Node):
                if kid.order <= order:
                    break
                later = at
        return later

    def nodes(self) -> Iterator[Node]:
        """Give the nodes right below, in order."""
        return (kid for kid in self.kids if isinstance(kid, Node))

    def descendants(self) -> Iterator[Node]:
        """Give this node and all below it, in reading order."""
        yield self
        for kid in self.nodes():
            yield from kid.descendants()

"""The plain tree a YAML file becomes: texts, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from planbooklet.findings import Path, Place


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar exactly as written: `no` is the word no, `0150` four digits."""

    text: str
    place: Place
    cut_by_comment: bool = False
    """Words follow on the same line behind ` #`, which YAML drops."""
    bare_in_list: bool = False
    """It stands without quotes in a `[...]` list, where a comma would have split it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A YAML sequence."""

    entries: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Pairs:
    """A YAML mapping, in the order written."""

    pairs: tuple[tuple[Text, Node], ...]
    place: Place
    in_braces: bool = False


Node = Text | Listing | Pairs


class SourceText(str):
    """A text on its way to a model field, which still knows what YAML may have cut."""

    __slots__ = ("bare_in_list", "cut_by_comment")
    cut_by_comment: bool
    bare_in_list: bool

    def __new__(cls, node: Text) -> SourceText:
        """Take over the words and marks of a node."""
        words = super().__new__(cls, node.text)
        words.cut_by_comment = node.cut_by_comment
        words.bare_in_list = node.bare_in_list
        return words


Plain = SourceText | list["Plain"] | dict[str, "Plain"]


def plain(node: Node) -> Plain:
    """Give a tree as dicts, lists and texts, as model validation takes it."""
    match node:
        case Text():
            return SourceText(node)
        case Listing():
            return [plain(entry) for entry in node.entries]
        case Pairs():
            return {key.text: plain(value) for key, value in node.pairs}


def place_of(node: Node, path: Path) -> Place:
    """Give where a path leads: the key it ends in, or the nearest thing around it that exists."""
    place = node.place
    for step in path:
        if isinstance(node, Pairs) and isinstance(step, str):
            found = next(((key, value) for key, value in node.pairs if key.text == step), None)
            if found is None:
                return place
            place, node = found[0].place, found[1]
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.entries):
            node = node.entries[step]
            place = node.place
        else:
            return place
    return place


def node_at(node: Node | None, path: Path) -> Node | None:
    """Give what a path leads to, or None where it leads nowhere."""
    for step in path:
        if isinstance(node, Pairs):
            node = next((value for key, value in node.pairs if key.text == step), None)
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node.entries):
            node = node.entries[step]
        else:
            return None
    return node

"""A tree without its damaged values, and the way between its paths and those of the file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from planbooklet.findings import Path
from planbooklet.sources.tree import Listing, Node, Pairs


@dataclass(frozen=True, slots=True)
class Pruning:
    """A file's tree and the paths in it that are gone."""

    root: Node
    gone: Collection[Path]

    def remains(self) -> Node:
        """Give the tree without what is gone."""
        return self._remains(self.root, ())

    def _remains(self, node: Node, path: Path) -> Node:
        match node:
            case Pairs():
                pairs = tuple(
                    (key, self._remains(value, (*path, key.text)))
                    for key, value in node.pairs
                    if (*path, key.text) not in self.gone
                )
                return Pairs(pairs, node.place, node.in_braces)
            case Listing():
                kept = self._kept(node, path)
                return Listing(tuple(self._remains(node.entries[i], (*path, i)) for i in kept), node.place)
            case _:
                return node

    def _kept(self, node: Listing, path: Path) -> list[int]:
        return [i for i in range(len(node.entries)) if (*path, i) not in self.gone]

    def path_in_file(self, path: Path) -> Path:
        """Give the path in the file of a path in what remains."""
        node: Node | None = self.root
        real: Path = ()
        for step in path:
            if isinstance(node, Listing) and isinstance(step, int):
                kept = self._kept(node, real)
                at = kept[step] if step < len(kept) else step
                node = node.entries[at] if at < len(node.entries) else None
                real = (*real, at)
                continue
            if isinstance(node, Pairs):
                node = next((value for key, value in node.pairs if key.text == step), None)
            real = (*real, step)
        return real

    def path_in_remains(self, path: Path) -> Path | None:
        """Give the path in what remains of a path in the file; None if a part of the way is gone."""
        node: Node | None = self.root
        left: Path = ()
        for n, step in enumerate(path):
            if path[: n + 1] in self.gone:
                return None
            if isinstance(node, Listing) and isinstance(step, int):
                kept = self._kept(node, path[:n])
                left, node = (*left, kept.index(step)), node.entries[step]
            else:
                left = (*left, step)
                pairs = node.pairs if isinstance(node, Pairs) else ()
                node = next((value for key, value in pairs if key.text == step), None)
        return left

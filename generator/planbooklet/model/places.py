"""Where each value of a parsed file stands, and which values were damaged."""

from __future__ import annotations

from dataclasses import dataclass

from planbooklet.findings import Finding, Path, Place
from planbooklet.messages import Message
from planbooklet.model.complaints import trail_of
from planbooklet.sources.tree import Node, place_of


@dataclass(frozen=True, slots=True)
class Places:
    """Places of one file's values, for whoever makes findings about them."""

    root: Node
    """The tree without its damaged values, so that its paths are the parsed form's paths."""
    damaged: frozenset[Path] = frozenset()
    """Keys that could not be understood and were left out of the form."""
    thinned: frozenset[Path] = frozenset()
    """Lists that lost an entry in the same way."""

    def place(self, path: Path) -> Place:
        """Give where a value stands; for a missing one, where the thing stands that should hold it."""
        return place_of(self.root, path)

    def finding(
        self, path: Path, message: Message, check: str, fix: Message, leans_on: tuple[Path, ...] = ()
    ) -> Finding:
        """Make a finding about the value at a path."""
        return Finding(self.place(path), message, check, fix, path, leans_on)

    def trail(self, path: Path) -> str:
        """Give a path as an author reads it, such as goals > bakery > by."""
        return trail_of(self.root, path)

    def is_known(self, path: Path) -> bool:
        """Tell whether the form holds the value at a path as the file says it.

        It does not where the value, or something around it, could not be understood, or where it is a list
        that lost an entry. Damage deeper inside does not count.
        """
        return not any(path[: len(hurt)] == hurt for hurt in self.damaged) and path not in self.thinned

    def is_damaged_within(self, path: Path) -> bool:
        """Tell whether a value could not be understood, or anything in it, however deep."""
        return any(hurt[: len(path)] == path for hurt in self.damaged | self.thinned)

    def damaged_inside(self, path: Path) -> tuple[Path, ...]:
        """Give the keys of a value that were not understood in full; it may be empty because of them."""
        return tuple(hurt for hurt in self.damaged | self.thinned if hurt[:-1] == path)

    def is_sure(self, finding: Finding) -> bool:
        """Tell whether a finding rests on known values only.

        A goal whose "measures" is misspelt has no measure in the plan that is checked; to say so would
        only send the author astray.
        """
        return all(self.is_known(path) for path in (finding.path, *finding.leans_on))

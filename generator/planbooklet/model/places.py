"""Where each value of a parsed file stands, and which values were damaged."""

from __future__ import annotations

from dataclasses import dataclass

from planbooklet.findings import Finding, Path, Place
from planbooklet.messages import Message
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

    def is_sure(self, finding: Finding) -> bool:
        """Tell whether a finding rests on undamaged values only.

        A goal whose "measures" is misspelt has no measure in the plan that is checked; to say so would
        only send the author astray.
        """
        return not any(self._is_hurt(path) for path in (finding.path, *finding.leans_on))

    def _is_hurt(self, path: Path) -> bool:
        return any(path[: len(hurt)] == hurt or hurt[: len(path)] == path for hurt in self.damaged) or any(
            thin[: len(path)] == path for thin in self.thinned
        )

"""From a character of a file to its line and column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from planbooklet.findings import Place


class Lines:
    """The lines of a file's text."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self._starts = [0]
        for line in text.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def line(self, at: int) -> int:
        """Give the number of a character's line, counted from 1."""
        return max(1, bisect_right(self._starts, at, hi=max(1, len(self._starts) - 1)))

    def place(self, at: int) -> Place:
        """Give the place of a character."""
        line = self.line(at)
        return Place(self.file, line, at - self._starts[line - 1] + 1)

    def start(self, line: int) -> int:
        """Give the first character of a line that is counted from 1."""
        return self._starts[min(line, len(self._starts)) - 1]

    def places_from(self, start: int) -> Callable[[int], Place]:
        """Give what tells the place of a character of a text that begins here."""
        return lambda at: self.place(start + at)

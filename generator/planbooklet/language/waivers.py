"""Lines in which an author lets a rule be broken: `easy-read: ER12 because the law says it so`."""

from __future__ import annotations

import re
from typing import Final

from planbooklet.findings import Place
from planbooklet.language.passages import Waiver

_LINE: Final = re.compile(
    r"^\s*(?:#|<!--)\s*easy-read:\s*(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:because\s+(?P<reason>.*?))?\s*(?:-->)?\s*$"
)


def read_waivers(lines: list[str], file: str) -> dict[int, Waiver]:
    """Give the waivers of a file by the number of their line, counted from 1."""
    found = {}
    for number, line in enumerate(lines, 1):
        if "easy-read:" in line and (match := _LINE.match(line)):
            rules = tuple(rule.strip() for rule in match["rules"].split(","))
            found[number] = Waiver(Place(file, number), rules, (match["reason"] or "").strip())
    return found


class Waivers:
    """Hands each waiver to the first text that begins below it."""

    def __init__(self, lines: list[str], file: str) -> None:
        self._waiting = read_waivers(lines, file)
        self.all = tuple(self._waiting.values())

    def for_text_at(self, line: int) -> tuple[Waiver, ...]:
        """Give the waivers that stand above a text; texts must be asked for in the order of their lines."""
        numbers = [number for number in self._waiting if number < line]
        return tuple(self._waiting.pop(number) for number in numbers)

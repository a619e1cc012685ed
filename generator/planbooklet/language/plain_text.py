"""A text file without markup, cut into passages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planbooklet.language.passages import Document, Kind, Level, Passage
from planbooklet.language.places import Lines
from planbooklet.language.waivers import Waivers

_POINT: Final = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+(?=\S)")
_ENDS: Final = re.compile(r"[.!?…:؟۔][\"”’»)\]]*\s*$")
_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+")
_LONGEST_HEADING: Final = 60
"""Characters; a longer line without a full stop is the beginning of a paragraph."""


def read_plain_text(text: str, file: str, language: str, level: Level) -> Document:
    """Give the passages of a text file.

    An empty line, a line that ends a sentence and a point of a list each end a passage; a short line without
    a full stop before an empty line is a heading.
    """
    lines, waivers = Lines(text, file), Waivers(text.splitlines(), file)
    passages = []
    for start, end, kind in _blocks(text):
        words = without_addresses(text[start:end])
        if re.search(r"\w", words) and "easy-read:" not in words:
            held = waivers.for_text_at(lines.line(start))
            passages.append(Passage(words, lines.places_from(start), kind, level, waivers=held))
    return Document(file, language, level, tuple(passages), waivers=waivers.all)


def without_addresses(text: str) -> str:
    """Give a text with blanks for web and e-mail addresses, so that every place stays the same."""
    if "@" not in text and "www." not in text and "://" not in text:
        return text
    return _ADDRESS.sub(lambda found: " " * len(found[0]), text)


def _blocks(text: str) -> Iterator[tuple[int, int, Kind]]:
    start, at, kind = 0, 0, "text"
    open_block = False
    for line in text.splitlines(keepends=True):
        point = _POINT.match(line)
        if open_block and (not line.strip() or point):
            yield start, at, _kind(text[start:at], kind, alone=not line.strip())
            open_block = False
        if line.strip():
            if not open_block:
                start = at + (point.end() if point else 0)
                kind, open_block = ("point" if point else "text"), True
            if _ENDS.search(line):
                yield start, at + len(line), _kind(text[start : at + len(line)], kind, alone=False)
                open_block = False
        at += len(line)
    if open_block:
        yield start, at, _kind(text[start:at], kind, alone=True)


def _kind(block: str, kind: str, *, alone: bool) -> Kind:
    if kind == "point":
        return "point"
    short = len(block.strip()) <= _LONGEST_HEADING and "\n" not in block.strip()
    return "heading" if alone and short and not _ENDS.search(block) else "text"

"""A Markdown file, cut into passages; marks become blanks, so that every place stays the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planbooklet.language.passages import Document, Kind, Level, Passage
from planbooklet.language.places import Lines
from planbooklet.language.plain_text import without_addresses
from planbooklet.language.waivers import Waivers

_FRONT: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_FENCE: Final = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE)
_HIDDEN: Final = re.compile(
    r"<!--(?:(?!<!--).)*?-->|<(span|div|p|q|i|em|cite)\b[^<>]{0,300}\blang=[^<>]{0,300}>.{0,5000}?</\1>"
    r"|`[^`\n]+`|</?[A-Za-z][^<>]{0,2000}>|\{:?[^{}\n]*\}|&\w{1,30};|<https?://[^<>\s]{0,2000}>",
    re.DOTALL,
)
"""What nobody reads, and what is marked as another language. The numbers bound the work on a broken file."""
_MARKS: Final = re.compile(
    r"!?\[(?=[^\[\]\n]{0,500}\][(\[])|\]\([^()\n]{0,2000}\)|\]\[[^\[\]\n]{0,500}\]"
    r"|\*{1,3}|__|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)|~~"
)
_HEADING: Final = re.compile(r"\s*#{1,6}\s+")
_UNDERLINE: Final = re.compile(r"\s*(?:=+|-{2,})\s*$")
_POINT: Final = re.compile(r"\s*(?:[-+]|\d{1,3}[.)])\s+(?=\S)|\s*\*\s+(?=\S)")
_QUOTE: Final = re.compile(r"\s*>\s?")
_NOTE: Final = re.compile(r'\s*(?:!!!|\?\?\?\+?)\s+\w+\s*"?')
_RULER: Final = re.compile(r"\s*(?:[-*_]\s*){3,}$|\s*\|?[\s:|-]+\|[\s:|-]*$")
_SOURCES: Final = frozenset(["sources", "kilder", "kjelder"])
"""Headings of lists of titles, which are other people's words."""
_REFERENCE: Final = re.compile(r"\s*\[[^\]]+\]:\s")


def read_markdown(text: str, file: str, language: str, level: Level) -> Document:
    """Give the passages of a Markdown file: headings, paragraphs, points, cells of tables."""
    lines, waivers = Lines(text, file), Waivers(text.splitlines(), file)
    bare = without_addresses(_blanked(text))
    passages = []
    of_others = False
    for start, end, kind in _blocks(bare):
        words = bare[start:end]
        if kind == "heading":
            of_others = words.strip().lower() in _SOURCES
        if re.search(r"\w", words) and not (of_others and kind == "point"):
            held = waivers.for_text_at(lines.line(start))
            passages.append(Passage(words, lines.places_from(start), kind, level, waivers=held))
    return Document(file, language, level, tuple(passages), waivers=waivers.all)


def _blanked(text: str) -> str:
    for pattern in (_FRONT, _FENCE, _HIDDEN):
        text = pattern.sub(_blanks, text)
    rows = []
    for row in text.splitlines(keepends=True):
        # A star that begins a point is no mark of stress.
        point = _POINT.match(row)
        edge = point.end() if point else 0
        rows.append(row[:edge] + _MARKS.sub(_blanks, row[edge:]))
    return "".join(rows)


def _blanks(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _blocks(text: str) -> Iterator[tuple[int, int, Kind]]:
    block: tuple[int, int, Kind] | None = None
    at = 0
    for row in text.splitlines(keepends=True):
        edge, kind = _beginning(row)
        if not row.strip() or _RULER.match(row) or _REFERENCE.match(row):
            underlined = block is not None and bool(_UNDERLINE.match(row))
            if block:
                yield (block[0], block[1], "heading") if underlined else block
            block = None
        elif kind == "cells":
            if block:
                yield block
                block = None
            yield from _cells(row, at)
        elif kind or block is None:
            if block:
                yield block
            block = (at + edge, at + len(row), kind or "text")
            if kind == "heading":
                yield block
                block = None
        else:
            block = (block[0], at + len(row), block[2])
        at += len(row)
    if block:
        yield block


def _beginning(row: str) -> tuple[int, Kind | None]:
    """Give where a row's words begin, and the kind of passage that it begins, if it does."""
    kinds: tuple[tuple[re.Pattern[str], Kind], ...] = (
        (_HEADING, "heading"),
        (_NOTE, "heading"),
        (_POINT, "point"),
    )
    for pattern, kind in kinds:
        if found := pattern.match(row):
            return found.end(), kind
    if found := _QUOTE.match(row):
        return found.end(), None
    if row.lstrip().startswith("|"):
        return 0, "cells"
    return 0, None


def _cells(row: str, at: int) -> Iterator[tuple[int, int, Kind]]:
    for cell in re.finditer(r"[^|\n]+", row):
        yield at + cell.start(), at + cell.end(), "point"

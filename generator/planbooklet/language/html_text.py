"""An HTML page, cut into passages: one an element, for each sentence shall have its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from planbooklet.language.passages import Document, Kind, Level, Passage
from planbooklet.language.places import Lines
from planbooklet.language.plain_text import without_addresses
from planbooklet.language.waivers import Waivers

_BLOCKS: Final = frozenset([
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "html", "label", "legend", "li", "main", "nav", "ol", "option", "p",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
])  # fmt: skip
_SILENT: Final = frozenset(
    ["head", "script", "style", "svg", "template", "noscript", "code", "pre", "nav", "title"]
)
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "th")
_VOID: Final = frozenset(["br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "area", "base"])
_SENTENCE: Final = re.compile(r"\bclass=[\"'](?:[^\"']*\s)?(?:s|sentence)(?:\s[^\"']*)?[\"']")


def read_html(text: str, file: str, language: str, level: Level) -> Document:
    """Give the passages of an HTML page; what is in another language, or not shown, is left out."""
    parser = _Page(text, language)
    parser.feed(text)
    parser.close()
    lines, waivers = Lines(text, file), Waivers(text.splitlines(), file)
    passages = []
    for start, kind, words in parser.passages():
        held = waivers.for_text_at(lines.line(start))
        passages.append(Passage(words, lines.places_from(start), kind, level, waivers=held))
    return Document(file, language, level, tuple(passages), waivers=waivers.all)


class _Page(HTMLParser):
    """Keeps the text of each element with its marks as blanks, so that every place stays the same."""

    def __init__(self, text: str, language: str) -> None:
        super().__init__(convert_charrefs=False)
        self._text = text
        self._starts = Lines(text, "")
        self._language = language
        self._open: list[tuple[str, bool]] = []
        self._names: Counter[str] = Counter()
        self._silent = 0
        self._pieces: list[tuple[int, str]] = []
        self._found: list[tuple[int, Kind, str]] = []

    def passages(self) -> Iterator[tuple[int, Kind, str]]:
        """Give start, kind and words of each passage."""
        self._end("p")
        yield from self._found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _BLOCKS or _SENTENCE.search(self.get_starttag_text() or ""):
            self._end(tag)
        other = (given.get("lang") or self._language).partition("-")[0] != self._language
        hidden = "hidden" in given or given.get("aria-hidden") == "true"
        if tag not in _VOID:
            silent = (other and tag != "html") or hidden or tag in _SILENT
            self._open.append((tag, silent))
            self._names[tag] += 1
            self._silent += silent

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end(tag)
        while self._names[tag]:
            name, silent = self._open.pop()
            self._names[name] -= 1
            self._silent -= silent
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if not self._silent:
            line, column = self.getpos()
            self._pieces.append((self._starts.start(line) + column, data))

    def handle_entityref(self, name: str) -> None:
        self.handle_data("'" if name in ("rsquo", "lsquo") else " ")

    def _end(self, tag: str) -> None:
        pieces, self._pieces = self._pieces, []
        if not any(re.search(r"\w", words) for _, words in pieces):
            return
        start, end = pieces[0][0], pieces[-1][0] + len(pieces[-1][1])
        words = [" "] * (end - start)
        for at, piece in pieces:
            words[at - start : at - start + len(piece)] = piece
        heading = any(self._names[name] for name in _HEADINGS)
        kind: Kind = "heading" if heading else "element"
        self._found.append((start, kind, without_addresses("".join(words))))

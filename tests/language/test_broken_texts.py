"""Texts that nobody wrote for readers are read to their end too, and every place is in the file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planbooklet.language.checking import check_document
from planbooklet.language.html_text import read_html
from planbooklet.language.markdown_text import read_markdown
from planbooklet.language.passages import Document, Level
from planbooklet.language.plain_text import read_plain_text

MANY = 5_000
BROKEN = [
    "",
    "\x00\x01",
    "(a " * MANY,
    "e.g. " * MANY,
    "1,1," * MANY,
    "[" * MANY,
    "](" * MANY,
    "<!--" * MANY,
    "<span lang=nb" * MANY,
    "<a<b" * MANY,
    "<div>x" * MANY,
    "x</div>" * MANY,
    "a-" * MANY,
    "İ" * MANY,
    "…?!" * MANY,
    "I, " * MANY,
    "# easy-read: " + " ," * MANY,
    "A" * MANY,
    "😀 " * MANY,
]


# Python's own parser of HTML takes minutes for thousands of tags that never end.
FOR_HTML = [text for text in BROKEN if not text.startswith(("<!--", "<span", "<a"))]


@pytest.mark.parametrize(
    ("read", "text"),
    [
        *((read_plain_text, text) for text in BROKEN),
        *((read_markdown, text) for text in BROKEN),
        *((read_html, text) for text in FOR_HTML),
    ],
    ids=lambda given: repr(given[:12]) if isinstance(given, str) else given.__name__,
)
def test_every_remark_has_a_place_in_the_file(
    read: Callable[[str, str, str, Level], Document], text: str
) -> None:
    document = read(text, "a.md", "en", Level.EASY)
    lines = text.splitlines() or [""]
    for remark in check_document(document).remarks:
        place = remark.passage.where(remark.start)
        assert place.column <= len(lines[place.line - 1]) + 1

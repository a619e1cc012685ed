"""What the search page looks through: every section of every page, as a script that works from a folder."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape

from planbooklet.outputs.pages import SitePage

SearchEntry = tuple[str, str, str, str]
"""Address in the site, page title, section title (empty for a page's own beginning), text."""

# A section is a heading that can be linked to. All HTML here comes from our own templates and from Markdown,
# which write `>` inside attributes as `&gt;`: so a pattern reads it as well as a parser, ten times as fast.
_SECTION = re.compile(r'<(h[2-4])[^>]*\sid="([^"]+)"[^>]*>(.*?)</\1>', re.DOTALL)
_NOT_TEXT = re.compile(r"<(h1|svg|script|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")


def search_entries(page: SitePage) -> tuple[SearchEntry, ...]:
    """Give a page's sections in order, if search looks there.

    A heading without an id belongs to the section before it.
    """
    return tuple(_sections(page)) if page.searched else ()


def render_search_index(entries: Iterable[SearchEntry]) -> bytes:
    """Give the script that hands the entries to the search page: a browser loads no JSON from a folder."""
    rows = json.dumps(list(entries), separators=(",", ":"))
    return f"window.searchEntries={rows};\n".encode("ascii")


def plain_text(html: str) -> str:
    """Give the words of finished HTML, on one line."""
    return _SPACE.sub(" ", unescape(_TAG.sub(" ", html))).strip()


def _sections(page: SitePage) -> Iterator[SearchEntry]:
    html = _NOT_TEXT.sub(" ", page.html)
    address, title, start = page.path, "", 0
    for heading in _SECTION.finditer(html):
        yield address, page.title, title, plain_text(html[start : heading.start()])
        address, title, start = f"{page.path}#{heading[2]}", plain_text(heading[3]), heading.end()
    yield address, page.title, title, plain_text(html[start:])

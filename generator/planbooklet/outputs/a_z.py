"""The list of every page, every part of a page and every word, from A to Z; it stands in for search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from markupsafe import Markup, escape

from planbooklet.locales import SortKey, letter_of, read_catalogue, sort_key
from planbooklet.outputs.marked_words import WORDS, ExplainedWords
from planbooklet.outputs.pages import FRONT, SitePage
from planbooklet.outputs.search_index import plain_text
from planbooklet.outputs.templating import render_a_z
from planbooklet.outputs.wording import direction, word_id

A_Z: Final = "a-z.html"

# All HTML here comes from our own templates and from Markdown: see the search index.
_HEADING: Final = re.compile(r"<(h[2-6])(\s[^>]*)>(.*?)</\1>", re.DOTALL)
_ID: Final = re.compile(r'\sid="([^"]+)"')
_LANGUAGE: Final = re.compile(r'\slang="([^"]+)"')
_NUMBERS: Final = ""
"""What stands under no letter."""


class Entry(NamedTuple):
    """One line of the list."""

    key: tuple[SortKey, SortKey, str]
    """Entries are sorted by it."""
    letter: str
    html: Markup


def a_z_page(language: str, entries: Iterable[Entry] = ()) -> SitePage:
    """Give the page with the entries of a whole site; its path and title are the same without any."""
    groups: dict[str, list[Markup]] = {_NUMBERS: []}
    for entry in sorted(entries, key=lambda entry: entry.key):
        groups.setdefault(entry.letter, []).append(entry.html)
    filled = tuple((letter, tuple(lines)) for letter, lines in groups.items() if lines)
    title = read_catalogue(language).gettext("From A to Z")
    return SitePage(A_Z, title, render_a_z(language, filled, title), in_order=False, searched=False)


def entries_of_page(page: SitePage, language: str) -> Iterator[Entry]:
    """Give a page, then each of its sections that can be linked to.

    A heading that is a link only leads to another page of the site, which has its own entry.

    Args:
        page: A finished page.
        language: BCP 47 tag of the site.

    """
    front = read_catalogue(language).gettext("Front page") if page.path == FRONT else ""
    title = front or page.title
    yield _entry(title, page.path, page.group, language, "" if front else page.title_language)
    if not page.searched:
        return
    for heading in _HEADING.finditer(page.html):
        anchor, other = _ID.search(heading[2]), _LANGUAGE.search(heading[2])
        if anchor and "<a " not in heading[3]:
            words = plain_text(heading[3])
            yield _entry(words, f"{page.path}#{anchor[1]}", title, language, other[1] if other else "")


def entries_of_words(words: ExplainedWords, language: str, folder: str = "") -> Iterator[Entry]:
    """Give an entry for each explained word; `folder` is that of the site, with a slash at its end."""
    where = read_catalogue(language).gettext("Words explained")
    for pair in words:
        address = f"{folder}{WORDS}#{word_id(pair.first.text)}"
        yield _entry(pair.first.text, address, where, language, pair.first.language)


def _entry(words: str, address: str, where: str, language: str, other: str) -> Entry:
    # Written by hand: Markup.format() needs three times as long, and a site has hundreds of these.
    said = (
        f'<span lang="{escape(other)}" dir="{direction(other)}">{escape(words)}</span>'
        if other
        else escape(words)
    )
    below = f' <span class="a-z-where">{escape(where)}</span>' if where else ""
    html = Markup(f'<li><a href="{escape(address)}">{said}{below}</a></li>')  # noqa: S704 (all escaped just now)
    key = (sort_key(words, language), sort_key(where, language), address)
    return Entry(key, letter_of(words, language), html)

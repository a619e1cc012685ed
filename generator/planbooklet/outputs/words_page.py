"""The page that lists every word which a site explains: the plan's own words, then the shared ones."""

from __future__ import annotations

from dataclasses import replace

from planbooklet.locales import read_catalogue
from planbooklet.outputs.marked_words import WORDS, joined_words
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.templating import render_shared_words
from planbooklet.views.shapes import Pair


def words_page(shared: tuple[Pair, ...], language: str) -> SitePage:
    """Give the page of a site that explains shared words only."""
    html = render_shared_words(language, shared, beside_own=False)
    return SitePage(WORDS, read_catalogue(language).gettext("Words explained"), html)


def with_shared_words(
    pages: tuple[SitePage, ...], own: tuple[Pair, ...], shared: tuple[Pair, ...], language: str
) -> tuple[SitePage, ...]:
    """Give a plan's pages with the shared words that it does not explain itself on its page of words.

    A plan that explains no words gets such a page, after all others.
    """
    further = joined_words(own, shared)[len(own) :]
    if not further:
        return pages
    if not any(page.path == WORDS for page in pages):
        return (*pages, words_page(further, language))
    section = render_shared_words(language, further, beside_own=True)
    return tuple(replace(page, html=page.html + section) if page.path == WORDS else page for page in pages)

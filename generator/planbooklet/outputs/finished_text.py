"""The last step of every page: what its texts name becomes a link."""

from __future__ import annotations

from planbooklet.outputs.linked_contacts import link_contacts
from planbooklet.outputs.marked_words import WORDS, WordMarker, mark_words
from planbooklet.outputs.pages import SitePage


def finish_text(page: SitePage, marker: WordMarker | None, *, words_page: str = WORDS) -> SitePage:
    """Give a page whose texts call, write and explain themselves; the search index is made before.

    Args:
        page: A finished page.
        marker: The site's words.
        words_page: Path of the page that explains them.

    """
    return mark_words(link_contacts(page), marker, words_page=words_page)

"""The page that says whose the letters, the symbols and the search of a site are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from planbooklet.locales import read_catalogue
from planbooklet.outputs.credits import render_credits
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.templating import render_credits_html

CREDITS: Final = "credits.html"


def credits_page(language: str, symbols: Iterable[str], *, in_menu: bool) -> SitePage:
    """Give the page of credits.

    Args:
        language: BCP 47 tag.
        symbols: Concepts whose symbols the site shows.
        in_menu: Whether the menu leads there; else another page must.

    """
    title = read_catalogue(language).gettext("Who made the lettering, symbols and search")
    return SitePage(CREDITS, title, render_credits_html(language, render_credits(symbols)), in_menu=in_menu)

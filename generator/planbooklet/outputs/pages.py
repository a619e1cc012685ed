"""What a site is made of, before any theme: finished pages, files beside them, lines for every page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup

from planbooklet.views.shapes import Pair

FRONT: Final = "index.html"
_NOTHING: Final = Markup()


@dataclass(frozen=True, slots=True)
class Reading:
    """How pages begin, before their reader chooses: attributes of `<html>` that `reading.css` understands."""

    text: str = "normal"
    """normal, large or very-large."""
    spacing: str = "normal"
    """normal, wide or very-wide."""
    font: str = "atkinson"
    """atkinson, andika or opendyslexic."""
    pictures: str = "on"
    """on or off."""


@dataclass(frozen=True, slots=True)
class SitePage:
    """One finished page."""

    path: str
    """Where it lies in the site, with `/` and `.html`; the front page is `index.html`."""
    title: str
    """Plain text, not escaped."""
    html: Markup
    """All of `<main>`, beginning with the page's only h1. Links in it are relative to the page."""
    parent: str = ""
    """Path of the page it belongs under (a goal under the goals), for breadcrumb and menu."""
    in_menu: bool = True
    """A page outside the menu has no previous and no next page either; see also `in_order`."""
    group: str = ""
    """Heading of its part of the menu, plain text; empty for the part that bears the site's title."""
    marks: tuple[str, ...] = ()
    """Lines at the top of this page, after those of the whole site; plain text."""
    reading: Reading | None = None
    """How this page begins where it is not as the rest of its site."""
    title_language: str = ""
    """BCP 47 tag of the title where it is not the site's language."""
    in_order: bool = True
    """Previous and next lead here. False where a page shows what others show one by one."""
    searched: bool = True
    """Search looks through it, and the list from A to Z through its sections."""
    downloads: Markup = _NOTHING
    """Finished HTML at the end of `<main>`, through which search does not look: what can be taken along."""


@dataclass(frozen=True, slots=True)
class SiteContent:
    """One whole site, in one language."""

    title: str
    """Plain text, such as "Ada's plan"; shown in the header of every page."""
    language: str
    """BCP 47 tag for `<html lang>`."""
    pages: tuple[SitePage, ...]
    """In reading order, the front page first; previous and next follow it."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path in the site to bytes: photos, booklet.pdf, meetings.ics."""
    marks: tuple[str, ...] = ()
    """Lines that stand at the top of every page, such as DRAFT; plain text."""
    symbols: tuple[str, ...] = ()
    """Concepts whose symbols the pages show as `assets/symbols/<concept>.svg`."""
    foot: tuple[str, ...] = ()
    """Lines that stand at the foot of every page, such as whose plan it is and its date; plain text."""
    reading: Reading = Reading()
    """How the pages begin, as the plan says."""
    words: tuple[Pair, ...] = ()
    """Words that the plan explains; the shared ones come with the site's kit."""


def relative(target: str, page_path: str) -> str:
    """Give the link from a page to a path in the same site, as it works from a folder without a server."""
    return "../" * page_path.count("/") + target

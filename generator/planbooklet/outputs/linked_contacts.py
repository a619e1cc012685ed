"""Phone numbers and e-mail addresses in running text become links that dial and write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from markupsafe import Markup, escape

from planbooklet.outputs.open_text import places_of, read_open_text
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.wording import dialled

# Our choice: only a number with its country code. One without may be a date, a sum or a case number.
_PHONE: Final = re.compile(r"(?<![\w+&#])\+[1-9](?:[ \u00a0\-]?[0-9]){6,14}(?![\w\-])")
_EMAIL: Final = re.compile(r"(?<![\w.+\-@&#])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+")
_LONGEST_NAME: Final = 64
"""Of an address before its @. Source: RFC 5321, section 4.5.3.1.1."""


def link_contacts(page: SitePage) -> SitePage:
    """Give a page with its phone numbers and e-mail addresses as links; without any it is given as it is."""
    html = str(page.html)
    linked = _linked(html)
    return page if linked is html else replace(page, html=Markup(linked))  # noqa: S704 (it was Markup already)


def linked_line(line: str) -> Markup:
    """Give one line of plain text as HTML with its phone numbers and e-mail addresses as links."""
    return Markup(_linked(str(escape(line))))  # noqa: S704 (escaped just now)


def _linked(html: str) -> str:
    parts, end, text = list[str](), 0, None
    for found in _contacts(html):
        text = text or read_open_text(html)
        if found.start() >= end and text.holds(found.start()):
            scheme = f"tel:{dialled(found[0])}" if found[0].startswith("+") else f"mailto:{found[0]}"
            parts += (html[end : found.start()], f'<a class="contact" href="{scheme}">{found[0]}</a>')
            end = found.end()
    return "".join((*parts, html[end:])) if parts else html


def _contacts(html: str) -> Iterator[re.Match[str]]:
    for place in places_of("+@", html):
        if html[place] == "+":
            found = _PHONE.match(html, place)
        else:
            found = _EMAIL.search(html, max(0, place - _LONGEST_NAME), place + 256)
        if found:
            yield found

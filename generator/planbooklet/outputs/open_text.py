"""Where in finished HTML a word may become a link: in plain running text, in the page's own language."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

# All HTML here comes from our own templates, from Markdown and from nh3, which write `>` inside attributes as
# `&gt;`: so patterns read it as well as a parser, many times as fast. The search index reads it so, too.
_CLOSED: Final = re.compile(
    r"<(a|button|code|h[1-6]|label|pre|script|select|style|summary|svg|template|textarea)(?=[\s>])"
    r'.*?</\1>|<(ul) class="pairs pairs--words">.*?</\2>|<!--.*?-->',
    re.DOTALL,
)
_WITH_LANGUAGE: Final = re.compile(r'<([a-z][a-z0-9]*)\b[^>]*\slang="([^"]*)"[^>]*>')
_VOID: Final = frozenset({"br", "hr", "img", "input", "wbr"})


@dataclass(frozen=True, slots=True)
class OpenText:
    """The running text of one page."""

    html: str
    closed: tuple[tuple[int, int], ...]
    """From where to where nothing may be changed, in order; none overlaps another."""
    ends: tuple[int, ...]
    """For each of them, where the last one ends that begins no later."""
    headings: tuple[int, ...]
    """Where each section begins."""

    def holds(self, start: int) -> bool:
        """Tell whether what begins at this place is running text, no part of a tag or of a closed element."""
        if self.html.rfind("<", 0, start) > self.html.rfind(">", 0, start):
            return False
        before = bisect_right(self.closed, (start, len(self.html)))
        return not before or self.ends[before - 1] <= start

    def section(self, start: int) -> int:
        """Give the number of the section that a place lies in; what stands before all headings is 0."""
        return bisect_right(self.headings, start)


def read_open_text(html: str, language: str = "") -> OpenText:
    """Give the running text of a page.

    Closed are links, headings, buttons, drawings, the list of words, and text in another language.

    Args:
        html: All of `<main>`.
        language: The page's own; without it, no text is closed for its language.

    """
    found = [(each, each[1] or "") for each in _CLOSED.finditer(html)]
    spans = [each.span() for each, _ in found]
    headings = tuple(each.start() for each, tag in found if tag[:1] == "h")
    others = _in_other_languages(html, language) if language and ' lang="' in html else ()
    closed = sorted([*spans, *others])
    return OpenText(html, tuple(closed), tuple(accumulate((end for _, end in closed), max)), headings)


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = 0
    for start, end in spans:
        if end > reached:
            yield max(start, reached), end
            reached = end


def places_of(needles: Iterable[str], html: str) -> list[int]:
    """Give where any of the needles begins, in order; a pattern alone would need ten times as long."""
    found = set[int]()
    for needle in needles:
        place = html.find(needle)
        while place >= 0:
            found.add(place)
            place = html.find(needle, place + 1)
    return sorted(found)


def _in_other_languages(html: str, language: str) -> Iterator[tuple[int, int]]:
    for place in places_of((' lang="',), html):
        found = _WITH_LANGUAGE.match(html, html.rfind("<", 0, place))
        if found and found[2] != language:
            yield found.start(), _end_of(html, found[1], found.end())


def _end_of(html: str, tag: str, start: int) -> int:
    """Give where an element ends whose opening tag ends at `start`."""
    if tag in _VOID:
        return start
    depth = 1
    for found in re.compile(rf"<(/?){tag}(?=[\s>])").finditer(html, start):
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return len(html)

"""Words that are explained become links where they first stand in each section of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from posixpath import dirname, relpath
from typing import Final
from unicodedata import category

from markupsafe import Markup, escape

from planbooklet.outputs.open_text import places_of, read_open_text
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.templating import render_word_box
from planbooklet.outputs.wording import word_id
from planbooklet.views.shapes import Pair

ExplainedWords = tuple[Pair, ...]
"""Words with what they mean."""
WORDS: Final = "words.html"
"""The page that lists all words of a site."""

_NORWEGIAN: Final = ("ene", "ane", "en", "et", "er", "ar", "a", "s")
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {"en": ("s",), "nb": _NORWEGIAN, "nn": _NORWEGIAN}
"""The plain endings of a language. Our choice: more would find words that mean something else."""
# A hyphen makes one word of two, and what begins with & is a sign that HTML writes in letters.
_BEFORE: Final = r"(?<![\w&#\-\u2011])"
_AFTER: Final = r"(?![\w\-\u2011])"
_APOSTROPHE: Final = "(?:&#39;|['’])"


@dataclass(frozen=True, slots=True)
class WordMarker:
    """The words of one site, ready to be found."""

    language: str
    needles: tuple[str, ...]
    """How the words begin, in small letters: where a page holds none of these, it holds no word."""
    pattern: re.Pattern[str]
    """Matches each word and its plain endings, whole, the longest first; one group a word."""
    pairs: tuple[Pair, ...]
    """Words with their explanations, in the order of the groups."""


def joined_words(own: tuple[Pair, ...], shared: Iterable[Pair]) -> tuple[Pair, ...]:
    """Give the plan's own words, then the shared ones that the plan does not explain itself."""
    explained = {word_id(pair.first.text) for pair in own}
    return (*own, *(pair for pair in shared if word_id(pair.first.text) not in explained))


@lru_cache(maxsize=64)
def make_marker(pairs: tuple[Pair, ...], language: str) -> WordMarker | None:
    """Give what finds the words of a site in its pages; None where it has none in the site's language.

    Args:
        pairs: Words with their explanations; of two for one word the first counts.
        language: BCP 47 tag of the site.

    """
    by_id: dict[str, Pair] = {}
    for pair in pairs:
        by_id.setdefault(word_id(pair.first.text), pair)
    # A word in another language would stand in a text of that language, and such a text is left alone.
    found = [pair for pair in by_id.values() if not pair.first.language]
    if not found:
        return None
    found.sort(key=lambda pair: len(pair.first.text), reverse=True)
    endings = _ENDINGS.get(language.partition("-")[0], ())
    words = [" ".join(pair.first.text.split()) for pair in found]
    forms = "|".join(f"({_forms(word, endings)})" for word in words)
    needles = tuple(sorted({_needle(word) for word in words}))
    return WordMarker(language, needles, re.compile(f"{_BEFORE}(?:{forms}){_AFTER}"), tuple(found))


def mark_words(page: SitePage, marker: WordMarker | None, *, words_page: str = WORDS) -> SitePage:
    """Give a page with its words as links and their explanations at its end, hidden until a script shows one.

    Args:
        page: A finished page; without a word to explain it is given back as it is.
        marker: The site's words.
        words_page: Path of the page that the links lead to; it is given back as it is, too.

    """
    html = str(page.html)
    if marker is None or page.path == words_page:
        return page
    target = relpath(words_page, dirname(page.path) or ".")
    parts, end, shown = list[str](), 0, dict[str, Pair]()
    for hit, pair in _first_in_each_section(html, marker):
        anchor = word_id(pair.first.text)
        shown[anchor] = pair
        parts += (html[end : hit.start()], f'<a class="word" href="{target}#{escape(anchor)}">{hit[0]}</a>')
        end = hit.end()
    if not shown:
        return page
    boxes = "".join(render_word_box(marker.language, shown[anchor], anchor) for anchor in sorted(shown))
    marked = f'{"".join(parts)}{html[end:]}\n<div class="word-boxes" hidden>\n{boxes}</div>\n'
    return replace(page, html=Markup(marked))  # noqa: S704 (it was Markup, and only markup of ours was added)


def _first_in_each_section(html: str, marker: WordMarker) -> Iterator[tuple[re.Match[str], Pair]]:
    seen, end, text = set[tuple[int, int]](), 0, None
    for hit in _hits(html, marker):
        text = text or read_open_text(html, marker.language)
        number = (hit.lastindex or 1) - 1
        here = (text.section(hit.start()), number)
        if here not in seen and hit.start() >= end and text.holds(hit.start()):
            seen.add(here)
            end = hit.end()
            yield hit, marker.pairs[number]


def _hits(html: str, marker: WordMarker) -> Iterator[re.Match[str]]:
    """Give every place of a word, in tags and links too; a long word may hold the place of a short one."""
    small = html.lower()
    if len(small) != len(html):
        # A large letter has two small ones, as in Turkish: its places are not those of the page.
        small = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in html)
    for place in places_of(marker.needles, small):
        hit = marker.pattern.match(html, place)
        # In many scripts a letter gets a mark that stands by itself: then the word is longer.
        if hit and not category(html[hit.end() : hit.end() + 1] or " ").startswith("M"):
            yield hit


def _needle(word: str) -> str:
    first = re.split(r"[\s']", word, maxsplit=1)[0] or word[0]
    return str(escape(first.removesuffix("e") or first)).lower()


def _forms(word: str, endings: tuple[str, ...]) -> str:
    """Give the pattern of a word and its plain endings.

    Its first letter may be large, as where it begins a sentence; initials such as NAV stay as they are. A
    Norwegian word that ends in e has the endings in the place of its e.
    """
    pattern = re.escape(str(escape(word))).replace(r"\ ", r"\s+").replace(r"\&\#39;", _APOSTROPHE)
    first = {word[0].lower(), word[0].upper()}
    if word[0].isalpha() and not word[1:2].isupper() and all(len(letter) == 1 for letter in first):
        pattern = f"[{''.join(sorted(first))}]{pattern[1:]}"
    if not endings:
        return pattern
    stem, e = (pattern[:-1], "e|es|") if pattern.endswith("e") and endings is _NORWEGIAN else (pattern, "")
    return f"{stem}(?:{e}{'|'.join(endings)})" + ("" if e else "?")

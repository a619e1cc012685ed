"""How words are set: paragraphs, one sentence a line, languages, numbers that a phone can dial."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from babel import Locale
from markupsafe import Markup

_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n")
_SENTENCE_END: Final = re.compile(r"([.!?…])[\"”’»)]*\s+(?=[\"“‘«(]?(.))")
_LAST_WORD: Final = re.compile(r"\w+$")
_ABBREVIATIONS: Final = frozenset({"Mr", "Mrs", "Ms", "Dr", "St", "Prof", "kl", "nr", "ca"})
_NOT_DIALLED: Final = re.compile(r"[^+0-9]")
_NOT_IN_AN_ID: Final = re.compile(r"[^\w]+")
_TEXT_WITH_HYPHEN: Final = re.compile(r">[^<>-]*-[^<>]*<")
_WORD_WITH_HYPHEN: Final = re.compile(r"\S*[^\W\d_]-[^\W\d_]\S*")
_NOT_A_WORD: Final = re.compile(r"[@/&]|\.\w")
_HELD: Final = 16
"""A word of more letters, with the marks beside it, may be too long for a line of large letters."""
_COUNTRY: Final = re.compile(
    r"\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})?(?=[0-9])"
)
"""Country codes of one and two digits; all others have three. Source: ITU-T E.164, list of assigned codes."""
_GROUPS: Final[Mapping[int, tuple[int, ...]]] = {7: (3, 4), 8: (2, 2, 2, 2), 10: (3, 3, 4)}
"""How a number of so many digits is grouped; another one in threes. Our choice: never a single digit."""


def paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """Give the paragraphs of a text, each as its sentences; the author's line ends count as ends too."""
    return tuple(
        tuple(sentence for line in paragraph.splitlines() for sentence in sentences(line.strip()))
        for paragraph in _PARAGRAPH_END.split(text)
        if paragraph.strip()
    )


def sentences(line: str) -> tuple[str, ...]:
    """Give the sentences of a line in order; an empty line has none.

    Our choice: where it is not sure that one ends, it goes on. A name that is broken over two lines reads
    worse than two sentences on one line.
    """
    found, start = [], 0
    for end in _SENTENCE_END.finditer(line):
        if _is_end(line[: end.start()], mark=end[1], following=end[2]):
            found.append(line[start : end.end()].rstrip())
            start = end.end()
    return (*found, line[start:]) if line[start:] else tuple(found)


def _is_end(before: str, *, mark: str, following: str) -> bool:
    if following.islower():
        return False
    word = _LAST_WORD.search(before)
    is_initial = word is not None and len(word[0]) == 1 and word[0].isupper() and word[0] != "I"
    return mark != "." or not (is_initial or (word is not None and word[0] in _ABBREVIATIONS))


def dialled(phone: str) -> str:
    """Give a phone number as a `tel:` link holds it: without spaces, 00 at its beginning being a plus."""
    digits = _NOT_DIALLED.sub("", phone)
    return "+" + digits[2:] if digits.startswith("00") else digits


def grouped(phone: str) -> str:
    """Give a phone number in groups that can be read; where its author made groups, they stay."""
    digits = phone.strip()
    if not re.fullmatch(r"\+?[0-9]{7,15}", digits):
        return digits
    country = _COUNTRY.match(digits)
    code = country[0] if country else ""
    rest = digits[len(code) :]
    mobile = code in ("", "+47") and len(rest) == 8 and rest[0] in "49"
    sizes = (
        (3, 2, 3) if mobile else _GROUPS.get(len(rest), (3,) * (len(rest) // 3 - 1) + (3 + len(rest) % 3,))
    )
    starts = [sum(sizes[:n]) for n in range(len(sizes))]
    groups = [rest[start : start + size] for start, size in zip(starts, sizes, strict=True)]
    return " ".join([code, *groups]) if code else " ".join(groups)


def hold_together(html: str) -> Markup:
    """Give finished HTML in which a short word with a hyphen, such as "long-term", stays on one line.

    Drawings, and addresses such as those of e-mail, stay as they are.
    """
    parts, done = [], 0
    for text in _TEXT_WITH_HYPHEN.finditer(html):
        if html.rfind("<svg", 0, text.start()) > html.rfind("</svg>", 0, text.start()):
            continue
        for word in _WORD_WITH_HYPHEN.finditer(html, text.start() + 1, text.end() - 1):
            if len(word[0]) <= _HELD and not _NOT_A_WORD.search(word[0]):
                parts += [html[done : word.start()], '<span class="together">', word[0], "</span>"]
                done = word.end()
    return Markup("".join([*parts, html[done:]]))  # noqa: S704 - it was finished HTML before


def word_id(word: str) -> str:
    """Give the id under which a word is explained, the same however its letters and spaces are written."""
    return "word-" + _NOT_IN_AN_ID.sub("-", word.casefold()).strip("-")


def word_ids(words: Iterable[str]) -> tuple[str, ...]:
    """Give the id of each word in a list; a word that stands there a second time has an empty one."""
    ids: dict[str, str] = {}
    return tuple(
        "" if ids.get(word_id(word)) else ids.setdefault(word_id(word), word_id(word)) for word in words
    )


@cache
def direction(language: str) -> str:
    """Give `ltr` or `rtl` for a BCP 47 tag."""
    return Locale.parse(language, sep="-").text_direction

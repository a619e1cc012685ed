"""How words are set: paragraphs, one sentence a line, languages, numbers that a phone can dial."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from babel import Locale

_PARAGRAPH_END: Final = re.compile(r"\n[ \t]*\n")
_SENTENCE_END: Final = re.compile(r"([.!?…])[\"”’»)]*\s+(?=[\"“‘«(]?(.))")
_LAST_WORD: Final = re.compile(r"\w+$")
_ABBREVIATIONS: Final = frozenset({"Mr", "Mrs", "Ms", "Dr", "St", "Prof", "kl", "nr", "ca"})
_NOT_DIALLED: Final = re.compile(r"[^+0-9]")


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
    """Give a phone number as a `tel:` link holds it, without spaces."""
    return _NOT_DIALLED.sub("", phone)


@cache
def direction(language: str) -> str:
    """Give `ltr` or `rtl` for a BCP 47 tag."""
    return Locale.parse(language, sep="-").text_direction

"""The order of words in a language, and the letter under which each one stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final
from unicodedata import normalize

SortKey = tuple[tuple[str, ...], str]

_LAST_LETTERS: Final[Mapping[str, str]] = {"nb": "æøå", "nn": "æøå"}
"""Letters of a language's own that come after z, in their order. Source of these tables: Unicode CLDR."""
_STAND_AS: Final[Mapping[str, Mapping[str, str]]] = {
    "nb": {"ä": "æ", "ö": "ø", "ü": "y"},
    "nn": {"ä": "æ", "ö": "ø", "ü": "y"},
}
"""Neighbours' letters, where readers of the language look for them."""
_WITHOUT_A_MARK: Final = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th"})
_APOSTROPHE: Final = re.compile(r"['’]")
_NO_LETTER: Final = re.compile(r"(?:[^\w\ue000-\uf8ff]|_)+")
_NUMBER: Final = re.compile(r"[0-9]+")
_AFTER_ALL: Final = 0xE000
"""From here on Unicode has places for private use, which sort after the letters of all alphabets."""


def sort_key(words: str, language: str) -> SortKey:
    """Give what words are sorted by: word by word, whatever their case, accents and signs.

    Numbers come before letters, by their size. Words that differ in nothing that counts keep one order.

    Args:
        words: Plain text.
        language: BCP 47 tag of the list.

    """
    plain = _NUMBER.sub(lambda number: number[0].zfill(12), _plain(words, language))
    return tuple(plain.split()), words


def letter_of(words: str, language: str) -> str:
    """Give the large letter under which words stand in a list; empty for a number or for signs alone."""
    first = _plain(words, language)[:1]
    own = {place: letter for letter, place in _own_places(language).items()}
    letter = chr(own[first]) if first in own else first
    return letter.upper() if letter.isalpha() else ""


@cache
def _own_places(language: str) -> Mapping[int, str]:
    letters = _LAST_LETTERS.get(language.partition("-")[0], "")
    return {ord(letter): chr(_AFTER_ALL + number) for number, letter in enumerate(letters)}


@cache
def _own_order(language: str) -> Mapping[int, str]:
    places = _own_places(language)
    others = _STAND_AS.get(language.partition("-")[0], {})
    return {**places, **{ord(letter): places.get(ord(other), other) for letter, other in others.items()}}


def _plain(words: str, language: str) -> str:
    """Give words in small letters of one kind, with a space for all that is none."""
    small = normalize("NFC", words).casefold()
    if not small.isascii():
        small = small.translate(_own_order(language)).translate(_WITHOUT_A_MARK)
        small = "".join(_without_accent(letter) for letter in small)
    return _NO_LETTER.sub(" ", _APOSTROPHE.sub("", small)).strip()


def _without_accent(letter: str) -> str:
    """Take the accent off a Latin letter; in other alphabets a mark can make another letter."""
    base = normalize("NFD", letter)[0]
    return base if base.isascii() else letter

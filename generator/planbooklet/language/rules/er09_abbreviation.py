"""ER09: words are written in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from planbooklet.language.lexicon import Lexicon, read_lexicon
from planbooklet.language.passages import Passage, Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity, on_words
from planbooklet.messages import say

_KNOWN_TO_ALL: Final = frozenset({"OK", "TV", "SMS", "PC", "CD", "DVD", "ID"})
_ROMAN: Final = re.compile(r"[IVXLC]+")
_MOST_LETTERS: Final = 6
"""Longer ones are words in capital letters."""


def _check(reading: Reading) -> Iterator[Remark]:
    pattern = _pattern(reading.language)
    for passage in reading.document.passages:
        for short in pattern.finditer(passage.text):
            yield _short_form(passage, short, reading.lexicon)
    told: set[str] = set()
    for sentence in reading.sentences:
        if not sentence.text.isupper():
            yield from _initials(sentence, told, reading)


def _short_form(passage: Passage, short: re.Match[str], lexicon: Lexicon) -> Remark:
    whole = lexicon.abbreviations[short[0]]
    message = say("this is an abbreviation.")
    fix = say('Write "{whole}".', whole=whole)
    return Remark("ER09", Severity.ERROR, passage, short.start(), short.end(), message, fix, whole)


def _initials(sentence: Sentence, told: set[str], reading: Reading) -> Iterator[Remark]:
    for number, word in enumerate(sentence.words):
        if not word.isupper() or not 1 < len(word) <= _MOST_LETTERS or not word.isalpha():
            continue
        if word in told or word in _KNOWN_TO_ALL or _ROMAN.fullmatch(word):
            continue
        told.add(word)
        if not reading.is_explained(sentence.lower[number]):
            message = say("these are the first letters of other words.")
            fix = say("Write the words, or explain the letters.")
            yield on_words("ER09", Severity.ERROR, sentence, (number, number), message, fix)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    lexicon = read_lexicon(language)
    shorts = sorted(set(lexicon.abbreviations) - lexicon.no_finding, key=len, reverse=True)
    if not shorts:
        return re.compile(r"(?!x)x")
    forms = (re.escape(short) + (r"(?=\s?\d)" if short in lexicon.before_number else "") for short in shorts)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(forms)})(?!\w)")


RULE = Rule(
    id="ER09",
    name="abbreviation",
    title=say("Words are written in full."),
    why=say("Whoever does not know the whole word cannot read the short one, and a voice says it wrongly."),
    source=say("Inclusion Europe; GOV.UK; COGA; Norsk Forbund for Utviklingshemmede."),
    limits=say("Short forms are those of our list. First letters are words of 2 to 6 capital letters."),
    check=_check,
    languages=ALL_LANGUAGES,
)

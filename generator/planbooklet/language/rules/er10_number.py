"""ER10: numbers are digits, small and round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planbooklet.language.passages import Passage, Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity, on_words
from planbooklet.language.thresholds import limit
from planbooklet.messages import Message, say

_DIGITS: Final = re.compile(r"\d")
_LARGE: Final = re.compile(
    r"(?<![\w.,:/+-])\d{1,3}(?:[ .,\u00a0]\d{3})+(?![\w:/-]|[.,]\d)|(?<![\w.,:/+-])\d{4,}(?![\w:/-]|[.,]\d)"
)
_DECIMAL: Final = re.compile(r"(?<![\w.,:/-])\d+(?:,\d+|\.\d(?!\d)|\.\d{3,})(?![\w.:/-]|,\d)")
_PERCENT: Final = re.compile(r"(?<![\d.,])\d[\d.,]*\s?(?:%|‰|percent\b|per cent\b|prosent\b)")
_ROMAN_SIGNS: Final = re.compile(r"\b[IVX]{2,}\b")
_ROMAN: Final = re.compile(r"X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|V?I{2,3}|VI")
_YEARS: Final = range(1800, 2200)


def _check(reading: Reading) -> Iterator[Remark]:
    words = reading.lexicon.numbers
    for sentence in reading.prose:
        if not words.keys().isdisjoint(sentence.seen):
            for number, word in enumerate(sentence.lower):
                if word in words and not _is_name(sentence, number):
                    yield _number_word(sentence, number, words[word])
    for passage in reading.document.passages:
        if _DIGITS.search(passage.text):
            yield from _figures(passage)
        for found in _ROMAN_SIGNS.finditer(passage.text):
            if _ROMAN.fullmatch(found[0]):
                yield _remark(passage, found, say("this is a Roman number."), say("Write it in digits."))


def _is_name(sentence: Sentence, number: int) -> bool:
    return number > 0 and sentence.words[number][0].isupper()


def _number_word(sentence: Sentence, number: int, value: int) -> Remark:
    message, fix = say("this number is written as a word."), say("Write {digits}.", digits=value)
    return on_words("ER10", Severity.WARNING, sentence, (number, number), message, fix, str(value))


def _figures(passage: Passage) -> Iterator[Remark]:
    text = passage.text
    for found in _PERCENT.finditer(text):
        yield _remark(
            passage, found, say("this is a percentage."), say("Say it in people or things: 3 of 10.")
        )
    for found in _DECIMAL.finditer(text):
        if not _PERCENT.match(text, found.start()):
            yield _remark(passage, found, say("this number has decimals."), say("Write a whole number."))
    for found in _LARGE.finditer(text):
        figure = int(re.sub(r"\D", "", found[0]))
        if figure > limit("ER10", "large") and not (len(found[0]) == 4 and figure in _YEARS):
            yield _remark(passage, found, say("this number is large."), say("Say about how much it is."))


def _remark(passage: Passage, found: re.Match[str], message: Message, fix: Message) -> Remark:
    return Remark("ER10", Severity.WARNING, passage, found.start(), found.end(), message, fix)


RULE = Rule(
    id="ER10",
    name="number",
    title=say("Numbers are digits, small and round."),
    why=say("A digit is seen at once. Large numbers, parts of numbers and percentages must be worked out."),
    source=say("Inclusion Europe; Norsk Forbund for Utviklingshemmede; Leichte Sprache."),
    limits=say("One is left as a word. Years are left out, and so are telephone numbers that have blanks."),
    check=_check,
    languages=ALL_LANGUAGES,
)

"""Where a text's sentences begin and end.

Source: measured on Universal Dependencies for nb and nn: no sentence begins with a small letter.
Limits: a sentence that begins with a small letter is not seen as one.
"""

from __future__ import annotations

import re
from typing import Final

from planbooklet.language.lexicon import Lexicon

_END: Final = re.compile(r"([.!?…؟۔]+)[\"”’»)\]]*(?=\s|$)")
_NEXT: Final = re.compile(r"\s+[\"“‘«(\[¿¡]*(\w*)")
_LAST: Final = re.compile(r"[^\s\"“‘«(\[]+$")
_LONGEST_SHORT_FORM: Final = 40
"""Characters before a dot that are looked at; a text without an end must not be read over and over."""
_DOTTED: Final = re.compile(r"(?:\w\.)+\w")


def sentence_spans(text: str, lexicon: Lexicon, *, lines_end: bool = False) -> list[tuple[int, int]]:
    """Give start and end of each sentence, without the blanks around it.

    Args:
        text: A paragraph, a point of a list, a heading.
        lexicon: The words of its language.
        lines_end: Whether the end of a line ends a sentence too.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _stops(text, lexicon, lines_end=lines_end):
        _add(spans, text, start, stop)
        start = stop
    _add(spans, text, start, len(text))
    return spans


def _stops(text: str, lexicon: Lexicon, *, lines_end: bool) -> list[int]:
    stops, start = [], 0
    for end in _END.finditer(text):
        if _is_end(text, start, end, lexicon):
            start = end.end()
            stops.append(start)
    if lines_end:
        stops = sorted({*stops, *(line.start() for line in re.finditer("\n", text))})
    return stops


def _is_end(text: str, start: int, end: re.Match[str], lexicon: Lexicon) -> bool:
    following = _NEXT.match(text, end.end())
    if following is None:
        return True
    word, mark = following[1], end[1]
    if word[:1].islower():
        return False
    if mark != ".":
        return True
    last = _LAST.search(text, max(start, end.start() - _LONGEST_SHORT_FORM), end.start())
    if last is None:
        return True
    is_first = last.start() - start < _LONGEST_SHORT_FORM and not text[start : last.start()].strip()
    return _ends_with_dot(last[0], word, lexicon, is_first=is_first)


def _ends_with_dot(last: str, word: str, lexicon: Lexicon, *, is_first: bool) -> bool:
    """Tell whether a dot behind a word ends its sentence; the next word begins with no small letter."""
    short = f"{last}."
    if short in lexicon.before_number:
        return not word[:1].isdigit()
    if short in lexicon.may_end:
        return not word[:1].isdigit()
    if short in lexicon.abbreviations or short in lexicon.no_finding:
        return False
    begins_often = word.lower() in lexicon.starters
    if len(last) == 1 and last.isupper() and last != "I":
        return begins_often
    if last.isdigit():
        return not is_first and word.lower() not in lexicon.months
    return begins_often or not _DOTTED.fullmatch(last)


def _add(spans: list[tuple[int, int]], text: str, start: int, stop: int) -> None:
    piece = text[start:stop]
    begins = start + len(piece) - len(piece.lstrip())
    ends = start + len(piece.rstrip())
    if begins < ends:
        spans.append((begins, ends))

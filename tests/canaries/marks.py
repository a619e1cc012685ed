"""What a canary looks like, and how one is told in any text.

A mark is the form that a canary has here, whatever form it had where it was found: a date is "2027-01-23", be
it written "23 January 2027" or "20270123".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from planbooklet.findings import Path as Trail

SYLLABLES: Final = [consonant + vowel for consonant in "bdghjkmnprtvz" for vowel in "aeou"]
WORDS: Final = len(SYLLABLES) ** 3
_MONTHS: Final = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WORD: Final = re.compile(r"(?=(qu(?:[bdghjkmnprtvz][aeou]){3}))")
_PHONE: Final = re.compile(r"(?<![\d.])(?:(?:00)?47)?\s?999[\s.-]?(\d\d)[\s.-]?(\d{3})(?!\.?\d)")
_MONTH: Final = "|".join(_MONTHS)
_DATES: Final = (
    re.compile(r"(?<![\d.])(?P<y>20\d\d)(?P<s>[-_./]?)(?P<m>[01]\d)(?P=s)(?P<d>[0-3]\d)(?!\.?\d)"),
    re.compile(r"(?<!\d)(?P<d>\d\d?)[./](?P<m>\d\d?)[./](?P<y>20\d\d)(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th)?\s*(?P<m>{_MONTH})\s*(?P<y>20\d\d)(?!\d)"),
    re.compile(rf"(?P<m>{_MONTH})\s*(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s*(?P<y>20\d\d)(?!\d)"),
)
_TIMES: Final = (
    re.compile(r"(?<![\d:])([012]\d):([0-5]\d)(?![\d:])"),
    re.compile(r"20\d\d-?\d\d-?\d\dt([012]\d):?([0-5]\d)"),
)
_SYMBOL: Final = re.compile(r"symbols/([a-z-]+)\.svg|symbol-([a-z-]+)")
_PHOTO: Final = re.compile(r"photos/([0-9a-f]{12})\.jpg")
_PIXELS: Final = re.compile(r"pixels \d+")
PHRASES: Final = {
    phrase.casefold(): phrase
    for phrase in (
        "I turn 12",
        "I turn 16",
        "I turn 18",
        "My guardian helps me with money.",
        "My guardian helps me with personal matters.",
        "Only in my own copy",
        "Who may see my plan",
        "We agree on this plan",
        "My points for the meeting",
        "Some parts are left out.",
        "This copy is for our meeting on",
        "It may be used until",
        "This is the plan of an invented person.",
        "The plan itself gives no right to services.",
        "Nils Moe",
    )
}
"""Words of ours that tell something of the person or the copy; the last is the coordinator."""


def word(number: int) -> str:
    """Give a word that stands in no language; every number below WORDS has its own."""
    scattered = number * 6133 % WORDS
    first, rest = divmod(scattered, len(SYLLABLES) ** 2)
    second, third = divmod(rest, len(SYLLABLES))
    return f"qu{SYLLABLES[first]}{SYLLABLES[second]}{SYLLABLES[third]}"


def words_in(text: str) -> set[str]:
    """Give every word like ours."""
    return set(_WORD.findall(text.casefold()))


def marks_in(text: str) -> set[str]:
    """Give the marks of all that may be a canary; most dates and times of other texts are among them."""
    text = text.casefold()
    found = set(_WORD.findall(text))
    found |= {f"phone 999{first}{last}" for first, last in _PHONE.findall(text)}
    found |= {str(day) for day in _days_in(text)}
    found |= {":".join(clock) for pattern in _TIMES for clock in pattern.findall(text)}
    found |= {f"symbol {one or other}" for one, other in _SYMBOL.findall(text)}
    found |= {f"photo {name}" for name in _PHOTO.findall(text)}
    found |= set(_PIXELS.findall(text))
    return found | {phrase for folded, phrase in PHRASES.items() if folded in text}


def _days_in(text: str) -> Iterator[date]:
    patterns = _DATES if any(month in text for month in _MONTHS) else _DATES[:2]
    for pattern in patterns:
        for match in pattern.finditer(text):
            month = match["m"]
            number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
            try:
                yield date(int(match["y"]), number, int(match["d"]))
            except ValueError:
                continue


def trail_in_words(trail: Trail) -> str:
    """Give a trail as a failing test shows it."""
    return " > ".join(map(str, trail))

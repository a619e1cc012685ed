"""ER11: dates and times are written as people say them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Final

from planbooklet.language.lexicon import Lexicon
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity
from planbooklet.messages import say

_DIGITS: Final = re.compile(r"\d")
_DAY_FIRST: Final = re.compile(r"(?<![\w.])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-])")
_YEAR_FIRST: Final = re.compile(r"(?<![\w.-])(\d{4})-(\d{2})-(\d{2})(?![\w-])")
_HOUR: Final = re.compile(r"(\d{1,2})(?:[.:](\d{2}))? ?([ap])?")


def _check(reading: Reading) -> Iterator[Remark]:
    lexicon = reading.lexicon
    for passage in reading.document.passages:
        text = passage.text
        if _DIGITS.search(text):
            for found, day in _dates(text):
                message = say("this date is written in digits only.")
                fix = say("Write the weekday, the day, the name of the month and the year.")
                shown = _day_in_words(day, lexicon) if day else ""
                yield Remark(
                    "ER11", Severity.WARNING, passage, found.start(), found.end(), message, fix, shown
                )
        for found in lexicon.clock.finditer(text):
            message = say("this time of day is hard to read.")
            fix = say("Write it in digits, such as {example}.", example=_time(9, 30, lexicon))
            shown = _time_in_digits(found[0], lexicon)
            yield Remark("ER11", Severity.WARNING, passage, found.start(), found.end(), message, fix, shown)


def _dates(text: str) -> Iterator[tuple[re.Match[str], date | None]]:
    for found in _DAY_FIRST.finditer(text):
        year = int(found[4])
        yield found, _date(year + 2000 if year < 100 else year, int(found[3]), int(found[1]))
    for found in _YEAR_FIRST.finditer(text):
        yield found, _date(int(found[1]), int(found[2]), int(found[3]))


def _date(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None


def _day_in_words(day: date, lexicon: Lexicon) -> str:
    return lexicon.date_form.format(
        weekday=lexicon.weekdays[day.weekday()],
        day=day.day,
        month=lexicon.month_names[day.month - 1],
        year=day.year,
    )


def _time_in_digits(written: str, lexicon: Lexicon) -> str:
    found = _HOUR.search(written.lower())
    if found is None:
        hour = next(
            (number for word, number in lexicon.numbers.items() if word in written.lower().split()), 0
        )
        whole = hour and "clock" in written.lower()
        return _time(hour, 0, lexicon) if whole else ""
    hour = int(found[1]) % 12 + 12 if found[3] == "p" else int(found[1])
    return _time(hour, int(found[2] or 0), lexicon)


def _time(hour: int, minute: int, lexicon: Lexicon) -> str:
    return lexicon.time_form.format(hour=hour, minute=minute)


RULE = Rule(
    id="ER11",
    name="date-time",
    title=say("Dates and times are written as people say them."),
    why=say("Digits alone do not say which is the day, which the month, and whether it is a Monday."),
    source=say("Leichte Sprache; Klarspråk for alle. The form is our choice."),
    limits=say("A date that names the month passes without its weekday: past days seldom need one."),
    check=_check,
    languages=ALL_LANGUAGES,
)

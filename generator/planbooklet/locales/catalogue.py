"""One language: its sentences, dates and times."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py
from importlib.resources import files
from typing import Final

from babel import Locale
from babel.dates import format_date, get_day_names
from babel.messages.pofile import read_po

from planbooklet.errors import MissingPartError
from planbooklet.messages import Message, say

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ENOUGH: Final = 200
"""Numbers up to which every form of a plural is met."""
_LOCALES: Final[Mapping[str, str]] = {"en": "en_GB"}
"""English is written as in Britain: day before month. Other tags are locales as they stand."""


@dataclass(frozen=True)
class Catalogue:
    """The sentences of one language."""

    language: str
    """BCP 47 tag."""
    sentences: Mapping[str, str]
    """English sentence to this language's sentence."""
    locale: Locale
    counted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """English sentence that counts, for one thing, to this language's sentences in the catalogue's order."""
    plural: Callable[[int], int] = field(default=lambda number: int(number != 1))
    """Which of them a number takes."""

    def gettext(self, text: str, **values: object) -> str:
        """Give a sentence in this language, filled with values; English where the catalogue lacks it."""
        words = self.sentences.get(text) or text
        return words.format(**values) if values else words

    def plural_forms(self, one: str, many: str) -> Mapping[str, str]:
        """Give the forms of a sentence that counts, each by the CLDR's name for the numbers that take it.

        Source: Unicode CLDR, language plural rules; a browser knows them by the same names.

        Args:
            one: English for one thing, with `{count}`.
            many: English for several.

        """
        forms: dict[str, str] = {}
        for number in range(_ENOUGH):
            english = one if number == 1 else many
            words = self.counted[one][self.plural(number)] if one in self.counted else english
            forms.setdefault(self.locale.plural_form(number), words)
        # Some languages keep this form for parts of a number.
        return {"other": words, **forms}

    def worded(self, message: Message) -> str:
        """Give a Message in this language."""
        return message.worded(self.gettext)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, as HTML writes it."""
        return self.locale.text_direction

    def day_and_date(self, day: datetime.date) -> str:
        """Give a date with its weekday, such as "Thursday 3 December 2026"."""
        return format_date(day, "full", locale=self.locale).replace(",", "")

    def date(self, day: datetime.date) -> str:
        """Give a date without weekday, such as "3 December 2026"."""
        return format_date(day, "long", locale=self.locale)

    def month(self, day: datetime.date) -> str:
        """Give month and year, such as "June 2029"."""
        return format_date(day, "MMMM y", locale=self.locale)

    def weekday(self, day: str) -> str:
        """Give the name of a day of the week, from its English key."""
        name: str = get_day_names("wide", context="stand-alone", locale=self.locale)[_DAYS.index(day)]
        return name[0].upper() + name[1:]

    def time(self, moment: datetime.time) -> str:
        """Give a time of day in digits, such as "10:00"."""
        return f"{moment:%H:%M}"

    def hours(self, at: datetime.time, until: datetime.time | None) -> str:
        """Give a span of time, such as "10:00 to 11:00"."""
        if until is None:
            return self.time(at)
        return self.gettext("{start} to {end}", start=self.time(at), end=self.time(until))

    def dates(self, start: datetime.date | None, end: datetime.date | None) -> str:
        """Give a span of dates in words; empty where neither is known."""
        if start and end and start == end:
            return self.date(start)
        if start and end:
            return self.gettext("{start} to {end}", start=self.date(start), end=self.date(end))
        if start:
            return self.gettext("From {start}", start=self.date(start))
        return self.gettext("Until {end}", end=self.date(end)) if end else ""


@cache
def known_languages() -> tuple[str, ...]:
    """Give the tags of the languages that have a catalogue, sorted."""
    names = (file.name for file in files("planbooklet.locales").iterdir())
    return tuple(sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


@cache
def read_catalogue(language: str) -> Catalogue:
    """Give the catalogue of a language, from `locales/<language>.po` of the package.

    Raises:
        MissingPartError: There is no catalogue for the language.
    """
    file = files("planbooklet.locales") / f"{language}.po"
    if not file.is_file():
        raise MissingPartError(
            say('there is no catalogue for the language "{language}".', language=language),
            say("Use en, or add a catalogue as CONTRIBUTING.md tells."),
        )
    with file.open("rb") as opened:
        messages = read_po(opened, locale=language)
    said = [(entry.id, entry.string) for entry in messages if entry.id and entry.string]
    sentences = {key: str(words) for key, words in said if isinstance(key, str)}
    counted = {key[0]: tuple(words) for key, words in said if isinstance(key, tuple) and all(words)}
    locale = Locale.parse(_LOCALES.get(language, language))
    return Catalogue(language, sentences, locale, counted, c2py(messages.plural_expr))

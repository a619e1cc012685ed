"""The words that the rules of one language look for, read from `lists/<language>.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

LANGUAGES: Final = ("nb", "nn", "en", "ar", "uk", "pl", "se")
"""Languages that have rules. The first three have all of them."""
_NEVER: Final = re.compile(r"(?!x)x")


@dataclass(frozen=True)
class Lexicon:
    """Word lists of one language; all in small letters, except abbreviations and names of the calendar."""

    language: str
    abbreviations: Mapping[str, str]
    """Short form to the whole words."""
    no_finding: frozenset[str]
    """Short forms that are better left as they are, such as titles."""
    may_end: frozenset[str]
    """Short forms behind which a sentence may end."""
    before_number: frozenset[str]
    """Short forms only where a number follows; else the dot is a full stop."""
    starters: frozenset[str]
    """Words that a sentence often begins with."""
    negations: frozenset[str]
    negative_words: frozenset[str]
    """Words that hold a no inside, such as "impossible"."""
    not_negating: re.Pattern[str]
    coordinators: frozenset[str]
    subordinators: frozenset[str]
    not_subordinating: re.Pattern[str]
    """Turns of speech in which such a word joins nothing."""
    turn_heads: frozenset[str]
    """Their first words."""
    subjects: frozenset[str]
    """Words that begin a statement behind "and"."""
    auxiliaries: frozenset[str]
    joining: frozenset[str]
    """All words that may begin a further statement."""
    questions: frozenset[str]
    """Words that begin a question, or what stands for a thing: who, what."""
    numbers: Mapping[str, int]
    months: Mapping[str, int]
    """Name in small letters to its number."""
    month_names: tuple[str, ...]
    weekdays: tuple[str, ...]
    date_form: str
    time_form: str
    clock: re.Pattern[str]
    """Ways to write a time of day that are hard to read."""
    cross_references: re.Pattern[str]
    markers: frozenset[str]
    """Frequent words that tell the language from others."""
    passive: Mapping[str, frozenset[str]]
    """The lists that the rule about the passive uses, by their names."""
    one_thing: tuple[tuple[str, ...], ...]
    """Words that stand for the same thing, together."""


_PASSIVE: Final = (
    "passive_auxiliaries", "contracted", "between", "participles", "not_passive", "s_verbs", "not_s_passive",
    "not_ast", "modals", "stative", "stops",
)  # fmt: skip


@cache
def read_lexicon(language: str) -> Lexicon:
    """Give the word lists of a language of LANGUAGES."""
    lists = read_list(language)

    def words(key: str) -> frozenset[str]:
        return frozenset(lists.get(key, ()))

    months = tuple(lists["months"])
    return Lexicon(
        language=language,
        abbreviations=lists["abbreviations"],
        no_finding=words("no_finding"),
        may_end=words("may_end"),
        before_number=words("before_number"),
        starters=words("starters"),
        negations=words("negations"),
        negative_words=words("negative_words"),
        not_negating=_any_of(lists.get("not_negating", [])),
        coordinators=words("coordinators"),
        subordinators=words("subordinators"),
        not_subordinating=_any_of(lists["not_subordinating"]),
        turn_heads=frozenset(re.split(r"\W", turn)[0] for turn in lists["not_subordinating"]),
        subjects=words("subjects"),
        auxiliaries=words("auxiliaries"),
        joining=words("coordinators") | words("subordinators") | words("subjects"),
        questions=words("questions"),
        numbers={word: int(number) for word, number in lists["numbers"].items()},
        months={name.lower(): number for number, name in enumerate(months, 1)},
        month_names=months,
        weekdays=tuple(lists["weekdays"]),
        date_form=lists["date_form"],
        time_form=lists["time_form"],
        clock=re.compile(lists["clock"], re.IGNORECASE),
        cross_references=re.compile(lists["cross_references"], re.IGNORECASE),
        markers=words("markers"),
        passive={key: words(key) for key in _PASSIVE},
        one_thing=tuple(tuple(words) for words in lists.get("one_thing", ())),
    )


def read_list(name: str) -> Any:
    """Give a data file of `lists/`; every value is text, so that "no" stays a word."""
    content = (files("planbooklet.language") / "lists" / f"{name}.yml").read_bytes()
    return yaml.load(content, getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - it builds texts only


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE) if patterns else _NEVER

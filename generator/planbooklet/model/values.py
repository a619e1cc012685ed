"""The kinds of value a plan is made of: texts, dates, times, yes and no, keys.

Every value arrives as the text that stands in the file; each kind says what text it takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, Final, Literal

from pydantic import (
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from planbooklet.sources.tree import SourceText

_EMAIL = re.compile(r"[^\s@<>\",;]+@[^\s@<>\",;]+\.[^\s@<>\",;]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
KEY_PATTERN: Final = r"^[a-z0-9][a-z0-9_-]{0,47}$"
SYMBOL_FORMAT: Final = "symbol"
"""Marks a symbol's key in a generated schema; schema.py puts the symbols that there are in its place."""
ME: Final = "me"
COORDINATOR: Final = "coordinator"


def _whole(value: Any) -> Any:
    """Refuse a text of which YAML may have dropped a part: a lost sentence harms somebody."""
    if isinstance(value, str):
        if not value:
            raise PydanticCustomError("text-empty", "empty")
        if isinstance(value, SourceText):
            if value.cut_by_comment:
                raise PydanticCustomError("text-cut", "cut")
            if value.bare_in_list:
                raise PydanticCustomError("text-in-list", "bare in list")
        return str(value)
    raise PydanticCustomError("text-expected", "no text")


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the plan, in the plan's own language or in several."""

    in_languages: tuple[tuple[str, str], ...]
    """Language tag and words; the tag is empty where the plan's own language is meant."""

    def in_language(self, language: str, own: str) -> tuple[str, str]:
        """Give the words and their language: the wanted one, else the plan's own, else the first there is."""
        words = {tag or own: text for tag, text in self.in_languages}
        tag = next((tag for tag in (language, own) if tag in words), next(iter(words)))
        return words[tag], tag

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Take a text, or a map from language to text."""
        written = core_schema.plain_serializer_function_ser_schema(_text_as_written, when_used="json")
        return core_schema.no_info_plain_validator_function(_text_from, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Describe both forms for editors."""
        words = {"type": "string", "minLength": 1}
        by_language = {
            "type": "object",
            "patternProperties": {f"^{_LANGUAGE.pattern}$": words},
            "additionalProperties": False,
            "minProperties": 1,
        }
        return {"anyOf": [words, by_language]}


def _text_from(value: Any) -> Text:
    if isinstance(value, Text):
        return value
    if isinstance(value, Mapping):
        if not value:
            raise PydanticCustomError("text-empty", "empty")
        for tag in value:
            if not _LANGUAGE.fullmatch(tag):
                raise PydanticCustomError("language-key", "no language", {"key": str(tag)})
        return Text(tuple((str(tag), _whole(words)) for tag, words in value.items()))
    return Text((("", _whole(value)),))


def _text_as_written(text: Text) -> Any:
    words = dict(text.in_languages)
    return words.get("", words)


def _date_from(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("date-form", "no date")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date-unreal", "no such day") from None


def _time_from(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
        raise PydanticCustomError("time-form", "no time")
    return time.fromisoformat(value)


def _yes_or_no(value: Any) -> Any:
    if value in ("yes", "no"):
        return value == "yes"
    if isinstance(value, bool):
        return value
    raise PydanticCustomError("yes-no", "neither")


def _listed(value: Any) -> Any:
    """Let one key stand where several may: `with: teacher` is `with: [teacher]`."""
    return [value] if isinstance(value, str) else value


def _number_from(value: Any) -> Any:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{1,6}", value):
            raise PydanticCustomError("number-form", "no number")
        return int(value)
    return value


def _language_from(value: Any) -> Any:
    if isinstance(value, str) and _LANGUAGE.fullmatch(value):
        return str(value)
    raise PydanticCustomError("language-tag", "no language")


def _key_from(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(KEY_PATTERN, value):
        return str(value)
    raise PydanticCustomError("key-form", "no key")


def _address_from(value: Any) -> Any:
    """Only web addresses: a link of another kind could run script."""
    if isinstance(value, str) and (not value or re.fullmatch(r"https?://[^\s<>\"]{3,300}", value)):
        return str(value)
    raise PydanticCustomError("web-address", "no address")


def _email_from(value: Any) -> Any:
    if isinstance(value, str) and (not value or _EMAIL.fullmatch(value)):
        return str(value)
    raise PydanticCustomError("email-form", "no e-mail address")


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a field whose keys stand for something else; a check follows every field so marked."""

    kinds: frozenset[str]
    """Kinds of key that may stand there, such as contacts, or the word me."""

    @classmethod
    def any_of(cls, *kinds: str) -> RefersTo:
        """Make the mark."""
        return cls(frozenset(kinds))


Line = Annotated[str, BeforeValidator(_whole), WithJsonSchema({"type": "string", "minLength": 1})]
"""A name, a telephone number: words that are the same in every language."""
Key = Annotated[str, BeforeValidator(_key_from), WithJsonSchema({"type": "string", "pattern": KEY_PATTERN})]
"""A role or a thing, never a name: keys are printed in messages."""
Keys = Annotated[
    tuple[Key, ...],
    BeforeValidator(_listed),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": KEY_PATTERN},
                {"type": "array", "items": {"type": "string", "pattern": KEY_PATTERN}},
            ]
        }
    ),
]
PersonKey = Annotated[Key, RefersTo.any_of(ME, COORDINATOR, "contacts")]
"""me, coordinator or a key of contacts."""
PersonKeys = Annotated[Keys, RefersTo.any_of(ME, COORDINATOR, "contacts")]
ContactKey = Annotated[Key, RefersTo.any_of("contacts")]
SpeakerKey = Annotated[Key, RefersTo.any_of(ME, "contacts")]
"""me or a key of contacts."""
ServiceKey = Annotated[Key, RefersTo.any_of("services")]
ServiceKeys = Annotated[Keys, RefersTo.any_of("services")]
MeasureKeys = Annotated[Keys, RefersTo.any_of("measures")]
TransitionKey = Annotated[Key, RefersTo.any_of("transitions")]
RecipientKey = Annotated[Key, RefersTo.any_of(COORDINATOR, "services", "contacts", "partners")]
LawKey = Annotated[Key, RefersTo.any_of("laws")]
CoordinatorKey = Annotated[Key, RefersTo.any_of("coordinators")]
Concept = Annotated[
    Key, RefersTo.any_of("symbols"), WithJsonSchema({"type": "string", "format": SYMBOL_FORMAT})
]
"""What a symbol stands for, such as cooking."""
Date = Annotated[date, BeforeValidator(_date_from), WithJsonSchema({"type": "string", "format": "date"})]
Time = Annotated[
    time,
    BeforeValidator(_time_from),
    PlainSerializer(lambda hour: f"{hour:%H:%M}", when_used="json"),
    WithJsonSchema({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}),
]
YesNo = Annotated[
    bool,
    BeforeValidator(_yes_or_no),
    PlainSerializer(lambda yes: "yes" if yes else "no", when_used="json"),
    WithJsonSchema({"enum": ["yes", "no"]}),
]
Number = Annotated[int, BeforeValidator(_number_from)]
Language = Annotated[
    str,
    BeforeValidator(_language_from),
    WithJsonSchema({"type": "string", "pattern": f"^{_LANGUAGE.pattern}$"}),
]
WebAddress = Annotated[
    str, BeforeValidator(_address_from), WithJsonSchema({"type": "string", "format": "uri-reference"})
]
Email = Annotated[str, BeforeValidator(_email_from), WithJsonSchema({"type": "string", "format": "email"})]

Area = Literal[
    "home", "school", "work", "health", "money", "family-and-friends", "free-time", "getting-around"
]
Status = Literal["planned", "doing", "done", "waiting", "stopped"]
Decision = Literal["applied", "granted", "declined", "not-needed"]
Circle = Literal["family", "friends", "services", "school-and-work"]
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
Mandate = Literal["money", "personal", "money-and-personal"]
TextSize = Literal["normal", "large", "very-large"]
TextSpacing = Literal["normal", "wide", "very-wide"]
FontChoice = Literal["atkinson", "andika", "opendyslexic"]
PictureChoice = Literal["photos", "symbols", "none"]

"""What is wrong with a value, in the author's words."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from itertools import islice
from types import UnionType
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from planbooklet.findings import Finding, Path, Place
from planbooklet.messages import Message, say
from planbooklet.model.values import KEY_PATTERN
from planbooklet.sources.tree import Node, Pairs, Text, node_at, place_of

_SIMPLE: Mapping[str, tuple[str, Message, Message]] = {
    "text-empty": (
        "text-empty",
        say("{trail} is empty.", trail="{trail}"),
        say("Write the text behind it, or delete the line. A text that begins with # must stand in quotes."),
    ),
    "text-cut": (
        "text-cut",
        say('{trail} is followed by " #"; YAML drops those words.', trail="{trail}"),
        say("Put the whole text in quotes. Put a remark of your own on a line above."),
    ),
    "text-in-list": (
        "text-cut",
        say("{trail} holds texts without quotes in [ ]; a comma in one would split it.", trail="{trail}"),
        say("Write one text a line, each after a dash and a space."),
    ),
    "text-expected": (
        "text-expected",
        say("{trail} must be one text.", trail="{trail}"),
        say("Write the text behind it, or write > and the text on the next line, pushed in."),
    ),
    "date-form": (
        "date",
        say("{trail} must be a date.", trail="{trail}"),
        say("Write year, month and day with hyphens, such as 2027-01-11."),
    ),
    "date-unreal": (
        "date",
        say("{trail} is a day that does not exist.", trail="{trail}"),
        say("Look the date up in a calendar."),
    ),
    "time-form": (
        "time",
        say("{trail} must be a time of day.", trail="{trail}"),
        say('Write hours and minutes in quotes, such as "09:00".'),
    ),
    "yes-no": (
        "yes-no",
        say("{trail} must be yes or no.", trail="{trail}"),
        say("Write yes or no, in small letters."),
    ),
    "number-form": (
        "number",
        say("{trail} must be a whole number.", trail="{trail}"),
        say("Write it in digits, such as 2."),
    ),
    "language-tag": (
        "language",
        say("{trail} must be the tag of a language.", trail="{trail}"),
        say("Write en for English, nb for bokmål, nn for nynorsk, ar for Arabic."),
    ),
    "language-key": (
        "language",
        say("{trail} has a key that is no language.", trail="{trail}"),
        say("Write keys such as en or nb. Put a text that holds a comma in quotes."),
    ),
    "email-form": (
        "email",
        say("{trail} must be an e-mail address.", trail="{trail}"),
        say("Write it with @, such as name@place.no, without a space."),
    ),
    "web-address": (
        "web-address",
        say("{trail} must be a web address.", trail="{trail}"),
        say("Begin with https://"),
    ),
    "too_short": (
        "empty-list",
        say("{trail} is an empty list.", trail="{trail}"),
        say("Write at least one."),
    ),
}
_MOST_COMPARED = 300
"""Comparing is slow; no plan that a person can read has so many keys of one kind."""
_NUMBER_BOUNDS = {"greater_than_equal", "less_than_equal"}
_LISTS = {"tuple_type", "list_type"}


def complaint_about(form: type[BaseModel], node: Node, details: ErrorDetails) -> Finding:
    """Give the finding for one validation error; `details["loc"]` is a path in the file."""
    path, kind = details["loc"], details["type"]
    if isinstance(node_at(node, path[:-1]), Text):
        # One value without [ ] stands for a list of one.
        path = path[:-1]
    check, message, fix = _words(form, node, path, kind, details.get("ctx") or {})
    return Finding(_place_node(node, path, kind), message, check, fix, path)


def _words(
    form: type[BaseModel], node: Node, path: Path, kind: str, context: Mapping[str, Any]
) -> tuple[str, Message, Message]:
    trail = trail_of(node, path)
    if kind == "extra_forbidden":
        return _unknown_key(form, node, path)
    if kind in ("literal_error", "enum"):
        return _not_among(node, path, re.findall(r"'([^']+)'", str(context.get("expected", ""))))
    if kind in _NUMBER_BOUNDS:
        if "ge" in context:
            message = say("{trail} must be at least {bound}.", trail=trail, bound=context["ge"])
        else:
            message = say("{trail} must be at most {bound}.", trail=trail, bound=context["le"])
        return "number", message, say("Write a number within the bounds.")
    if kind in _LISTS:
        message = say("{trail} must be a list.", trail=trail)
        return "list", message, say("Write one entry a line, each after a dash and a space.")
    if kind in _SIMPLE:
        return _simple(node, path, kind)
    return _about_keys(form, node, path, kind)


def _simple(node: Node, path: Path, kind: str) -> tuple[str, Message, Message]:
    trail = trail_of(node, path)
    if kind == "language-key" and _holds_colon(node_at(node, path)):
        message = say("{trail} holds a colon and a space; YAML splits the text there.", trail=trail)
        return "text-cut", message, say("Put the text in quotes.")
    check, message, fix = _SIMPLE[kind]
    return check, say(message.text, trail=trail), fix


def _holds_colon(value: Node | None) -> bool:
    """Tell whether words before a colon were taken for the key of a language."""
    return isinstance(value, Pairs) and not value.in_braces and any(" " in key.text for key, _ in value.pairs)


def _about_keys(form: type[BaseModel], node: Node, path: Path, kind: str) -> tuple[str, Message, Message]:
    trail = trail_of(node, path)
    if kind == "key-form":
        message = say("{trail} must be a key: small letters, digits and hyphens.", trail=trail)
        return "key", message, _key_fix(node, path)
    if kind == "missing":
        key = path[-1]
        fix = say('Add a line "id: " with a short word of your own, such as trial.')
        fix = fix if key == "id" else say('Add a line "{key}: ".', key=key)
        return "missing-key", say("{trail} is missing.", trail=trail), fix
    message = say("{trail} must have keys of its own.", trail=trail)
    return "keys", message, _keys_fix(form, path)


def _keys_fix(form: type[BaseModel], path: Path) -> Message:
    known = ", ".join(sorted(keys_at(form, path)))
    if not known:
        return say("Write its keys on the lines below, pushed in by two spaces.")
    return say("Write its keys on the lines below, pushed in by two spaces: {known}.", known=known)


def _key_fix(node: Node, path: Path) -> Message:
    value = node_at(node, path)
    if not isinstance(value, Text):
        return _entry_key_fix(str(path[-1]).lower())
    if re.search(r"[,;]| and ", value.text):
        return say("Put several keys in [ ], with commas between them, such as [me, teacher].")
    if path[-1] == "id":
        return say("Write a short word of your own, such as bakery or bus-trip.")
    if path[-1] == "law":
        return say("Write the key of a law in letters from a to z, such as opplaeringslova.")
    if str(path[-1]).endswith("_by"):
        return say("Write me, or the key of a contact, such as mother.")
    return say("Write the key letter for letter as the plan or unit.yml has it, and never a name.")


def _entry_key_fix(small: str) -> Message:
    if re.fullmatch(KEY_PATTERN, small):
        return say('Did you mean "{meant}"?', meant=small)
    return say("Use the role, such as teacher or school-nurse, and never a name.")


def _unknown_key(form: type[BaseModel], node: Node, path: Path) -> tuple[str, Message, Message]:
    holder, key = node_at(node, path[:-1]), str(path[-1])
    value = node_at(node, path)
    if isinstance(holder, Pairs) and holder.in_braces and isinstance(value, Text) and not value.text:
        message = say(
            "{trail} holds a comma inside a text; YAML splits the text there.",
            trail=trail_of(node, path[:-1]),
        )
        return "text-cut", message, say("Put the text in quotes, or write one key a line without { }.")
    known = sorted(keys_at(form, path[:-1]))
    shown = key if re.fullmatch(r"[A-Za-z0-9_-]{1,30}", key) else "…"
    if len(path) == 1:
        message = say('the file does not know the key "{key}".', key=shown)
    else:
        message = say('{trail} does not know the key "{key}".', trail=trail_of(node, path[:-1]), key=shown)
    meant = meant_key(form, node, path)
    if meant:
        return "unknown-key", message, say('Did you mean "{meant}"?', meant=meant)
    return "unknown-key", message, say("Keys that may stand here: {known}.", known=", ".join(known))


def _not_among(node: Node, path: Path, allowed: list[str]) -> tuple[str, Message, Message]:
    trail = trail_of(node, path)
    value = node_at(node, path)
    written = value.text if isinstance(value, Text) else ""
    if len(allowed) == 1:
        return (
            "fixed-value",
            say("{trail} must be {allowed}.", trail=trail, allowed=allowed[0]),
            say("Write {allowed}.", allowed=allowed[0]),
        )
    message = say("{trail} must be one of: {allowed}.", trail=trail, allowed=", ".join(allowed))
    meant = closest(written, allowed)
    if meant:
        return "fixed-value", message, say('Did you mean "{meant}"?', meant=meant)
    return "fixed-value", message, say("Write one of these words.")


def closest(written: str, known: Iterable[str]) -> str | None:
    """Give the known word that was probably meant, or None."""
    folded = written.strip().lower().replace("_", "-")
    words = {word.replace("_", "-"): word for word in islice(known, _MOST_COMPARED)}
    near = difflib.get_close_matches(folded, list(words), n=1, cutoff=0.68 if len(folded) > 2 else 0.5)
    return words[near[0]] if near else None


def meant_key(form: type[BaseModel], node: Node, path: Path) -> str | None:
    """Give the key that was probably meant by an unknown one, if it does not stand there already."""
    holder = node_at(node, path[:-1])
    there = {key.text for key, _ in holder.pairs} if isinstance(holder, Pairs) else set()
    return closest(str(path[-1]), keys_at(form, path[:-1]) - there)


def keys_at(form: type[BaseModel], path: Path) -> set[str]:
    """Give the keys that may stand at a path of a form."""
    annotation: Any = form
    for step in path:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            annotation = _annotations(annotation).get(str(step))
        else:
            annotation = next(iter(get_args(annotation)[-1 if isinstance(step, str) else 0 :]), None)
        annotation = _without_none(annotation)
    is_form = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return set(_annotations(annotation)) if is_form else set()


def _annotations(form: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in form.model_fields.items()}


def _without_none(annotation: Any) -> Any:
    choices = [choice for choice in get_args(annotation) if choice is not type(None)]
    return choices[0] if isinstance(annotation, UnionType) and len(choices) == 1 else annotation


def trail_of(node: Node, path: Path) -> str:
    """Give a path as an author reads it: keys, and entries by their id or number (from 1)."""
    steps = []
    for n, step in enumerate(path):
        if isinstance(step, int):
            entry = node_at(node, path[: n + 1])
            steps.append(_id_of(entry) or str(step + 1))
        else:
            steps.append(step if re.fullmatch(r"[A-Za-z0-9_-]{1,48}", step) else "…")
    return " > ".join(steps)


def _id_of(entry: Node | None) -> str:
    if isinstance(entry, Pairs):
        found = next((value for key, value in entry.pairs if key.text == "id"), None)
        if isinstance(found, Text) and re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,47}", found.text):
            return found.text
    return ""


def _place_node(node: Node, path: Path, kind: str) -> Place:
    """Point at the value itself where it was misspelt, at its key otherwise."""
    value = node_at(node, path)
    if kind in ("literal_error", "date-form", "date-unreal", "time-form", "yes-no", "text-cut") and value:
        return value.place
    return place_of(node, path)

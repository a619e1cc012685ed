"""Where the words of a copy name somebody who is left out: no program can take a name out of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from planbooklet.findings import Path, Place
from planbooklet.model.entry import Entry, Form
from planbooklet.model.plan import Plan
from planbooklet.model.values import Text
from planbooklet.pipeline.names import PLANS
from planbooklet.pipeline.plan_folder import PlanFolder
from planbooklet.views.edition import Edition

_SHORTEST = 3
"""Letters of a first name that is looked for by itself; shorter ones are words, too."""


def places_naming_left_out(folder: PlanFolder, edition: Edition) -> tuple[Place, ...]:
    """Give where the parts of an edition name a contact who is left out of it, in order.

    Names are looked for as the plan spells them, and first names by themselves. Whoever is called by
    another name, such as Mum, is not found. The recipient and those who work there know their own names.
    """
    plan, places = folder.plan, folder.places
    if plan is None or places is None or edition.is_own:
        return ()
    names = _names_left_out(plan, edition)
    if not names:
        return ()
    found = {
        places.place(path) for path, words in _texts_shown(plan, edition) if any(map(names.search, words))
    }
    if "meetings" in edition.parts:
        found |= _in_minutes(folder, plan, names)
    return tuple(sorted(found))


def _names_left_out(plan: Plan, edition: Edition) -> re.Pattern[str] | None:
    shares_contacts = "contacts" in edition.parts
    left_out = [
        contact
        for key, contact in plan.contacts.items()
        if (contact.private or not shares_contacts) and edition.key not in (key, contact.service)
    ]
    names = {name for contact in left_out for name in (contact.name, contact.name.split()[0])}
    known = [re.escape(name) for name in sorted(names) if len(name) >= _SHORTEST]
    return re.compile(rf"\b(?:{'|'.join(known)})\b") if known else None


def _texts_shown(plan: Plan, edition: Edition) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for part in sorted(edition.parts):
        yield from _texts_in(getattr(plan, part), (part,))


def _texts_in(value: Any, path: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Give each text within a value with its path in the file, in all its languages, but private entries."""
    if isinstance(value, Text):
        yield path, tuple(words for _, words in value.in_languages)
    elif isinstance(value, str):
        yield path, (value,)
    elif isinstance(value, Entry) and value.private:
        return
    elif isinstance(value, Form):
        for name, field in type(value).model_fields.items():
            yield from _texts_in(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts_in(inner, (*path, key))
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from _texts_in(inner, (*path, n))


def _in_minutes(folder: PlanFolder, plan: Plan, names: re.Pattern[str]) -> set[Place]:
    shown = {meeting.minutes for meeting in plan.meetings if not meeting.private}
    return {
        Place(f"{PLANS}/{folder.id}/{file}", number)
        for file, words in folder.minutes.items()
        if file in shown
        for number, line in enumerate(words.splitlines(), 1)
        if names.search(line)
    }

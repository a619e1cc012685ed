"""Every part that the regulation asks a plan to hold is there.

Source: forskrift om individuell plan ved ytelse av velferdstjenester, letters a to i
(rules/no.yml, regulation).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding, Path
from planbooklet.messages import Message, say
from planbooklet.model.rules import RequiredPart

_SAID_ELSEWHERE: Final = frozenset({"consents", "coordinator", "next_revision"})
"""consent-to-plan, coordinator-known and revision-date say that these are missing, and whom to ask."""

_OF_MEASURES: Final = "goals.measures."

_WHAT_IS_DONE = (
    say(
        "no measure says what is done, how much of it, and who does it (regulation, letter {letter}).",
        letter="{letter}",
    ),
    say(
        "Write under a goal:\n"
        "    measures:\n"
        "      - id: trial\n"
        "        what: I try two weeks at the bakery.\n"
        "        who: [me]\n"
        "        how_much: 2 days a week"
    ),
)
_TO_WRITE: Final[Mapping[str, tuple[Message, Message]]] = {
    "goals": (
        say("the plan has no goal (regulation, letter {letter}).", letter="{letter}"),
        say(
            "Ask the person what they want, and write it as they say it:\n"
            "goals:\n"
            "  - id: bakery\n"
            "    goal: I want to work in a bakery."
        ),
    ),
    "about_me": (
        say(
            "the plan does not say what the person is good at (regulation, letter {letter}).",
            letter="{letter}",
        ),
        say("Write:\nabout_me:\n  good_at:\n    - I remember every recipe."),
    ),
    "needs": (
        say(
            "the plan does not say what the person manages and needs help with "
            "(regulation, letter {letter}).",
            letter="{letter}",
        ),
        say(
            "Write for each area of life:\n"
            "needs:\n"
            "  - area: getting-around\n"
            "    i_manage: I take the bus I know.\n"
            "    i_need: I need help on a new route.\n"
            "    service: health"
        ),
    ),
    "contacts": (
        say("the plan does not say who takes part (regulation, letter {letter}).", letter="{letter}"),
        say("Write, with a role as the key:\ncontacts:\n  mother:\n    name: Lise Berg\n    is: Mother"),
    ),
    "contributions": (
        say(
            "the plan does not say what each brings into the work (regulation, letter {letter}).",
            letter="{letter}",
        ),
        say(
            "Write for the person, the family and the services:\n"
            "contributions:\n"
            "  - contact: me\n"
            "    brings: I say what I want."
        ),
    ),
    "goals.measures.what": _WHAT_IS_DONE,
    "goals.measures.who": _WHAT_IS_DONE,
    "goals.measures.how_much": _WHAT_IS_DONE,
    "goals.measures.how": (
        say("no measure says how it is done (regulation, letter {letter}).", letter="{letter}"),
        say("Write in a measure:\n        how: I go by bus, and Ola comes with me the first time."),
    ),
    "period": (
        say("the plan does not say how long it lasts (regulation, letter {letter}).", letter="{letter}"),
        say("Write:\nperiod:\n  from: 2026-08-17\n  until: 2030-06-30"),
    ),
    "wanted_cooperation": (
        say(
            "the plan does not say whom it wants or needs to work with (regulation, letter {letter}).",
            letter="{letter}",
        ),
        say(
            "Write:\n"
            "wanted_cooperation:\n"
            "  - with: The work and welfare office\n"
            "    why: They know who takes apprentices."
        ),
    ),
}


def check_part_missing(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each part of the regulation's list that the plan lacks, with the lines to write."""
    for required in checked.rules.regulation.must_hold:
        missing = [part for part in required.parts if _is_missing(checked, part)]
        told = dict.fromkeys((part.split(".")[0], *_words(part, required)) for part in missing)
        for key, message, fix in told:
            measures = checked.measure_lists if key == "goals" else ()
            leans_on = (*measures, *checked.places.damaged_inside((key,)))
            yield checked.finding((key,), message, "part-missing", fix, leans_on)


def _is_missing(checked: Checked, part: str) -> bool:
    if part in _SAID_ELSEWHERE:
        return False
    if part.startswith(_OF_MEASURES) and checked.keys["measures"]:
        return False  # measure-complete names what each lacks, where it stands
    return not _is_filled(checked.plan, tuple(part.split(".")))


def _is_filled(value: Any, path: Path) -> bool:
    if isinstance(value, tuple):
        return any(_is_filled(inner, path) for inner in value)
    if isinstance(value, Mapping):
        return any(_is_filled(inner, path) for inner in value.values())
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        names = [name for name, field in fields.items() if not path or (field.alias or name) == path[0]]
        return any(_is_filled(getattr(value, name), path[1:]) for name in names)
    return value not in (None, "", False)


def _words(part: str, required: RequiredPart) -> tuple[Message, Message]:
    if part not in _TO_WRITE:
        message = say('"{part}" is missing (regulation, letter {letter}).', part=part, letter=required.letter)
        return message, say("Write it as the example plan does.")
    message, fix = _TO_WRITE[part]
    return say(message.text, letter=required.letter), fix

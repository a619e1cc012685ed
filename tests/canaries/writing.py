"""The lives as plan folders: what fits them is written by hand, all else by the walk through the schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from planbooklet.model.plan import Plan
from tests.canaries.lives import HERON, Guard, Life, Yes
from tests.canaries.marks import word
from tests.canaries.schema_walk import KEY, VARIANTS, At, Canary, Fixed, Variant, Walk
from tests.plans import TODAY, WHOLE_UNIT
from tests.small_unit import MKDOCS_YML, write_small_unit

NEXT_REVISION: Final = date(2027, 8, 19)
"""Ahead of every life: no reader is told of a day that is past."""
PERIOD: Final = (date(2025, 1, 5), date(2028, 6, 7))
_OF_ITS_OWN: Final = {"given_on": date(2026, 3, 1), "from": date(2026, 6, 1), "until": date(2027, 4, 1)}
"""From where the days of consents are counted that have one of their own."""
OTHER_COORDINATOR: Final = Canary(word(-1), ("unit.yml",), "Unit.coordinators", private=False, kind="other")
"""One of the unit's coordinators, who has nothing to do with these plans."""


@dataclass(frozen=True)
class Written:
    """A life as a plan folder."""

    life: Life
    plan: Mapping[str, Any]
    """As plan.yml says it."""
    files: Mapping[str, bytes]
    canaries: tuple[Canary, ...]
    keys: Mapping[str, str]
    """Recipient as the life names it, to its key in the plan."""
    until: Mapping[str, date]
    """Recipient, and the last day of all that they may see; the last of all days where none is named."""


@cache
def written(life: Life) -> Written:
    """Give a life as its author would write it."""
    named = sorted({yes.recipient for yes in (*HERON.consents, *life.consents)} - {""})
    usual = {variant.letter for variant in VARIANTS}
    letters = [one.split()[1] for one in named if one.startswith("services ")]
    services = [Variant(letter, bare=True) for letter in letters if letter not in usual]
    walk = Walk(
        _fixed(life),
        {
            "services": services,
            "participation": [Variant("turning")],
            "meetings": [Variant("later", bare=True)],
        },
        private_singles=life.private_about_me,
    )
    plan = walk.form(Plan, At((), VARIANTS[0]))
    for years, day in life.birthdays.items():
        turning = At(("transitions", f"turning-{years}"), VARIANTS[0], model="Transition.birthday")
        _day(walk, turning, day)
        walk.note(f"I turn {years}", turning)
    keys = {one: _key(walk, one) for one in named}
    until: dict[str, date] = {}
    for yes, consent in zip(life.consents, plan["consents"], strict=True):
        if yes.holds and yes.recipient:
            last = date.fromisoformat(consent.get("until", str(date.max)))
            until[yes.recipient] = min(last, until.get(yes.recipient, last))
    return Written(life, plan, walk.files, (*walk.canaries, OTHER_COORDINATOR), keys, until)


def write_lives(root: Path, *lives: Life) -> Path:
    """Write a unit with some lives, and give its folder."""
    write_small_unit(root, settings=MKDOCS_YML)
    unit = WHOLE_UNIT.replace("Kari Vik", f"{OTHER_COORDINATOR.mark.capitalize()} Vik")
    (root / "unit.yml").write_text(unit, encoding="utf-8")
    for life in lives:
        folder, whole = root / "plans_src" / life.plan_id, written(life)
        for name, content in whole.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        (folder / "plan.yml").write_text(json.dumps(whole.plan, indent=1), encoding="utf-8")
    return root


def _key(walk: Walk, named: str) -> str:
    if " " not in named:
        return named
    kind, letter = named.split()
    return walk.word((kind, letter, "id" if kind == "partners" else KEY))


def _fixed(life: Life) -> Fixed:
    """Give what the walk cannot choose: what must fit other fields, and what was agreed."""
    turning = f"turning-{next(reversed(life.birthdays))}"
    return {
        ("Plan", "format"): lambda _, at: "1",
        ("Plan", "languages"): lambda _, at: ["en"],
        ("Reading", "pictures"): lambda _, at: "photos",
        ("CoordinatorOfPlan", "key"): lambda _, at: "kv-3",
        ("Service", "law"): lambda _, at: None if at.variant.bare else "hol-7-1",
        ("Goal", "reached"): lambda _, at: None if at.variant.bare else "1",
        ("Photo", "file"): lambda walk, at: walk.picture(at),
        ("Person", "born"): lambda walk, at: _day(walk, at, life.born),
        ("Period", "from_"): lambda walk, at: _day(walk, at, PERIOD[0]),
        ("Period", "until"): lambda walk, at: _day(walk, at, PERIOD[1]),
        ("Plan", "next_revision"): lambda walk, at: _day(walk, at, NEXT_REVISION),
        ("Plan", "guardian"): lambda walk, at: _guardian(walk, at, life.guardian),
        ("Meeting", "on"): lambda walk, at: _day(walk, at, life.meetings[at.variant.letter]),
        **(_alone() if life.alone else {}),
        ("Meeting", "minutes"): _minutes,
        ("Participation", "prepares"): lambda walk, at: (
            turning if at.variant.letter == "turning" else _prepared(walk, at)
        ),
        ("Plan", "consents"): lambda walk, at: [
            _consent(walk, at.inside(step), yes)
            for step, yes in zip(_steps(life.consents), life.consents, strict=True)
        ],
        ("Plan", "withheld"): lambda walk, at: [
            {
                "covers": list(parts),
                "from": _key(walk, parent),
                "on": _day(walk, at.inside(parent).named("Withheld.on"), day),
            }
            for parent, (parts, day) in life.withheld.items()
        ],
    }


def _steps(consents: Sequence[Yes]) -> Iterator[str]:
    """Give what each consent is called in trails: by its recipient, or by the first thing it covers."""
    seen: set[str] = set()
    for yes in consents:
        step = yes.recipient or yes.covers[0]
        while step in seen:
            step += " again"
        seen.add(step)
        yield step


def _day(walk: Walk, at: At, day: date) -> str:
    """Give a day that stands nowhere else, but for today, which every output may say."""
    if day != TODAY:
        walk.note(str(day), at)
    return str(day)


def _guardian(walk: Walk, at: At, guard: Guard | None) -> dict[str, Any] | None:
    if guard is None:
        return None
    made = {"contact": _key(walk, f"contacts {guard.letter}"), "mandate": guard.mandate}
    for name, day in (("from", guard.from_), ("until", guard.until)):
        if day:
            made[name] = _day(walk, at.inside(name).named(f"Guardian.{name}"), day)
    return made


def _alone() -> Fixed:
    """Give meetings to which only the person comes; a bare one has its usual leader."""
    return {
        ("Meeting", "invited"): lambda _, at: ["me"],
        ("Meeting", "called_by"): lambda _, at: None if at.variant.bare else "me",
        ("Meeting", "led_by"): lambda _, at: None if at.variant.bare else "me",
    }


def _prepared(walk: Walk, at: At) -> str | None:
    public, hidden = walk.keys("transitions")
    return None if at.variant.bare else hidden if at.variant.names_private else public


def _minutes(walk: Walk, at: At) -> str | None:
    if at.variant.bare:
        return None
    name = f"meetings/{walk.said(at, 'file')}.md"
    said = walk.said(at.inside("text"))
    walk.files[name] = f"# Minutes\n\nWe **{said[:4]}**{said[4:]} på kjøkkenet.\n".encode()
    return name


def _consent(walk: Walk, at: At, yes: Yes) -> dict[str, Any]:
    days = {
        "given_on": yes.given or _OF_ITS_OWN["given_on"],
        "from": yes.from_ or _OF_ITS_OWN["from"],
        "until": yes.until or _OF_ITS_OWN["until"],
        "withdrawn_on": yes.withdrawn,
    }
    made: dict[str, Any] = {"covers": list(yes.covers), "given_by": _key(walk, yes.giver)}
    if yes.recipient:
        made["recipient"] = _key(walk, yes.recipient)
    for name, day in days.items():
        here = at.inside(name).named(f"Consent.{name}")
        if day and name not in yes.without:
            own = day == _OF_ITS_OWN.get(name)
            made[name] = walk.day(here, day) if own else _day(walk, here, day)
    made["note"] = f"I {walk.said(at.inside('note').named('Consent.note'))}."
    return made

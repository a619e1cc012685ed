"""Pictures of the example and of invented crowds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from planbooklet.locales import read_catalogue
from planbooklet.pictures.ladder import render_ladder
from planbooklet.pictures.network import render_network
from planbooklet.pictures.picture_text import Medium, PictureText
from planbooklet.pictures.timeline import render_timeline
from planbooklet.views.shapes import (
    ContactView,
    GoalView,
    Said,
    Someone,
    Step,
    Timeline,
    TimelineEvent,
    WhoHelps,
)
from tests.outputs.ada import ada

CATALOGUE: Final = read_catalogue("en")
HOSTILE: Final = "</text><script>alert(\"1\")</script> & {{ id }} <b onclick='x'>"
_CIRCLES: Final = ("family", "friends", "services", "school-and-work")
_NAMES: Final = (
    "Christopher Montgomery-Robinson",
    "Anne-Marie Kristoffersen Haugland",
    "Bartholomew Featherstonehaugh",
    "Bo",
    "Wolfeschlegelsteinhausenbergerdorff",
)
_ROLES: Final = ("Mum", "Physiotherapist at the hospital", "Speech-language pathologist", "Friend")


def timeline(years: Timeline, medium: Medium = "site") -> PictureText:
    return render_timeline(years, CATALOGUE, name="Ada", id="road", medium=medium)


def network(who: WhoHelps, medium: Medium = "site") -> PictureText:
    return render_network(who, CATALOGUE, id="map", medium=medium)


def ladder(goal: GoalView, medium: Medium = "site") -> PictureText:
    return render_ladder(goal, CATALOGUE, id="stair", medium=medium)


def event(on: date, label: str, kind: str = "measure") -> TimelineEvent:
    return TimelineEvent(on, CATALOGUE.date(on), label, kind)


def years(
    *events: TimelineEvent, today: date = date(2026, 11, 24), until: date = date(2030, 6, 30)
) -> Timeline:
    start = date(2026, 8, 17)
    return Timeline(start, until, CATALOGUE.date(start), CATALOGUE.date(until), today, events)


def crowded_years() -> Timeline:
    """30 measures, 12 transitions, 12 meetings and a birthday, many in the same weeks, with long words."""
    long = "I practise Donaudampfschifffahrtsgesellschaftskunde with everybody who wants to come with me."
    events = [event(date(2026, 9, 1) + timedelta(days=37 * n), long) for n in range(30)]
    events += [
        event(
            date(2027, 1, 1) + timedelta(days=n),
            "From the hospital for children to the hospital",
            "transition",
        )
        for n in range(12)
    ]
    events += [
        event(date(2027, 1, 1) + timedelta(days=90 * n), "Cooperation meeting", "meeting") for n in range(12)
    ]
    events.append(event(date(2027, 3, 14), "I turn 18", "birthday"))
    return years(*sorted(events, key=lambda one: one.on))


def contact(name: str, role: str, circle: str, closeness: int) -> ContactView:
    return ContactView(f"{circle}-{closeness}-{name}", Someone(name, Said(role)), circle, closeness)


def around(*contacts: ContactView, me: str = "Ada") -> WhoHelps:
    return replace(ada().who_helps, me=Someone(me, is_me=True), contacts=contacts)


def crowd(number: int = 25) -> WhoHelps:
    contacts = [contact(_NAMES[n % 5], _ROLES[n % 4], _CIRCLES[n * 7 % 4], n % 3 + 1) for n in range(number)]
    return around(*sorted(contacts, key=lambda one: (_CIRCLES.index(one.circle), one.closeness)))


def all_in_one_place(number: int = 25) -> WhoHelps:
    return around(*(contact(_NAMES[n % 5], _ROLES[n % 4], "services", 1) for n in range(number)))


def climb(*steps: str, reached: int = 0, goal: str = "I want to work in a bakery.") -> GoalView:
    numbered = enumerate(steps, start=1)
    return replace(
        ada().goals.goals[0],
        goal=Said(goal),
        steps=tuple(Step(n, Said(text), n <= reached, n == reached) for n, text in numbered),
        reached=reached,
    )


def long_climb(reached: int = 5) -> GoalView:
    step = "I practise with my occupational therapist until I can do it without anybody beside me."
    return climb(*[step] * 12, reached=reached, goal="I want to live in my own flat near bus 4, with a cat.")


def _ada_timeline(medium: Medium) -> PictureText:
    road = ada().road.timeline
    assert road is not None
    return timeline(road, medium)


PICTURES: Final[dict[str, Callable[[Medium], PictureText]]] = {
    "Ada's timeline": _ada_timeline,
    "Ada's network": lambda medium: network(ada().who_helps, medium),
    "Ada's ladder": lambda medium: ladder(ada().goals.goals[0], medium),
    "a crowded timeline": lambda medium: timeline(crowded_years(), medium),
    "an empty timeline": lambda medium: timeline(years(), medium),
    "a crowded network": lambda medium: network(crowd(), medium),
    "a network in one place": lambda medium: network(all_in_one_place(), medium),
    "a network of nobody": lambda medium: network(around(), medium),
    "a long ladder": lambda medium: ladder(long_climb(), medium),
    "a ladder not begun": lambda medium: ladder(climb("I ask.", "I try."), medium),
    "a ladder without steps": lambda medium: ladder(climb(), medium),
    "a hostile timeline": lambda medium: timeline(years(event(date(2027, 1, 1), HOSTILE)), medium),
    "a hostile network": lambda medium: network(
        around(contact(HOSTILE, HOSTILE, "family", 1), me=HOSTILE), medium
    ),
    "a hostile ladder": lambda medium: ladder(climb(HOSTILE, goal=HOSTILE), medium),
}

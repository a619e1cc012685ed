from __future__ import annotations

import pytest

from planbooklet.findings import Path
from planbooklet.messages import say
from planbooklet.model.places import Places
from tests.plans import WHOLE_PLAN, parsed, plan_with

SOMETHING = say("something.")


def places_of(plan: str) -> Places:
    places = parsed(plan).places
    assert places is not None
    return places


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), "plan.yml:1:1"),
        (("person", "born"), "plan.yml:6:3"),
        (("goals", 0), "plan.yml:38:5"),
        (("goals", 0, "measures", 0, "who"), "plan.yml:48:9"),
        (("goals", 0, "measures", 0, "decision"), "plan.yml:46:9"),
        (("goals", 7), "plan.yml:37:1"),
        (("guardian", "until"), "plan.yml:1:1"),
    ],
)
def test_a_missing_value_is_placed_at_what_should_hold_it(path: Path, place: str) -> None:
    assert str(places_of(WHOLE_PLAN).place(path)) == place


@pytest.mark.parametrize(
    ("path", "trail"),
    [
        (("goals", 0, "measures", 0, "who"), "goals > bakery > measures > trial > who"),
        (("needs", 0, "area"), "needs > 1 > area"),
        (("contacts", "mother"), "contacts > mother"),
        (("contacts", "a whole sentence"), "contacts > …"),
    ],
)
def test_a_trail_names_entries_by_their_id_or_number(path: Path, trail: str) -> None:
    assert places_of(WHOLE_PLAN).trail(path) == trail


DAMAGED = plan_with(
    ("    i_manage: I read well.\n", "    i_mange: I read well.\n"),  # one key of an entry
    ("        what: I try a week.\n", ""),  # a whole entry of a list
    ("    name: Lise Berg\n", ""),  # a whole entry of a map
    ("week:\n", "weak:\n"),  # a top key
)


@pytest.mark.parametrize(
    "path",
    [
        ("needs", 0, "i_manage"),
        ("needs", 0, "i_manage", "en"),
        ("goals", 0, "measures"),
        ("contacts", "mother"),
        ("contacts", "mother", "phone"),
        ("week",),
        ("week", 0),
    ],
)
def test_nothing_sure_is_said_of_damaged_values_and_what_they_hold(path: Path) -> None:
    places = places_of(DAMAGED)
    assert not places.is_known(path)
    assert not places.is_sure(places.finding(path, SOMETHING, "any", SOMETHING))
    assert not places.is_sure(places.finding(("person",), SOMETHING, "any", SOMETHING, leans_on=(path,)))


@pytest.mark.parametrize(
    "path",
    [
        (),
        ("needs",),
        ("needs", 0),
        ("needs", 0, "i_need"),
        ("goals",),
        ("goals", 0, "measures", 0),
        ("contacts",),
        ("contacts", "teacher"),
        ("person",),
    ],
)
def test_what_is_whole_is_known_even_around_a_damaged_value(path: Path) -> None:
    places = places_of(DAMAGED)
    assert places.is_known(path)
    assert places.is_sure(places.finding(path, SOMETHING, "any", SOMETHING))


def test_paths_follow_the_entries_that_are_left() -> None:
    plan = plan_with(("needs:\n", "needs:\n  - area: everywhere\n"))
    places = places_of(plan)
    assert str(places.place(("needs", 0))) == "plan.yml:34:5"
    assert not places.is_known(("needs",))

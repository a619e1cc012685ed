"""The plan of canaries says something in every field of the schema, also in one that is added tomorrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Final, get_args, get_origin

import pytest
from pydantic import BaseModel

from planbooklet.model.entry import Entry
from planbooklet.model.goal import Goal
from planbooklet.model.plan import Plan
from planbooklet.model.references import references_of
from planbooklet.model.values import Concept, Date, Email, Key, Line, Text, Time, WebAddress
from tests.canaries.agreed import home_of
from tests.canaries.kinds import fields_of, without_none
from tests.canaries.lives import EVERYTHING, HERON, LIVES, Life
from tests.canaries.marks import marks_in
from tests.canaries.observed import read
from tests.canaries.schema_walk import VARIANTS, At, UnknownFieldError, Walk
from tests.canaries.writing import written

SAYS_SOMETHING: Final = (Text, Line, Email, WebAddress, Date, Time, Key, Concept)
"""Kinds of field that tell something by themselves. A yes, a number or a choice is told with its entry."""


def forms_in(model: Any, seen: set[type[BaseModel]]) -> Iterator[type[BaseModel]]:
    """Give every form that a form can hold, and itself."""
    if isinstance(model, type) and issubclass(model, BaseModel) and model not in seen:
        seen.add(model)
        yield model
        for hint in fields_of(model).values():
            yield from forms_in(hint, seen)
    for inner in get_args(model):
        yield from forms_in(inner, seen)


def says_something(hint: Any) -> bool:
    hint = without_none(hint)
    return hint in SAYS_SOMETHING or (get_origin(hint) is tuple and get_args(hint)[0] in SAYS_SOMETHING)


FORMS: Final = tuple(forms_in(Plan, set()))


def test_every_field_of_the_schema_has_a_canary() -> None:
    fields = {
        f"{form.__name__}.{name.rstrip('_')}"
        for form in FORMS
        for name, hint in fields_of(form).items()
        if says_something(hint)
    }
    told = {canary.field.rstrip("_") for life in LIVES for canary in written(life).canaries}
    assert len(FORMS) >= 27
    assert fields - told == set()


def test_every_entry_is_there_in_public_and_in_private_and_within_something_private() -> None:
    entries = {form.__name__ for form in FORMS if issubclass(form, Entry)}
    for private in (True, False):
        there = {
            canary.field.split(".")[0]
            for life in LIVES
            for canary in written(life).canaries
            if canary.private == private
        }
        assert entries - there == set()
    inside = [one for one in written(HERON).canaries if one.trail[:2] == ("goals", "C") and "A" in one.trail]
    assert {"Measure.what", "Evaluation.my_opinion"} <= {one.field for one in inside if one.private}


def test_what_is_public_names_what_is_private_wherever_it_may_name_anything() -> None:
    keys = {canary.mark: canary.private for canary in written(HERON).canaries if canary.kind == "key"}
    named: dict[str, set[bool]] = {}
    for reference in references_of(read(HERON).plan):
        if reference.key in keys and reference.path[0] not in ("consents", "guardian"):
            steps = [str(step) for step in reference.path if isinstance(step, str) and step not in keys]
            named.setdefault(" > ".join(steps), set()).add(keys[reference.key])
    assert {field for field, both in named.items() if both != {True, False}} == set()
    assert len(named) >= 16


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.plan_id)
def test_each_canary_is_told_from_all_that_belong_elsewhere(life: Life) -> None:
    homes: dict[str, set[tuple[str, bool]]] = {}
    for canary in written(life).canaries:
        homes.setdefault(canary.mark, set()).add((home_of(canary), canary.private))
    assert {mark: found for mark, found in homes.items() if len(found) > 1} == {}
    assert len(homes) > 500
    assert all(mark in marks_in(f"photos/{mark}") or " " in mark for mark in homes)


class GoalOfTomorrow(Goal):
    """A form with more fields than today's."""

    first_tried: Date | None = None
    wishes: tuple[Text, ...] = ()


class StrangeGoal(Goal):
    """A form with a field of a kind that nobody thought of."""

    weight: Annotated[float, "kilograms"] = 0


def walked(form: type[BaseModel]) -> Walk:
    walk = Walk({})
    walk.form(form, At(("goals", "A"), VARIANTS[0]))
    return walk


def test_field_that_is_added_gets_a_canary() -> None:
    fields = [canary.field for canary in walked(GoalOfTomorrow).canaries]
    assert fields.count("GoalOfTomorrow.first_tried") == 1
    assert fields.count("GoalOfTomorrow.wishes") >= 2


def test_field_of_a_kind_nobody_thought_of_is_told() -> None:
    with pytest.raises(UnknownFieldError, match=r"StrangeGoal\.weight"):
        walked(StrangeGoal)


def test_part_that_is_added_belongs_nowhere_until_somebody_says_where() -> None:
    (canary, *_) = written(HERON).canaries
    with pytest.raises(KeyError, match="secrets"):
        home_of(type(canary)("a", ("secrets", "A", "what"), "Secret.what", private=False))


def test_parts_written_out_here_are_those_of_the_program() -> None:
    """So that neither forgets one: a field of the plan is a part, or it is in the table of homes."""
    assert set(EVERYTHING) <= set(Plan.model_fields)
    for name in Plan.model_fields:
        if name not in ("format", "invented", "languages", "reading", "coordinator"):
            steps = ("person", "name") if name == "person" else (name,)
            home_of(type(written(HERON).canaries[0])("a", steps, "Plan", private=False))

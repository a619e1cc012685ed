"""What an edition leaves out leaves no trace: not a count, a gap, a number, an order or a kind word less.

Whatever somebody may not see may be there, be gone or be twice: their copy is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

import pytest

from planbooklet.views.edition import OWN_EDITION, Edition, editions_of
from planbooklet.views.shapes import PlanView
from tests.canaries.lives import EVERYTHING, HERON, LIVES, Life
from tests.canaries.observed import Read, as_read, photos_beside, read, view_of
from tests.canaries.writing import written
from tests.plans import TODAY, norwegian_rules

PlanTree = Mapping[str, Any]


def without_private(plan: Any, edition: Edition) -> Any:
    """Give a plan without its private entries, however deep they lie."""
    if isinstance(plan, dict):
        kept = {key: without_private(inner, edition) for key, inner in plan.items() if not is_private(inner)}
        return {key: inner for key, inner in kept.items() if inner not in ({}, [])}
    if isinstance(plan, list):
        return [without_private(inner, edition) for inner in plan if not is_private(inner)]
    return plan


def with_private_twice(plan: Any, edition: Edition) -> Any:
    """Give a plan with each private entry of a list twice, the second one before the first."""
    if isinstance(plan, dict):
        return {key: with_private_twice(inner, edition) for key, inner in plan.items()}
    if isinstance(plan, list):
        twice = (one for inner in plan for one in ([again(inner), inner] if is_private(inner) else [inner]))
        return [with_private_twice(one, edition) for one in twice]
    return plan


def without_other_parts(plan: PlanTree, edition: Edition) -> PlanTree:
    """Give a plan with nothing in the parts that the edition has not got."""
    return {key: inner for key, inner in plan.items() if key not in EVERYTHING or key in edition.parts}


def without_either(plan: PlanTree, edition: Edition) -> PlanTree:
    """Give a plan without its private entries and without other parts."""
    return without_private(without_other_parts(plan, edition), edition)  # type: ignore[no-any-return]


def without_what_is_the_persons_own(plan: PlanTree, _: Edition) -> PlanTree:
    """Give a plan without what stands in the person's own copy only."""
    own = ("consents", "withheld", "next_revision", "published_at")
    return {key: inner for key, inner in plan.items() if key not in own}


def with_private_meeting_on_the_same_day(plan: PlanTree, _: Edition) -> PlanTree:
    """Give a plan in which a private meeting is held just before another one."""
    public = next(meeting for meeting in plan["meetings"] if meeting["private"] == "no")
    early = {"on": public["on"], "at": "00:01", "until": "00:02"}
    meetings = [one | early if is_private(one) else one for one in plan["meetings"]]
    return {**plan, "meetings": meetings}


CHANGES: Final = (
    without_private,
    with_private_twice,
    without_other_parts,
    without_either,
    without_what_is_the_persons_own,
    with_private_meeting_on_the_same_day,
)


def is_private(entry: Any) -> bool:
    return isinstance(entry, dict) and entry.get("private") == "yes"


def again(entry: dict[str, Any]) -> dict[str, Any]:
    """Give an entry a second time, with ids of its own."""
    copied = {
        key: [again(one) for one in inner] if key == "measures" else inner for key, inner in entry.items()
    }
    return copied | ({"id": f"{entry['id']}-2"} if "id" in entry else {})


def shown(whole: Read, edition: Edition) -> tuple[PlanView, tuple[str, ...]]:
    """Give all that an edition is made of, but for the name of whom it is for, who may be private."""
    return replace(view_of(whole, edition), marks=()), photos_beside(whole, edition)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.plan_id)
def test_copies_are_the_same_whatever_they_leave_out(
    life: Life, change: Callable[[PlanTree, Edition], PlanTree]
) -> None:
    plan, files = written(life).plan, written(life).files
    others = [one for one in editions_of(read(life).plan, norwegian_rules(), TODAY) if not one.is_own]
    changed = {edition: other for edition in others if (other := change(plan, edition)) != plan}
    assert changed
    differing = [
        edition.key
        for edition, other in changed.items()
        if shown(read(life), edition) != shown(as_read(other, files), edition)
    ]
    assert differing == []


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_persons_own_copy_tells_each_of_these_changes(
    change: Callable[[PlanTree, Edition], PlanTree],
) -> None:
    few = replace(OWN_EDITION, parts=frozenset())
    other = as_read(change(written(HERON).plan, few), written(HERON).files)
    assert shown(read(HERON), OWN_EDITION) != shown(other, OWN_EDITION)

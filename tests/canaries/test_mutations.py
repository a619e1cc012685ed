"""Each rule that keeps a part back, dropped or turned round: some edition is then seen to be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Final

import pytest

from planbooklet.model import ages, sharing
from planbooklet.pipeline import copies
from planbooklet.views import copies as view_copies
from planbooklet.views import edition, shared_plan
from tests.canaries.lives import Life
from tests.canaries.more_lives import ALL_LIVES
from tests.canaries.mutants import Mutant, installed, mutants_of
from tests.canaries.observed import wrong_in_views

RULES: Final[tuple[tuple[ModuleType, tuple[str, ...]], ...]] = (
    (shared_plan, ()),
    (edition, ()),
    (view_copies, ()),
    (sharing, ()),
    (ages, ("age_on", "birthday", "parents_of", "who_consents", "_consent_rule", "consent_state")),
    (copies, ("_photos_in",)),
)
"""Modules, and their functions where not all of them are about who sees what."""
CHANGE_NOTHING: Final = {
    "model.sharing.shares_of:  for consent in held if consent.recipient →  for consent in held": (
        "A consent without a recipient is not held; the condition is for the type checker."
    ),
    "model.sharing._recipients: contact and contact.service → contact": (
        "Nothing is shared with None; the condition is for the type checker."
    ),
    "model.ages.who_consents: if rule is None:\n    return () → if False:\n    return ()": (
        "Rules have one for every age; the condition is for the type checker."
    ),
    "model.ages.who_consents: stands_in and guardian → stands_in": (
        "Nobody stands in where there is no guardian; the condition is for the type checker."
    ),
    "model.ages.consent_state: rule is not None and given >= birthday(plan.person.born, rule.from_age) → "
    "given >= birthday(plan.person.born, rule.from_age)": (
        "Rules have one for every age; the condition is for the type checker."
    ),
}
"""Changes that no edition can show, and why."""


def is_seen(mutant: Mutant) -> bool:
    """Tell whether the canaries of any life show a change, or nothing comes out at all."""
    with installed(mutant):
        try:
            return any(True for life in ALL_LIVES for _ in wrong_in_views(life))
        except Exception:  # a change may break anything, and what breaks tells nobody anything
            return True


@pytest.mark.parametrize("life", ALL_LIVES, ids=lambda life: life.plan_id)
def test_with_the_rules_as_they_are_nothing_is_wrong(life: Life) -> None:
    assert list(wrong_in_views(life)) == []


@pytest.mark.parametrize(("module", "functions"), RULES, ids=lambda value: getattr(value, "__name__", ""))
def test_no_rule_can_be_dropped_or_turned_round_unseen(
    module: ModuleType, functions: tuple[str, ...]
) -> None:
    mutants = list(mutants_of(module, functions))
    unseen = {str(mutant) for mutant in mutants if not is_seen(mutant)}
    known = {one for one in CHANGE_NOTHING if one.startswith(module.__name__.removeprefix("planbooklet."))}
    assert unseen == known


def test_with_the_real_rules_back_nothing_is_wrong() -> None:
    mutant = next(iter(_of(shared_plan, "if edition.is_own")))
    assert is_seen(mutant)
    assert list(wrong_in_views(ALL_LIVES[0])) == []


def _of(module: ModuleType, change: str) -> Iterator[Mutant]:
    yield from (mutant for mutant in mutants_of(module) if change in mutant.change)

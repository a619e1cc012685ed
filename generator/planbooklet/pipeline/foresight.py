"""What a recipient would see of a plan, told before anything is built. Parts only, never their words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from planbooklet.checks.checked import did_you_mean
from planbooklet.editions import MEETING, OWN
from planbooklet.errors import OutputRefusedError, WrongUsageError
from planbooklet.findings import Place
from planbooklet.locales import read_catalogue
from planbooklet.messages import Message, say
from planbooklet.model.ages import consent_state
from planbooklet.model.consent import PARTS, THE_PLAN
from planbooklet.model.plan import Plan
from planbooklet.model.rules import Rules
from planbooklet.pipeline.names_in_texts import places_naming_left_out
from planbooklet.pipeline.plan_folder import read_plan_folder
from planbooklet.pipeline.unit_folder import chosen_ids, read_unit_folder
from planbooklet.views.edition import Edition, editions_of
from planbooklet.views.fixed_words import PARTS as PART_NAMES

_WHY: Final = {
    "withdrawn": say("One consent was taken back."),
    "ended": say("One consent has ended."),
    "not-yet": say("One consent has not begun."),
    "undated": say("One consent has no date."),
    "wrong-giver": say("One consent was given by somebody who may not give it."),
    "outgrown": say("One consent ended at a birthday that changed who decides."),
}


@dataclass(frozen=True, slots=True)
class Foresight:
    """What one copy would hold, in the names of the parts."""

    seen: tuple[str, ...]
    """Empty where there is no copy at all."""
    left_out: tuple[str, ...]
    until: date | None
    why_not: tuple[Message, ...]
    """Why consents to this recipient share nothing today."""
    naming_left_out: tuple[Place, ...] = ()
    """Where its words name somebody who is left out of it."""
    holds_private: bool = False
    """Whether private entries are seen too: in the person's own copy alone."""


def foresee_copy(root: Path, plan_id: str, recipient: str, today: date) -> Foresight:
    """Give what a recipient may see of a plan on a day.

    Raises:
        WrongUsageError: There is no such plan, or the plan knows no such recipient.
        OutputRefusedError: The plan, the unit or the rules cannot be understood.
    """
    chosen_ids(root, (plan_id,))
    unit_folder = read_unit_folder(root)
    folder = read_plan_folder(unit_folder, plan_id, today)
    plan = folder.plan
    if plan is None or unit_folder.rules is None:
        raise OutputRefusedError(
            say("the plan cannot be read, so nobody gets a copy."), say('Type "planbooklet check".')
        )
    if recipient != OWN:
        refuse_unknown(plan, recipient)
    editions = {edition.key: edition for edition in editions_of(plan, unit_folder.rules, today)}
    edition = editions.get(recipient, Edition(recipient, frozenset()))
    gettext = read_catalogue("en").gettext
    return Foresight(
        seen=tuple(gettext(PART_NAMES[part]) for part in PARTS if part in edition.parts),
        left_out=tuple(gettext(PART_NAMES[part]) for part in PARTS if part not in edition.parts),
        until=edition.until,
        why_not=_why_not(plan, unit_folder.rules, recipient, today),
        naming_left_out=places_naming_left_out(folder, edition),
        holds_private=edition.is_own,
    )


def refuse_unknown(plan: Plan, recipient: str) -> None:
    """Raise WrongUsageError where a plan knows nobody by this key."""
    known = (MEETING, *plan.recipients)
    if recipient not in known:
        fix = did_you_mean(recipient, known, otherwise=say('Type "planbooklet check".'))
        raise WrongUsageError(say('the plan knows no "{recipient}".', recipient=recipient), fix)


def _why_not(plan: Plan, rules: Rules, recipient: str, today: date) -> tuple[Message, ...]:
    states = (
        consent_state(consent, plan, rules, today)
        for consent in plan.consents
        if consent.recipient == recipient and THE_PLAN not in consent.covers
    )
    return tuple(dict.fromkeys(_WHY[state] for state in states if state in _WHY))

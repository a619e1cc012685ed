"""What every check looks at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from planbooklet.findings import Finding, Path
from planbooklet.messages import Message, say
from planbooklet.model.ages import TURNING
from planbooklet.model.complaints import closest
from planbooklet.model.goal import Goal
from planbooklet.model.measure import Measure
from planbooklet.model.places import Places
from planbooklet.model.plan import Plan
from planbooklet.model.rules import Rules
from planbooklet.model.unit import Unit
from planbooklet.model.values import COORDINATOR, ME

BORN: Final[Path] = ("person", "born")


@dataclass(frozen=True)
class Checked:
    """One plan with all that its checks need to know."""

    plan: Plan
    places: Places
    unit: Unit | None
    """None where unit.yml itself could not be understood."""
    rules: Rules
    today: date

    def finding(
        self, path: Path, message: Message, check: str, fix: Message, leans_on: tuple[Path, ...] = ()
    ) -> Finding:
        """Make a finding about the value at a path of the plan."""
        return self.places.finding(path, message, check, fix, leans_on)

    def measures(self) -> Iterator[tuple[Path, Goal, Measure]]:
        """Give every measure with its path and its goal."""
        for g, goal in enumerate(self.plan.goals):
            for m, measure in enumerate(goal.measures):
                yield ("goals", g, "measures", m), goal, measure

    @cached_property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """Every key that a reference may name, by what it stands for."""
        plan = self.plan
        turning = (f"{TURNING}{rule.age}" for rule in self.rules.ages if rule.transition)
        return {
            ME: (ME,),
            COORDINATOR: (COORDINATOR,),
            "contacts": tuple(plan.contacts),
            "services": tuple(plan.services),
            "partners": tuple(partner.id for partner in plan.partners),
            "measures": tuple(measure.id for _, _, measure in self.measures()),
            "transitions": (*(transition.id for transition in plan.transitions), *turning),
        }

    @cached_property
    def measure_lists(self) -> tuple[Path, ...]:
        """The paths of the lists that hold all measures, for findings that lean on them."""
        return (("goals",), *(("goals", g, "measures") for g in range(len(self.plan.goals))))


def did_you_mean(key: str, known: tuple[str, ...], otherwise: Message) -> Message:
    """Give the fix for an unknown key: the known one that was probably meant, or all of them.

    Args:
        key: As it is written.
        known: The keys that may stand there.
        otherwise: What to do where none may.
    """
    meant = closest(key, known)
    if meant:
        return say('Did you mean "{meant}"?', meant=meant)
    return say("Write one of: {known}.", known=", ".join(known)) if known else otherwise

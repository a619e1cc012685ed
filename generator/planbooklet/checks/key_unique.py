"""Every key and id stands for one thing.

Our choice: links, pages and references go by them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planbooklet.checks.checked import Checked
from planbooklet.editions import MEETING, OWN
from planbooklet.findings import Finding, Path
from planbooklet.messages import say
from planbooklet.model.ages import TURNING
from planbooklet.model.values import COORDINATOR, ME

_RESERVED: Final = frozenset({ME, COORDINATOR, OWN, MEETING})
"""Words of the program, and copies that a plan has beside those that bear a recipient's key."""


def check_key_unique(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each id that is used again, and each key that is kept for something else."""
    plan = checked.plan
    partners: list[tuple[Path, str]] = [
        (("partners", n, "id"), partner.id) for n, partner in enumerate(plan.partners)
    ]
    transitions: list[tuple[Path, str]] = [
        (("transitions", n, "id"), transition.id) for n, transition in enumerate(plan.transitions)
    ]
    named: list[tuple[Path, str]] = [
        *((("contacts", key), key) for key in plan.contacts),
        *((("services", key), key) for key in plan.services),
        *partners,
    ]
    yield from _repeated(checked, [(("goals", n, "id"), goal.id) for n, goal in enumerate(plan.goals)])
    yield from _repeated(checked, [((*path, "id"), measure.id) for path, _, measure in checked.measures()])
    yield from _repeated(checked, transitions)
    yield from _repeated(checked, named)
    for path, key in (*named, *transitions):
        if key in _RESERVED or key.startswith(TURNING):
            yield checked.finding(
                path,
                say('"{key}" has a meaning of its own in every plan.', key=key),
                "key-unique",
                say("Write another word, here and where it is used."),
            )


def _repeated(checked: Checked, listed: list[tuple[Path, str]]) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for path, key in listed:
        if key in first:
            line = checked.places.place(first[key]).line
            yield checked.finding(
                path,
                say('"{key}" is used a second time; the first is on line {line}.', key=key, line=line),
                "key-unique",
                say("Write another word for one of the two, here and where it is used."),
            )
        first.setdefault(key, path)

"""Every measure says what, who, how, how much, when and how far it has come.

Source: rules/no.yml, regulation, letters e and f; from, until and status are our choice, so that a promise
can be followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say

_TO_WRITE: Final[Mapping[str, str]] = {
    "who": "who: [me]",
    "how": "how: …",
    "how_much": "how_much: …",
    "from": "from: 2027-01-11",
    "until": "until: 2027-01-22",
    "status": "status: planned",
}
"""Key to the line an author may type; fixed values and dates are the same in every language."""


def check_measure_complete(checked: Checked) -> Iterator[Finding]:
    """Give one finding for each measure that lacks something, naming all that it lacks."""
    for path, _, measure in checked.measures():
        values = {
            "who": measure.who,
            "how": measure.how,
            "how_much": measure.how_much,
            "from": measure.from_,
            "until": measure.until,
            "status": measure.status,
        }
        lacking = [
            key for key, value in values.items() if not value and checked.places.is_known((*path, key))
        ]
        if lacking:
            yield checked.finding(
                path,
                say('measure "{id}" lacks: {keys}.', id=measure.id, keys=", ".join(lacking)),
                "measure-complete",
                say("Add to it:\n{lines}", lines="\n".join(_TO_WRITE[key] for key in lacking)),
            )

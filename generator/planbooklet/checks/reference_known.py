"""Every key that stands for somebody or something leads to them.

Our choice: a name that leads nowhere would leave a gap where the person looks for help.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbooklet.checks.checked import Checked, did_you_mean
from planbooklet.findings import Finding, Path
from planbooklet.messages import say
from planbooklet.model.references import Reference, references_of
from planbooklet.model.values import KEY_PATTERN


def check_reference_known(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each reference that leads nowhere, or to something of another kind.

    Laws, symbols and coordinators do not stand in the plan; they have checks of their own.
    """
    for reference in references_of(checked.plan):
        if reference.kinds <= checked.keys.keys():
            yield from _follow(checked, reference)


def _follow(checked: Checked, reference: Reference) -> Iterator[Finding]:
    key, kinds = reference.key, [kind for kind in checked.keys if kind in reference.kinds]
    known = tuple(known for kind in kinds for known in checked.keys[kind])
    if key in known:
        return
    trail = checked.places.trail(reference.path)
    if any(key in keys for keys in checked.keys.values()):
        message = say('{trail} cannot be "{key}".', trail=trail, key=key)
    else:
        message = say('{trail} names "{key}", which is not in the plan.', trail=trail, key=key)
    fix = did_you_mean(key, known, say('Add it under "{kind}" first.', kind=kinds[-1]))
    yield checked.finding(reference.path, message, "reference-known", fix, _leans_on(checked, key, kinds))


def _leans_on(checked: Checked, key: str, kinds: list[str]) -> tuple[Path, ...]:
    lists = {
        "measures": checked.measure_lists,
        "partners": (("partners",),),
        "transitions": (("transitions",),),
    }
    maps = [kind for kind in kinds if kind in ("contacts", "services")]
    entries = tuple((kind, key) for kind in maps)
    # An entry whose own key is misspelt, such as Teacher, may be the one that is meant.
    misspelt = (
        path
        for kind in maps
        for path in checked.places.damaged_inside((kind,))
        if not re.fullmatch(KEY_PATTERN, str(path[-1]))
    )
    return (*entries, *misspelt, *(path for kind in kinds for path in lists.get(kind, ())))

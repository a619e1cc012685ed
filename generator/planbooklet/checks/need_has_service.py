"""Every need says what the person manages or needs, and names a service or says that none is needed.

Source: rules/no.yml, regulation, letter a (what services the person needs).
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding, Path
from planbooklet.messages import Message, say


def check_need_has_service(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each need that says too little, or says two things at once."""
    for n, need in enumerate(checked.plan.needs):
        if need.i_manage is None and need.i_need is None:
            yield _about(
                checked,
                n,
                say('need "{area}" says neither what the person manages nor what they need.', area=need.area),
                say('Add "i_manage:" or "i_need:" with a sentence of the person.'),
            )
        elif need.alone and (need.i_need is not None or need.service):
            yield _about(
                checked,
                n,
                say('need "{area}" says "alone: yes" and also asks for help.', area=need.area),
                say('Delete "alone: yes", or "i_need:" and "service:".'),
            )
        elif not need.alone and not need.service:
            yield _about(
                checked,
                n,
                say('need "{area}" names no service.', area=need.area),
                say('Add "service:" with a key of services. If none is needed, add "alone: yes".'),
            )


def _about(checked: Checked, n: int, message: Message, fix: Message) -> Finding:
    path: Path = ("needs", n)
    leans_on = tuple((*path, key) for key in ("i_manage", "i_need", "service", "alone"))
    return checked.finding(path, message, "need-has-service", fix, leans_on)

"""Every service names the law it works under, and the rules know that law.

Source: rules/no.yml, laws: the person can read where each right comes from.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked, did_you_mean
from planbooklet.findings import Finding, Path
from planbooklet.messages import say


def check_law_named(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each service without a law, or with one that the rules do not know."""
    known = tuple(checked.rules.laws)
    none = say("Leave the line out; the rules name no law.")
    for key, service in checked.plan.services.items():
        path: Path = ("services", key, "law")
        if service.law is None:
            yield checked.finding(
                path,
                say('service "{key}" names no law.', key=key),
                "law-named",
                say('Add "law:" with one of: {known}.', known=", ".join(known)),
            )
        elif service.law not in known:
            yield checked.finding(
                path,
                say('service "{key}" names "{law}", which is no law of the rules.', key=key, law=service.law),
                "law-named",
                did_you_mean(service.law, known, none),
            )

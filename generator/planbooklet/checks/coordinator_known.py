"""The plan has a coordinator, who is one of the unit's.

Source: rules/no.yml, regulation, letter c; laws hol-7-2, hol-7-2a (a child coordinator is for
people under 18).
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import BORN, Checked, did_you_mean
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.ages import age_on


def check_coordinator_known(checked: Checked) -> Iterator[Finding]:
    """Give a finding where the coordinator is missing, unknown to unit.yml, or a child's for an adult."""
    coordinator, unit = checked.plan.coordinator, checked.unit
    if coordinator is None:
        yield checked.finding(
            ("coordinator",),
            say("the plan names no coordinator."),
            "coordinator-known",
            say("Write, with a key of unit.yml:\ncoordinator:\n  key: kv-3\n  kind: personal"),
        )
        return
    if unit is not None and coordinator.key not in unit.coordinators:
        yield checked.finding(
            ("coordinator", "key"),
            say('coordinator "{key}" is not in unit.yml.', key=coordinator.key),
            "coordinator-known",
            did_you_mean(
                coordinator.key, tuple(unit.coordinators), say("Add the coordinator to unit.yml first.")
            ),
        )
    of_age = checked.rules.of_age
    if coordinator.kind == "child" and age_on(checked.plan.person.born, checked.today) >= of_age:
        yield checked.finding(
            ("coordinator", "kind"),
            say("a child coordinator is for people under {years}.", years=of_age),
            "coordinator-known",
            say('Write "kind: personal".'),
            (BORN,),
        )

"""What a person keeps from a parent names somebody with parental responsibility.

Source: rules/no.yml, ages: from 12 the person may keep things from parents. Our choice: whoever is named is
kept from seeing them, and the author is told where no parent is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.ages import parents_of


def check_withheld_from_parent(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each part that is kept from a contact who is marked as no parent."""
    plan = checked.plan
    others = plan.contacts.keys() - set(parents_of(plan))
    for n, withheld in enumerate(plan.withheld):
        key = withheld.from_
        if key in others:
            yield checked.finding(
                ("withheld", n, "from"),
                say('"{key}" is not marked as a parent. What is named here is kept from them too.', key=key),
                "withheld-from-parent",
                say(
                    'For a parent, add "parental_responsibility: yes" to the contact. '
                    "For anybody else, leave these parts out of the consent to them, and delete this."
                ),
                (("contacts", key, "parental_responsibility"),),
            )

"""A phone number begins with its country code, so that a press dials it from every phone.

Our choice: a number of 6 digits or fewer, such as 113 or 116117, is dialled as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding, Path
from planbooklet.messages import say

_MOST_SHORT = 6


def check_phone_country(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each long number without a country code."""
    plan = checked.plan
    phones: dict[Path, str] = {("person", "phone"): plan.person.phone}
    phones |= {("contacts", key, "phone"): contact.phone for key, contact in plan.contacts.items()}
    phones |= {("services", key, "phone"): service.phone for key, service in plan.services.items()}
    for path, phone in phones.items():
        long = len(re.sub(r"\D", "", phone)) > _MOST_SHORT
        if long and not phone.strip().startswith(("+", "00")):
            yield checked.finding(
                path,
                say("the phone number has no country code, so some phones cannot dial it."),
                "phone-country",
                say('Begin with the code of the country, such as "+47 ".'),
            )

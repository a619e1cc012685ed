"""Before the person comes of age there is a record of how they took part in preparing it.

Source: rules/no.yml, ages, of-age, and warn_months_before_age: the parents no longer decide from that day.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import BORN, Checked
from planbooklet.findings import Finding
from planbooklet.messages import say
from planbooklet.model.ages import TURNING, birthday, months_later


def check_coming_of_age_prepared(checked: Checked) -> Iterator[Finding]:
    """Give a finding in the last year before the person comes of age, if no record prepares it.

    Once the birthday is past, no record can be made good, so nothing is said.
    """
    plan, today = checked.plan, checked.today
    months, years = checked.rules.warn_months_before_age.value, checked.rules.of_age
    adult_on, id_ = birthday(plan.person.born, years), f"{TURNING}{years}"
    beyond = plan.period is not None and adult_on > plan.period.until
    if beyond or not today < adult_on <= months_later(today, months):
        return
    if any(record.prepares == id_ and record.on <= today for record in plan.participation):
        return
    records = tuple(("participation", n, "prepares") for n in range(len(plan.participation)))
    yield checked.finding(
        ("participation",),
        say(
            "the person turns {years} within {months} months, and no record says how they prepared for it.",
            years=years,
            months=months,
        ),
        "coming-of-age-prepared",
        say(
            "Talk with the person about what changes, and record it:\n"
            "participation:\n"
            "  - on: {today}\n"
            "    how: …\n"
            "    i_said: …\n"
            "    it_changed: …\n"
            "    prepares: {id}",
            today=today,
            id=id_,
        ),
        (BORN, ("period",), ("period", "until"), *records),
    )

"""In the year before 12, 16 and 18 somebody prepares that the person decides more.

Source: rules/no.yml, ages, plan_consent and warn_months_before_age.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import BORN, Checked
from planbooklet.findings import Finding, Path
from planbooklet.messages import say
from planbooklet.model.ages import ComingAge, birthdays_that_change, consent_state, months_later


def check_age_change_ahead(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each birthday that nobody prepared, and each consent that ends with it.

    The last of these birthdays stops more than a warning would: see coming-of-age-prepared.
    """
    last_day = months_later(checked.today, checked.rules.warn_months_before_age.value)
    for age in birthdays_that_change(checked.plan.person.born, checked.rules):
        if checked.today < age.on <= last_day:
            if age.rule.age != checked.rules.of_age:
                yield from _unprepared(checked, age)
            yield from _ending_consents(checked, age)


def _unprepared(checked: Checked, age: ComingAge) -> Iterator[Finding]:
    records = checked.plan.participation
    if any(record.prepares == age.id for record in records):
        return
    yield checked.finding(
        ("participation",),
        say(
            "the person turns {years} within {months} months. What they may decide changes then.",
            years=age.rule.age,
            months=checked.rules.warn_months_before_age.value,
        ),
        "age-change-ahead",
        say(
            "Talk with the person about it, and record it:\n"
            "participation:\n"
            "  - on: {today}\n"
            "    how: …\n"
            "    i_said: …\n"
            "    it_changed: …\n"
            "    prepares: {id}",
            today=checked.today,
            id=age.id,
        ),
        (BORN, *(("participation", n, "prepares") for n in range(len(records)))),
    )


def _ending_consents(checked: Checked, age: ComingAge) -> Iterator[Finding]:
    plan, rules = checked.plan, checked.rules
    for n, consent in enumerate(plan.consents):
        path: Path = ("consents", n)
        holds = consent_state(consent, plan, rules, checked.today) == "holds"
        if holds and consent_state(consent, plan, rules, age.on) == "outgrown":
            yield checked.finding(
                (*path, "given_by"),
                say(
                    'the consent of "{giver}" ends when the person turns {years}. It is asked anew then.',
                    giver=consent.given_by,
                    years=age.rule.age,
                ),
                "age-change-ahead",
                say(
                    'Add "until:" with the day before that birthday. '
                    'Ask the person then, and add a consent with "given_by: me".'
                ),
                (BORN, *((*path, key) for key in ("given_on", "from", "until", "withdrawn_on"))),
            )

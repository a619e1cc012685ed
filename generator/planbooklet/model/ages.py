"""How old the person is, what changes at which birthday, and who may say yes then."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from planbooklet.model.consent import Consent
from planbooklet.model.plan import Plan
from planbooklet.model.rules import AgeRule, PlanConsent, Rules
from planbooklet.model.values import ME

TURNING: Final = "turning-"
"""How the transitions begin that come by themselves: turning-12."""

ConsentState = Literal["holds", "withdrawn", "ended", "not-yet", "undated", "wrong-giver", "outgrown"]
"""wrong-giver: could not give it on the day it was given. outgrown: a birthday has changed who decides."""


@dataclass(frozen=True, slots=True)
class ComingAge:
    """A birthday at which something changes by law."""

    id: str
    """Such as turning-16."""
    on: date
    rule: AgeRule


def birthday(born: date, years: int) -> date:
    """Give the day somebody becomes so many years old.

    Who is born on 29 February has the birthday on 1 March in other years (our choice: a right never begins
    before the whole year is over).
    """
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def age_on(born: date, day: date) -> int:
    """Give how many whole years old somebody is on a day; below zero before the birth."""
    years = day.year - born.year
    return years if day >= birthday(born, years) else years - 1


def months_later(day: date, months: int) -> date:
    """Give the same day so many months later, or the last day of that month; fewer than 0 is earlier."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def birthdays_that_change(born: date, rules: Rules) -> tuple[ComingAge, ...]:
    """Give every birthday that stands on a road ahead by itself, past ones included."""
    return tuple(
        ComingAge(f"{TURNING}{rule.age}", birthday(born, rule.age), rule)
        for rule in rules.ages
        if rule.transition
    )


def coming_ages(plan: Plan, rules: Rules) -> tuple[ComingAge, ...]:
    """Give the birthdays within the plan's period that change who decides; none without a period."""
    if plan.period is None:
        return ()
    period = plan.period
    born = plan.person.born
    return tuple(age for age in birthdays_that_change(born, rules) if period.from_ <= age.on <= period.until)


def parents_of(plan: Plan) -> tuple[str, ...]:
    """Give the keys of the contacts who have parental responsibility."""
    return tuple(key for key, contact in plan.contacts.items() if contact.parental_responsibility)


def who_consents(plan: Plan, rules: Rules, on: date) -> tuple[str, ...]:
    """Give the keys of those who may say yes to the plan at the person's age on a day.

    A guardian for personal matters may too, while the mandate lasts.
    """
    rule = _consent_rule(plan, rules, on)
    if rule is None:
        return ()
    givers = (ME,) if "person" in rule.given_by else ()
    parents = parents_of(plan) if "parents" in rule.given_by else ()
    guardian = plan.guardian
    stands_in = (
        guardian is not None
        and guardian.mandate != "money"
        and (guardian.from_ is None or guardian.from_ <= on)
        and (guardian.until is None or on <= guardian.until)
    )
    return tuple(dict.fromkeys((*givers, *parents, *((guardian.contact,) if stands_in and guardian else ()))))


def _consent_rule(plan: Plan, rules: Rules, on: date) -> PlanConsent | None:
    age = age_on(plan.person.born, on)
    return next((rule for rule in reversed(rules.plan_consent) if rule.from_age <= age), None)


def consent_state(consent: Consent, plan: Plan, rules: Rules, on: date) -> ConsentState:
    """Give whether a consent holds on a day, and if not, why.

    Source: circular to the Patient and User Rights Act, § 4-3 and § 4-4. That a yes ends at the birthday that
    changes who decides is our reading of it.
    """
    given = consent.given_on or consent.from_
    if consent.withdrawn_on is not None and consent.withdrawn_on <= on:
        return "withdrawn"
    if given is None:
        return "undated"
    if max(given, consent.from_ or given) > on:
        return "not-yet"
    if consent.until is not None and consent.until < on:
        return "ended"
    if consent.given_by not in who_consents(plan, rules, given):
        return "wrong-giver"
    rule = _consent_rule(plan, rules, on)
    is_of_this_age = rule is not None and given >= birthday(plan.person.born, rule.from_age)
    return "holds" if is_of_this_age and consent.given_by in who_consents(plan, rules, on) else "outgrown"

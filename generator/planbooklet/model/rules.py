"""A country's laws, ages and deadlines: the rules file, packaged or the unit's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from planbooklet.findings import Path
from planbooklet.messages import say
from planbooklet.model.complaints import keys_at
from planbooklet.model.entry import Form
from planbooklet.model.parse import Parsed, parse_form
from planbooklet.model.plan import Plan
from planbooklet.model.values import Date, Key, Line, Number, Text, YesNo


def _part_from(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"[a-z_]+(\.[a-z_]+)*", value):
        return str(value)
    raise PydanticCustomError("key-form", "no part")


Part = Annotated[str, BeforeValidator(_part_from)]
"""A key of a plan.yml; a dot leads inside, such as goals.measures.who."""


class Sourced(Form):
    """A statement about the law, with where it was read."""

    source: Line
    """Where it was read: domain, then title."""
    read: Literal["primary text", "secondary page", "not read"]
    """Whether the words of the law itself were read."""
    verified: YesNo
    """yes: a page of the state says so."""


class Law(Sourced):
    """One section of a law."""

    name: Text
    """What the law is called."""
    name_no: Line
    """What it is called in Norwegian, as on lovdata.no."""
    section: Line
    """The section, such as § 2-5."""
    about: Text
    """What it says, in one plain sentence."""
    individual_plan: YesNo
    """yes: it gives a right to an individual plan, or a duty to make one."""
    in_force: Literal["yes", "unknown"]
    """unknown: a newer law was found, but not its first day."""


class RequiredPart(Form):
    """One letter of the list of what a plan must hold."""

    letter: Line
    """The letter, or number, under which the regulation lists it."""
    says: Text
    """What is asked for, in plain words."""
    parts: tuple[Part, ...]
    """Where a plan.yml says it."""


class Regulation(Sourced):
    """The regulation that says what a plan must hold."""

    name: Text
    """What it is called."""
    name_no: Line
    """What it is called in Norwegian."""
    id: Line
    """Its number, as on lovdata.no."""
    id_verified: YesNo
    """yes: the number was read on a page."""
    made_on: Date
    """The day it was made."""
    in_force_from: Date
    """Its first day."""
    in_force_verified: YesNo
    """yes: the sources agree on the first day."""
    replaced: tuple[Line, ...] = ()
    """The rules before it."""
    replaced_verified: YesNo = False
    """yes: the regulation itself says so."""
    must_hold_source: Line
    """Where the list was read."""
    must_hold_read: Literal["primary text", "secondary page", "not read"]
    """Whether the words of the regulation itself were read."""
    must_hold_verified: YesNo
    """yes: the list was read in the regulation that holds today."""
    must_hold: tuple[RequiredPart, ...]
    """What a plan must hold."""


class CooperationReform(Sourced):
    """The reform that made the services' duties to cooperate alike."""

    in_force_from: Date
    """Its first day."""
    laws_changed: Number
    """How many laws it changed."""
    means: Text
    """What it means, in plain words."""


class AgeRule(Sourced):
    """What changes at one age."""

    key: Key
    """What changes, in a word."""
    age: Number
    """Years."""
    means: Text
    """What changes, in plain words to the person."""
    transition: YesNo
    """yes: the birthday stands on the person's road ahead, and somebody prepares it."""


class PlanConsent(Sourced):
    """Who says yes to the plan from one age on."""

    from_age: Number
    """Years."""
    given_by: Annotated[tuple[Literal["parents", "person"], ...], Field(min_length=1)]
    """parents: those with parental responsibility, or a guardian for personal matters in their place."""
    means: Text
    """The same in plain words."""


class Withholding(Sourced):
    """From when a person may keep parts of the plan from a parent."""

    from_age: Number
    """Years."""
    means: Text
    """The same in plain words to the person."""


class GuardianRule(Sourced):
    """What a guardian may and may not do."""

    may_give: Line
    """When a guardian may say yes to the plan."""
    means: Text
    """What a guardian does, in plain words to the person."""


class OtherComplaint(Sourced):
    """Another deadline that holds for some services."""

    deadline_weeks: Number
    """Weeks to complain."""
    means: Text
    """The same in plain words."""


class ComplaintRule(Sourced):
    """How to complain."""

    deadline_weeks: Number
    """Weeks to complain."""
    counted_from: Text
    """The day from which the weeks count."""
    first_to: Text
    """Who gets the complaint first."""
    then_to: Text
    """Who decides when the first do not change their mind."""
    then_to_no: Line
    """What that authority is called in Norwegian."""
    means: Text
    """How to complain, in plain words to the person."""
    other_services: OtherComplaint | None = None
    """Where some services have another deadline."""


class FixedSentence(Sourced):
    """A sentence that stands in every plan."""

    means: Text
    """The sentence."""


class Span(Form):
    """From how many to how many."""

    from_: Number = Field(alias="from")
    """The least."""
    to: Number
    """The most."""
    source: Line
    """Where it was read, or our choice with its reason."""


class Limit(Form):
    """One number the checks go by."""

    value: Number
    """The number; its unit stands in the key."""
    source: Line
    """Where it was read, or our choice with its reason."""


class Rules(Form):
    """The laws, ages and deadlines of one country."""

    country: Key
    """The country, such as no for Norway."""
    checked_on: Date
    """The day the file was last checked against its sources."""
    checked_by: Line
    """Who checked it: name and profession, or nobody."""
    laws: Mapping[Key, Law]
    """The laws. Keys are what a service of a plan writes under law."""
    regulation: Regulation
    """What a plan must hold."""
    cooperation_reform: CooperationReform | None = None
    """The duties to cooperate."""
    ages: Annotated[tuple[AgeRule, ...], Field(min_length=1)]
    """What changes at which age, in order. The last is the age of majority."""
    plan_consent: Annotated[tuple[PlanConsent, ...], Field(min_length=1)]
    """Who says yes to the plan, by age, in order."""
    withholding: Withholding
    """From when parts may be kept from a parent."""
    guardian: GuardianRule
    """What a guardian may do."""
    complaint: ComplaintRule
    """How to complain."""
    no_right_to_services: FixedSentence
    """That the plan itself gives no right to services."""
    plan_years: Span
    """How many years a plan is usually for."""
    next_meeting_within_months: Limit
    """How soon the next meeting shall be."""
    answer_within_days: Limit
    """How long a critical question may wait for its answer."""
    warn_months_before_age: Limit
    """How long before a birthday its preparation begins."""

    @property
    def of_age(self) -> int:
        """The age of majority, in years."""
        return self.ages[-1].age

    @property
    def plan_laws(self) -> tuple[Law, ...]:
        """The laws that give a right to an individual plan, or a duty to make one."""
        return tuple(law for law in self.laws.values() if law.individual_plan)


def parse_rules(content: bytes, file: str) -> Parsed[Rules]:
    """Give the rules of a rules file, with a finding for every value that cannot be understood."""
    parsed = parse_form(Rules, content, file)
    if parsed.form is None or parsed.places is None:
        return parsed
    form, places = parsed.form, parsed.places
    years = {
        "ages": [rule.age for rule in form.ages],
        "plan_consent": [rule.from_age for rule in form.plan_consent],
    }
    unordered = [
        places.finding(
            (key,), say("{key} are not in order.", key=key), "rules-order", say("Begin with the lowest age.")
        )
        for key, listed in years.items()
        if listed != sorted(set(listed))
    ]
    strange = [
        places.finding(
            ("regulation", "must_hold", n, "parts"),
            say('"{part}" is no part of a plan.', part=part),
            "rules-part",
            say("Write keys of a plan.yml, such as goals or goals.measures.who."),
        )
        for n, required in enumerate(form.regulation.must_hold)
        for part in required.parts
        if not _is_part(part)
    ]
    return Parsed(form, tuple(sorted((*parsed.findings, *unordered, *strange))), places)


def _is_part(part: str) -> bool:
    path: Path = ()
    for step in part.split("."):
        if step not in keys_at(Plan, path):
            path = (*path, 0)
        if step not in keys_at(Plan, path):
            return False
        path = (*path, step)
    return True

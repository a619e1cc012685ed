"""A whole plan of an invented person, free of findings on TODAY, and ways to break one thing in it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from planbooklet.checks import check_plan
from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.model.parse import Parsed, parse_plan, parse_unit
from planbooklet.model.plan import Plan
from planbooklet.model.rules import Rules, parse_rules
from planbooklet.model.unit import Unit

TODAY = date(2026, 11, 24)
PACKAGE = Path(__file__).parents[1] / "generator" / "planbooklet"

WHOLE_PLAN = """\
format: 1
invented: yes
person:
  name: Ada Berg
  call_me: Ada
  born: 2009-03-14
languages: [en]
period:
  from: 2026-08-17
  until: 2030-06-30
revised: 2026-11-02
next_revision: 2027-05-03
coordinator:
  key: kv-3
contacts:
  mother:
    name: Lise Berg
    is: Mother
    parental_responsibility: yes
  teacher:
    name: Ola Dahl
    is: Teacher
    service: school
services:
  school:
    name: The school
    owner: The county
    law: opplaeringslova
about_me:
  good_at:
    - I bake bread.
needs:
  - area: school
    i_manage: I read well.
    i_need: I need help with sums.
    service: school
goals:
  - id: bakery
    goal: I want to work in a bakery.
    steps:
      - I visit a bakery.
      - I try a week.
    reached: 1
    picture: bread
    measures:
      - id: trial
        what: I try a week.
        who: [me, teacher]
        how: Ola comes with me.
        how_much: 2 days
        from: 2027-01-11
        until: 2027-01-22
        status: planned
week:
  - day: monday
    at: "09:00"
    until: "10:00"
    what: Practice kitchen
    with: teacher
transitions:
  - id: leaving-school
    leaving: School
    entering: Work
    on: 2029-06-20
    prepare: trial
partners:
  - id: bakehuset
    name: Bakehuset
    offers: A trial week
meetings:
  - on: 2026-12-03
    at: "10:00"
    until: "11:00"
    where: The school
    invited: [me, mother, teacher]
    led_by: coordinator
questions:
  - question: Can I get a bus card?
    to: school
    asked_on: 2026-11-01
participation:
  - on: 2026-11-02
    how: We talked at the kitchen table.
    it_changed: We chose the bakery.
    prepares: turning-18
contributions:
  - contact: me
    brings: I say what I want.
wanted_cooperation:
  - with: The bakery in town
    why: They take apprentices.
sub_plans:
  - name: School plan
    owner: school
    kept_at: The school
words:
  - word: apprentice
    means: Somebody who learns at work.
consents:
  - covers: the-plan
    given_by: me
    given_on: 2026-08-10
    until: 2027-03-13
  - covers: goals
    recipient: school
    given_by: me
    from: 2026-08-17
    until: 2027-03-13
  - covers: [goals]
    recipient: mother
    given_on: 2026-08-17
    until: 2027-03-12
    given_by: me
  - covers: [goals]
    recipient: coordinator
    given_on: 2026-08-17
    until: 2027-03-12
    given_by: me
"""

WHOLE_UNIT = """\
name: Coordination unit
municipality: Nordvik
contact:
  phone: "+47 400 00 000"
  email: unit@nordvik.example
  address: Town hall
opening_hours: Monday to Friday
complaints:
  address: Town hall
  goes_on_to: The county governor
languages: [en]
coordinators:
  kv-1:
    name: Kari Vik
    phone: "+47 400 00 001"
    email: kari@nordvik.example
    carries: 20
  kv-3:
    name: Nils Moe
    phone: "+47 400 00 003"
    email: nils@nordvik.example
    carries: 20
"""


def plan_with(*changes: tuple[str, str], whole: str = WHOLE_PLAN) -> str:
    """Give the whole plan with some of its text replaced; each must stand there once."""
    for old, new in changes:
        assert whole.count(old) == 1, f"{old!r} stands there {whole.count(old)} times"
        whole = whole.replace(old, new)
    return whole


def without_part(key: str, *, whole: str = WHOLE_PLAN) -> str:
    """Give the whole plan without one of its top keys and all that belongs to it."""
    kept, inside = [], False
    for line in whole.splitlines(keepends=True):
        if not line.startswith(" "):
            inside = line.startswith(f"{key}:")
        if not inside:
            kept.append(line)
    assert len(kept) < len(whole.splitlines())
    return "".join(kept)


def parsed(plan: str) -> Parsed[Plan]:
    """Read a plan."""
    return parse_plan(plan.encode(), "plan.yml")


@cache
def norwegian_rules() -> Rules:
    """Give the rules that come with the package."""
    rules = parse_rules((PACKAGE / "rules" / "no.yml").read_bytes(), "rules/no.yml")
    assert rules.form is not None
    assert rules.findings == ()
    return rules.form


@cache
def whole_unit() -> Unit:
    """Give a unit with two coordinators."""
    unit = parse_unit(WHOLE_UNIT.encode(), "unit.yml")
    assert unit.form is not None
    assert unit.findings == ()
    return unit.form


def checked(
    plan: str, *, today: date = TODAY, rules: Rules | None = None, unit: Unit | None = None
) -> Checked:
    """Give what the checks look at."""
    read = parsed(plan)
    assert read.form is not None
    assert read.places is not None
    return Checked(read.form, read.places, unit or whole_unit(), rules or norwegian_rules(), today)


_ABOUT_SHARING = ("meeting-consent", "consent-to-share")


def findings_of(
    plan: str, *, today: date = TODAY, rules: Rules | None = None, sharing: bool = False
) -> list[str]:
    """Give all findings of a plan, of its reading and of its content, as an author sees them.

    Those about sharing come only on demand: whatever changes the person's age changes them too.
    """
    content = check_plan(checked(plan, today=today, rules=rules))
    found = sorted([*parsed(plan).findings, *content])
    return [shown(finding) for finding in found if sharing or finding.check not in _ABOUT_SHARING]


def shown(finding: Finding) -> str:
    """Give a finding as it is printed: place, message, check, and what to type below."""
    return f"{finding.place}: {finding.message} [{finding.check}]\n{finding.fix}"

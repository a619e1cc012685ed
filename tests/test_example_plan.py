"""The first life: Ada's plan is whole, true to its dates, in her words, and uses every part of the format."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image
from pydantic import BaseModel

from planbooklet.findings import Path as Trail
from planbooklet.model.attached import forms_of, minutes_of, photos_of
from planbooklet.model.meeting import Meeting
from planbooklet.model.parse import parse_plan, parse_unit
from planbooklet.model.plan import Plan
from planbooklet.model.unit import Unit
from planbooklet.model.values import Area, Circle, Day, Decision, Status, Text
from planbooklet.pipeline.checking import check_plans

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "plans_src" / "kestrel"
TODAY = date(2026, 11, 24)

UNUSED_ON_PURPOSE = {("Unit", "rules")}
"""The example's unit follows the rules that come with planbooklet."""
HER_OWN = {
    *("in_my_words", "i_manage", "i_need", "goal", "why", "steps", "i_know", "my_opinion", "i_said"),
    *("i_want_to_talk_about", "i_wonder", "they_ask", "we_agreed"),
}
"""Fields in which Ada speaks about herself."""
FIRST_PERSON = re.compile(r"\b(I|me|my|mine|myself|we|us|our)\b", re.IGNORECASE)
MONTHS = calendar.month_name[1:]


@cache
def ada() -> Plan:
    """Ada's plan."""
    plan = parse_plan((FOLDER / "plan.yml").read_bytes(), "plan.yml").form
    assert plan is not None
    return plan


@cache
def unit() -> Unit:
    """The unit that made it with her."""
    form = parse_unit((ROOT / "unit.yml").read_bytes(), "unit.yml").form
    assert form is not None
    return form


def texts_of(form: BaseModel) -> Iterator[tuple[str, str]]:
    """Give each text of one form with its field."""
    for name in type(form).model_fields:
        value = getattr(form, name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, Text):
                yield name, text.in_language("en", "en")[0]


def every_text() -> Iterator[tuple[Trail, str, str]]:
    """Give each text of the plan with its trail and its field."""
    for trail, form in forms_of(ada()):
        for field, words in texts_of(form):
            yield trail, field, words


def declaring_form(form: type[BaseModel], field: str) -> str:
    """Give the name of the form that declares a field: `private` is declared once, for every entry."""
    return next(
        kind.__name__ for kind in reversed(form.__mro__) if field in getattr(kind, "__annotations__", {})
    )


def forms_below(form: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Give a form and every form that can stand in it, from the declarations alone."""
    found: list[type[BaseModel]] = []
    waiting: list[object] = [form]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in found:
            found.append(kind)
            waiting += [field.annotation for field in kind.model_fields.values()]
        waiting += get_args(kind)
    yield from found


def test_neither_plan_nor_unit_gives_a_finding() -> None:
    assert check_plans(ROOT, ("kestrel",), TODAY) == ()


def test_the_plan_says_that_the_person_is_invented() -> None:
    assert ada().invented


@pytest.mark.parametrize("root", [Plan, Unit])
def test_every_field_of_every_form_is_used(root: type[BaseModel]) -> None:
    declared = {
        (declaring_form(form, field), field) for form in forms_below(root) for field in form.model_fields
    }
    used = {
        (declaring_form(type(form), field), field)
        for _, form in forms_of(ada() if root is Plan else unit())
        for field in form.model_fields_set
    }
    assert len(declared) > 10
    assert declared - used - UNUSED_ON_PURPOSE == set()


@pytest.mark.parametrize(
    ("field", "values"),
    [("status", Status), ("decision", Decision), ("area", Area), ("circle", Circle), ("day", Day)],
)
def test_every_fixed_value_is_used(field: str, values: object) -> None:
    used = {getattr(form, field) for _, form in forms_of(ada()) if hasattr(form, field)}
    assert set(get_args(values)) <= used


def test_promises_are_kept_broken_and_open() -> None:
    decisions = [decision for meeting in ada().meetings for decision in meeting.decisions]
    assert {decision.kept for decision in decisions} == {True, False, None}
    evaluations = [e for goal in ada().goals for measure in goal.measures for e in measure.evaluations]
    assert {e.kept for e in evaluations} == {True, False}


def test_consents_run_on_end_and_are_taken_back() -> None:
    consents = ada().consents
    assert any(consent.covers == ("the-plan",) for consent in consents)
    assert any(consent.withdrawn_on and consent.withdrawn_on <= TODAY for consent in consents)
    assert any(consent.until and consent.until < ada().next_revision for consent in consents)  # type: ignore[operator]
    kinds: dict[str, set[str]] = defaultdict(set)
    for consent in consents:
        kinds["contacts"] |= {consent.recipient or ""} & set(ada().contacts)
        kinds["services"] |= {consent.recipient or ""} & set(ada().services)
        kinds["partners"] |= {consent.recipient or ""} & {partner.id for partner in ada().partners}
    assert all(kinds[kind] for kind in ("contacts", "services", "partners"))


def test_private_words_stay_in_private_entries() -> None:
    """Elias is only in entries that Ada keeps to herself, and in no file of minutes."""
    private = [trail for trail, form in forms_of(ada()) if getattr(form, "private", False)]
    assert len(private) >= 5
    for trail, form in forms_of(ada()):
        hidden = any(trail[: len(kept)] == kept for kept in private)
        if not hidden:
            assert "Elias" not in " ".join(words for _, words in texts_of(form)), trail
    assert all("Elias" not in file.read_text(encoding="utf-8") for file in FOLDER.glob("meetings/*.md"))


def test_every_file_is_named_and_every_name_has_its_file() -> None:
    named = {photo.file for _, photo in photos_of(ada())} | {file for _, file in minutes_of(ada())}
    lying = {str(file.relative_to(FOLDER)) for file in FOLDER.rglob("*") if file.is_file()}
    assert lying == named | {"plan.yml"}


def test_every_picture_is_small_square_and_has_a_drawing() -> None:
    drawings = {file.stem for file in (ROOT / "generator" / "maintain" / "portraits").glob("*.svg")}
    pictures = sorted(FOLDER.glob("pictures/*"))
    assert {picture.stem for picture in pictures} == drawings
    for picture in pictures:
        assert picture.stat().st_size < 150_000, picture.name
        with Image.open(picture) as opened:
            assert opened.size == (720, 720), picture.name


def test_her_own_fields_are_in_the_first_person() -> None:
    said: dict[tuple[Trail, str], list[str]] = defaultdict(list)
    for trail, field, words in every_text():
        if field in HER_OWN:
            said[trail, field].append(words)
    assert {field for _, field in said} == HER_OWN
    assert [where for where, words in said.items() if not all(map(FIRST_PERSON.search, words))] == []


def test_nobody_speaks_about_ada_in_her_own_plan() -> None:
    about_her = [
        (trail, field)
        for trail, field, words in every_text()
        if re.search(r"\bAda\b", words) and field not in ("in_my_words", "alt")
    ]
    assert about_her == []


def test_sentences_are_short() -> None:
    long = [
        sentence
        for _, field, words in every_text()
        if field != "professional"
        for sentence in re.split(r"(?<=[.?!])\s+", words)
        if len(sentence.split()) > 15
    ]
    assert long == []


def test_meetings_fall_where_the_week_says() -> None:
    """Thursday is free of the kitchen, so that no meeting takes Ada from baking."""
    coming = ada().meetings[-1]
    assert (coming.on, coming.on.strftime("%A"), f"{coming.at:%H:%M}") == (
        date(2026, 12, 3),
        "Thursday",
        "10:00",
    )
    assert coming.minutes is None
    for meeting in ada().meetings:
        if meeting.on >= ada().period.from_:  # type: ignore[union-attr]
            kitchens = [hour for hour in ada().week if hour.picture == "cooking"]
            assert kitchens
            assert all(hour.day != meeting.on.strftime("%A").lower() for hour in kitchens)
        assert meeting.on.weekday() < 5


def test_past_meetings_have_minutes_that_name_their_day() -> None:
    past = [meeting for meeting in ada().meetings if meeting.on < TODAY]
    assert len(past) == 2
    for meeting in past:
        assert meeting.minutes == f"meetings/{meeting.on}.md"
        minutes = (FOLDER / meeting.minutes).read_text(encoding="utf-8")
        assert minutes.startswith("## ")
        assert not re.search(r"^# |<[a-z/!]", minutes, re.MULTILINE)
        assert "Kari, who led the meeting" in minutes


def test_who_came_was_invited() -> None:
    names = {contact.name.split()[0]: key for key, contact in ada().contacts.items()}
    for meeting in ada().meetings:
        if meeting.minutes:
            minutes = (FOLDER / meeting.minutes).read_text(encoding="utf-8")
            came = minutes.split("## ")[1]
            there = {key for name, key in names.items() if re.search(rf"\b{name}\b", came)}
            assert there == set(meeting.invited) - {"me"}, meeting.on


def test_days_in_the_minutes_are_days_of_the_plan() -> None:
    known = {value for _, form in forms_of(ada()) for value in vars(form).values() if isinstance(value, date)}
    said = [
        (int(day), month)
        for file in FOLDER.glob("meetings/*.md")
        for day, month in re.findall(
            rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b", file.read_text(encoding="utf-8")
        )
    ]
    assert said == [(3, "June")]
    assert all((day, month) in {(d.day, MONTHS[d.month - 1]) for d in known} for day, month in said)


def test_what_a_meeting_decided_is_in_the_measures() -> None:
    """The card was promised for 16 October and the measure ends then; the same for the recipes."""
    ends = {measure.id: measure.until for goal in ada().goals for measure in goal.measures}
    decided = {decision.until for meeting in ada().meetings for decision in meeting.decisions}
    assert {ends["seizure-card"], ends["picture-recipes"]} <= decided
    agreed = {partner.id: partner.agreed_on for partner in ada().partners}
    assert agreed["bakehuset"] in decided


def test_week_and_measures_tell_of_the_same_days() -> None:
    week = [
        (hour.day, f"{hour.at:%H:%M}", hour.until and f"{hour.until:%H:%M}", hour.picture)
        for hour in ada().week
    ]
    assert [day for day, *_, picture in week if picture == "cooking"] == ["monday", "wednesday"]
    assert [day for day, *_, picture in week if picture == "bus"] == ["monday", "thursday"]
    assert ("tuesday", "17:00", "18:00", "swimming") in week
    assert ("wednesday", "16:00", "18:00", "dinner") in week
    assert 12 <= len(week) <= 16


@pytest.mark.parametrize(
    ("measure", "day"),
    [
        ("practice-kitchen", "Monday"),
        ("tuesday-group", "Tuesday"),
        ("dinner", "Wednesday"),
        ("trial", "Monday"),
    ],
)
def test_measures_begin_on_their_weekday(measure: str, day: str) -> None:
    begins = {m.id: m.from_ for goal in ada().goals for m in goal.measures}[measure]
    assert begins is not None
    assert begins.strftime("%A") == day


def test_ages_and_moves() -> None:
    born = ada().person.born
    of_age = born.replace(year=born.year + 18)
    assert ada().guardian is not None
    assert (of_age, ada().guardian.from_) == (date(2027, 3, 14), date(2027, 3, 14))  # type: ignore[union-attr]
    moves = {transition.id: transition.on for transition in ada().transitions}
    assert moves["leaving-school"] == date(2029, 6, 20)
    by = {goal.id: goal.by for goal in ada().goals}
    assert moves["moving-out"] == by["own-flat"]
    assert any(record.prepares == "turning-18" and record.on < of_age for record in ada().participation)


def test_what_one_reads_about_numbers_is_right() -> None:
    """8 of 9 Tuesdays and 14 of 16 trips: there were so many between the first day and the evaluation."""
    began = {m.id: m.from_ for goal in ada().goals for m in goal.measures}
    tuesdays = (date(2026, 11, 2) - began["tuesday-group"]).days // 7 + 1  # type: ignore[operator]
    weeks = (date(2026, 11, 2) - began["bus-practice"]).days // 7  # type: ignore[operator]
    told = " ".join(words for _, field, words in every_text() if field == "what_happened")
    assert f"8 of {tuesdays} Tuesdays" in told
    assert f"14 of {2 * weeks} trips" in told


def test_the_coordinator_is_one_of_the_unit() -> None:
    assert ada().coordinator is not None
    assert unit().coordinators[ada().coordinator.key].name.startswith("Kari ")  # type: ignore[union-attr]


def test_addresses_and_numbers_belong_to_nobody() -> None:
    written = (FOLDER / "plan.yml").read_text(encoding="utf-8") + (ROOT / "unit.yml").read_text(
        encoding="utf-8"
    )
    mails = re.findall(r"\S+@(\S+)", written)
    phones = re.findall(r'phone: "(.+?)"', written)
    assert len(mails) > 5
    assert all(mail.rstrip(",").endswith(".example") for mail in mails)
    assert len(phones) > 20
    assert len(set(phones)) == len(phones)
    assert all(re.fullmatch(r"\+47 400 00 0\d\d", phone) for phone in phones)


def test_meetings_are_told_in_order() -> None:
    days = [meeting.on for meeting in ada().meetings]
    assert days == sorted(days)
    assert all(isinstance(meeting, Meeting) and meeting.agenda for meeting in ada().meetings)

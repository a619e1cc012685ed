"""What Ada's plan says in one place fits what it says in another: days, ages, numbers, people."""

from __future__ import annotations

import calendar
import re
from datetime import date

import pytest

from planbooklet.model.attached import forms_of
from tests.first_life import FOLDER, ROOT, TODAY, ada, every_text, unit

MONTHS = calendar.month_name[1:]


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
    """The card was promised for 16 October and the measure ends then; what is open ends before Ada is 18."""
    ends = {measure.id: measure.until for goal in ada().goals for measure in goal.measures}
    decided = {decision.until for meeting in ada().meetings for decision in meeting.decisions}
    assert {ends["seizure-card"]} <= decided
    assert ada().guardian is not None
    waiting = [
        decision.until
        for meeting in ada().meetings
        for decision in meeting.decisions
        if decision.kept is None
    ]
    assert [TODAY < day < ada().guardian.from_ for day in waiting] == [True]  # type: ignore[operator, union-attr]
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
        ("bus-practice", "Monday"),
        ("dinner", "Wednesday"),
        ("trial", "Monday"),
    ],
)
def test_measures_begin_on_their_weekday(measure: str, day: str) -> None:
    begins = {m.id: m.from_ for goal in ada().goals for m in goal.measures}[measure]
    assert begins is not None
    assert begins.strftime("%A") == day


def test_swimming_was_agreed_and_began_on_its_weekday() -> None:
    (club,) = (partner for partner in ada().partners if partner.id == "swimming-club")
    (consent,) = (consent for consent in ada().consents if consent.recipient == "swimming-club")
    assert club.agreed_on == consent.given_on
    days = (club.agreed_on, consent.from_, consent.until)
    assert [day.strftime("%A") for day in days if day] == ["Tuesday"] * 3


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
    """14 of 16 trips: there were so many between the first day and the evaluation."""
    began = {m.id: m.from_ for goal in ada().goals for m in goal.measures}
    weeks = (date(2026, 11, 2) - began["bus-practice"]).days // 7  # type: ignore[operator]
    told = " ".join(words for _, field, words in every_text() if field == "what_happened")
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
    assert all(meeting.agenda for meeting in ada().meetings)

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from planbooklet.outputs.calendar import render_calendar
from tests.outputs.ada import ada, meeting, with_meetings

OSLO = ZoneInfo("Europe/Oslo")
TWO_MEETINGS = with_meetings(
    ahead=(meeting(date(2026, 12, 3), starts="2026-12-03T10:00", ends="2026-12-03T11:00"),),
    past=(meeting(date(2026, 6, 4), starts="2026-06-04T09:00", past=True),),
)


def events(calendar: bytes) -> list[Event]:
    return list(Calendar.from_ical(calendar).events)


def test_each_meeting_stands_at_its_hour_under_a_neutral_title() -> None:
    past, ahead = events(render_calendar(TWO_MEETINGS))
    assert (past["summary"], ahead["summary"]) == ("Meeting", "Meeting")
    assert past.start == datetime(2026, 6, 4, 9, tzinfo=OSLO)
    assert "dtend" not in past
    assert (ahead.start, ahead.end) == (
        datetime(2026, 12, 3, 10, tzinfo=OSLO),
        datetime(2026, 12, 3, 11, tzinfo=OSLO),
    )


def test_time_zone_tells_summer_from_winter_without_a_table_of_the_reader() -> None:
    past, ahead = events(render_calendar(TWO_MEETINGS).replace(b"Europe/Oslo", b"Nobody/Knows"))
    assert (past.decoded("dtstart").utcoffset(), ahead.decoded("dtstart").utcoffset()) == (
        timedelta(hours=2),
        timedelta(hours=1),
    )


def test_reminder_comes_the_day_before_a_meeting_ahead_and_never_for_a_past_one() -> None:
    past, ahead = events(render_calendar(TWO_MEETINGS))
    (alarm,) = ahead.walk("VALARM")
    assert (alarm.decoded("trigger"), alarm["description"]) == (
        timedelta(days=-1),
        "You have a meeting tomorrow.",
    )
    assert past.walk("VALARM") == []


def test_meeting_without_an_hour_takes_the_whole_day() -> None:
    (event,) = events(render_calendar(with_meetings(ahead=(meeting(date(2027, 3, 2)),))))
    assert event.start == date(2027, 3, 2)


def test_nothing_in_the_file_tells_about_the_person() -> None:
    calendar = render_calendar(ada()).decode()
    names = {line.partition(":")[0].partition(";")[0] for line in calendar.replace("\r\n ", "").splitlines()}
    assert names == {
        "BEGIN", "END", "VERSION", "PRODID", "TZID", "DTSTART", "DTEND", "TZOFFSETFROM", "TZOFFSETTO",
        "RRULE", "UID", "DTSTAMP", "SUMMARY", "CLASS", "ACTION", "DESCRIPTION", "TRIGGER",
    }  # fmt: skip
    assert [
        word for word in ("Ada", "Berg", "Mari", "school", "sofa", "bakery", "bus") if word in calendar
    ] == []


def test_shared_calendars_are_told_to_show_busy_only() -> None:
    assert [event["class"] for event in events(render_calendar(TWO_MEETINGS))] == ["PRIVATE", "PRIVATE"]


def test_meeting_that_moves_by_an_hour_stays_the_same_event() -> None:
    def uid(starts: str, name: str = "Ada Berg") -> str:
        view = with_meetings(ahead=(meeting(date(2026, 12, 3), starts=starts),))
        return str(events(render_calendar(replace(view, name=name)))[0]["uid"])

    assert uid("2026-12-03T10:00") == uid("2026-12-03T11:00")
    assert uid("2026-12-03T10:00") != uid("2026-12-03T10:00", "Sami Lie")


def test_same_plan_and_day_give_the_same_bytes() -> None:
    assert render_calendar(TWO_MEETINGS) == render_calendar(TWO_MEETINGS)
    assert events(render_calendar(TWO_MEETINGS))[0].decoded("dtstamp") == datetime(2026, 11, 24, tzinfo=UTC)


def test_plan_without_meetings_is_a_calendar_without_events() -> None:
    assert events(render_calendar(with_meetings())) == []

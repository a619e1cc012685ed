"""A plan's meetings as a calendar file that tells nothing about the person."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Final

from icalendar import Alarm, Calendar, Component, Event, Timezone, vRecur

from planbooklet.locales import Catalogue, read_catalogue
from planbooklet.views.shapes import MeetingView, PlanView

_ZONE: Final = "Europe/Oslo"
"""Our choice: where plans are made. A time without a zone is three bytes shorter, but Google's and other
calendars take it for UTC and show the meeting one or two hours late."""

_CHANGES: Final = (
    ("DAYLIGHT", datetime(1981, 3, 29, 2), 3, 1, 2),
    ("STANDARD", datetime(1996, 10, 27, 3), 10, 2, 1),
)
"""When clocks change: name, first time, month, hours from UTC before and after.
Source: Directive 2000/84/EC, articles 2 and 3. Written out, so that a new time zone table changes no byte."""


def render_calendar(view: PlanView) -> bytes:
    """Give the meetings ahead and past as iCalendar: a neutral title and the time, nothing else.

    No place, since a clinic's name says what a meeting is about; no names; shared calendars show "busy".
    """
    catalogue = read_catalogue(view.language)
    calendar = Calendar()
    calendar.add("prodid", "-//planbooklet//meetings//EN")
    calendar.add("version", "2.0")
    calendar.add_component(_time_zone())
    for meeting in sorted((*view.meetings.ahead, *view.meetings.past), key=lambda meeting: meeting.starts):
        calendar.add_component(_event(meeting, view, catalogue))
    return bytes(calendar.to_ical())


def _event(meeting: MeetingView, view: PlanView, catalogue: Catalogue) -> Event:
    event = Event()
    event.add("uid", _uid(meeting, view))
    event.add("dtstamp", datetime.combine(view.today, time(), UTC))
    event.add("summary", catalogue.gettext("Meeting"))
    event.add("class", "PRIVATE")
    _add_moment(event, "dtstart", meeting.starts or meeting.on.isoformat())
    if meeting.ends:
        _add_moment(event, "dtend", meeting.ends)
    if not meeting.past:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", catalogue.gettext("You have a meeting tomorrow."))
        alarm.add("trigger", timedelta(days=-1))
        event.add_component(alarm)
    return event


def _uid(meeting: MeetingView, view: PlanView) -> str:
    # A meeting that is moved by an hour stays the same event. Two people's meetings on one day are two events
    # in a coordinator's calendar, hence the name, which nobody can read out of the hash.
    return sha256(f"{view.name}\n{meeting.id}".encode()).hexdigest()[:32] + "@planbooklet"


def _add_moment(event: Event, name: str, moment: str) -> None:
    if "T" in moment:
        event.add(name, datetime.fromisoformat(moment), parameters={"TZID": _ZONE})
    else:
        event.add(name, date.fromisoformat(moment))


def _time_zone() -> Timezone:
    zone = Timezone()
    zone.add("tzid", _ZONE)
    for name, first, month, before, after in _CHANGES:
        change = Component.from_ical(f"BEGIN:{name}\r\nEND:{name}\r\n")
        change.add("dtstart", first)
        change.add("rrule", vRecur(freq="YEARLY", byday="-1SU", bymonth=month))
        change.add("tzoffsetfrom", timedelta(hours=before))
        change.add("tzoffsetto", timedelta(hours=after))
        zone.add_component(change)
    return zone

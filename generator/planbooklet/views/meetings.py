"""The chapter "Meetings"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime

from planbooklet.model.meeting import Meeting, MeetingDecision
from planbooklet.views.fixed_words import KEPT
from planbooklet.views.people import People
from planbooklet.views.shapes import DecisionView, Meetings, MeetingView


def view_meetings(people: People, minutes: Mapping[str, str], today: date) -> Meetings:
    """Give the meetings ahead, the next one first, and the past ones, the latest first.

    Args:
        people: The plan's people, in the view's voice.
        minutes: File of minutes as the plan names it, to its Markdown.
        today: A meeting on this day is still ahead, until something is recorded of it.
    """
    gettext = people.voice.catalogue.gettext
    meetings = sorted(people.plan.meetings, key=lambda meeting: (meeting.on, meeting.at))
    days: Counter[date] = Counter()
    shown = []
    for meeting in meetings:
        days[meeting.on] += 1
        shown.append(_view_meeting(meeting, people, minutes, today, days[meeting.on]))
    return Meetings(
        key="meetings",
        title=gettext("Meetings"),
        concept="meetings",
        lead=gettext("In these meetings we talk about my plan, with me."),
        empty=gettext("No meeting is planned yet. You can ask your coordinator for one."),
        ahead=tuple(meeting for meeting in shown if not meeting.past),
        past=tuple(meeting for meeting in reversed(shown) if meeting.past),
    )


def _view_meeting(
    meeting: Meeting, people: People, minutes: Mapping[str, str], today: date, nth: int
) -> MeetingView:
    voice = people.voice
    return MeetingView(
        id=meeting.on.isoformat() if nth == 1 else f"{meeting.on.isoformat()}-{nth}",
        on=meeting.on,
        day=voice.catalogue.day_and_date(meeting.on),
        hours=voice.catalogue.hours(meeting.at, meeting.until),
        where=voice.said(meeting.where),
        called_by=people.someone(meeting.called_by),
        led_by=people.someone(meeting.led_by),
        invited=people.everyone(meeting.invited),
        bring=voice.each(meeting.bring),
        i_want_to_talk_about=voice.each(meeting.i_want_to_talk_about),
        agenda=voice.each(meeting.agenda),
        minutes=minutes.get(meeting.minutes, "") if meeting.minutes else "",
        decisions=tuple(_view_decision(decision, people) for decision in meeting.decisions),
        past=meeting.on < today or (meeting.on == today and _is_recorded(meeting)),
        starts=datetime.combine(meeting.on, meeting.at).isoformat(timespec="minutes"),
        ends=datetime.combine(meeting.on, meeting.until).isoformat(timespec="minutes")
        if meeting.until
        else "",
        private=meeting.private,
    )


def _is_recorded(meeting: Meeting) -> bool:
    """Tell whether somebody wrote down what happened; whoever does so on the day wants to see it."""
    return bool(meeting.minutes or meeting.decisions)


def _view_decision(decision: MeetingDecision, people: People) -> DecisionView:
    voice = people.voice
    kept = {True: "kept", False: "not-kept", None: "open"}[decision.kept]
    concept = {"kept": "done", "not-kept": "waiting", "open": "planned"}[kept]
    choice = voice.choice(kept, KEPT)
    return DecisionView(
        what=voice.said(decision.what),
        who=people.everyone(decision.who),
        until=voice.catalogue.date(decision.until) if decision.until else "",
        kept=type(choice)(choice.key, choice.label, concept),
        private=decision.private,
    )

"""The chapter "The road ahead": transitions, birthdays that change who decides, and the timeline."""

from __future__ import annotations

from datetime import date

from planbooklet.model.ages import ComingAge, birthdays_that_change, coming_ages
from planbooklet.model.rules import Rules
from planbooklet.model.transition import Transition
from planbooklet.views.fixed_words import STATUSES
from planbooklet.views.people import People
from planbooklet.views.shapes import Preparation, Road, Timeline, TimelineEvent, TransitionView
from planbooklet.views.voice import Voice


def view_road(people: People, rules: Rules, today: date) -> Road:
    """Give the moves of the period in order of dates, the turning of 12, 16 and 18 among them."""
    gettext = people.voice.catalogue.gettext
    moves = [_view_move(move, people, today) for move in people.plan.transitions]
    turnings = _view_turnings(people, rules, today)
    transitions = tuple(sorted((*moves, *turnings), key=lambda transition: transition.on))
    return Road(
        key="road-ahead",
        title=gettext("The road ahead"),
        concept="road-ahead",
        lead=gettext("These changes are coming. We prepare them together."),
        empty=gettext("No big change is written down yet."),
        timeline=_timeline(people, transitions, today),
        transitions=transitions,
    )


def _view_move(move: Transition, people: People, today: date) -> TransitionView:
    voice = people.voice
    leaving, entering = voice.said(move.leaving), voice.said(move.entering)
    return TransitionView(
        id=move.id,
        title=voice.catalogue.gettext(
            "From {leaving} to {entering}", leaving=leaving.text, entering=entering.text
        ),
        on=move.on,
        date=voice.catalogue.date(move.on),
        kind="move",
        leaving=leaving,
        entering=entering,
        what_changes=None,
        prepare=_preparations(people, move.prepare) + _records(people, move.id),
        i_wonder=voice.each(move.i_wonder),
        picture=voice.picture(move.picture or "transition"),
        past=move.on < today,
        private=move.private,
    )


def _preparations(people: People, ids: tuple[str, ...]) -> tuple[Preparation, ...]:
    voice = people.voice
    measures = {measure.id: (goal, measure) for goal in people.plan.goals for measure in goal.measures}
    return tuple(
        Preparation(
            voice.said(measure.what),
            voice.choice(measure.status, STATUSES) if measure.status else None,
            goal.id,
        )
        for key in ids
        if key in measures
        for goal, measure in [measures[key]]
    )


def _records(people: People, transition: str) -> tuple[Preparation, ...]:
    return tuple(
        Preparation(people.voice.said(record.how), None)
        for record in people.plan.participation
        if record.prepares == transition
    )


def _view_turnings(people: People, rules: Rules, today: date) -> list[TransitionView]:
    voice = people.voice
    return [
        TransitionView(
            id=age.id,
            title=_turning_in_words(voice, age),
            on=age.on,
            date=voice.catalogue.date(age.on),
            kind="age",
            leaving=None,
            entering=None,
            what_changes=voice.said(age.rule.means),
            prepare=_records(people, age.id),
            i_wonder=(),
            picture=voice.picture("birthday"),
            past=age.on < today,
        )
        for age in coming_ages(people.plan, rules)
    ]


def _turning_in_words(voice: Voice, age: ComingAge) -> str:
    return voice.catalogue.gettext("I turn {years}", years=age.rule.age)


def _timeline(people: People, transitions: tuple[TransitionView, ...], today: date) -> Timeline | None:
    period, catalogue = people.plan.period, people.voice.catalogue
    if period is None:
        return None
    events = [
        TimelineEvent(move.on, move.date, move.title, "birthday" if move.kind == "age" else "transition")
        for move in transitions
    ]
    events += [
        TimelineEvent(
            meeting.on, catalogue.date(meeting.on), catalogue.gettext("Cooperation meeting"), "meeting"
        )
        for meeting in people.plan.meetings
    ]
    events += [
        TimelineEvent(
            measure.from_, catalogue.date(measure.from_), people.voice.said(measure.what).text, "measure"
        )
        for goal in people.plan.goals
        for measure in goal.measures
        if measure.from_
    ]
    within = [event for event in events if period.from_ <= event.on <= period.until]
    return Timeline(
        start=period.from_,
        end=period.until,
        start_words=catalogue.date(period.from_),
        end_words=catalogue.date(period.until),
        today=today,
        events=tuple(sorted(within, key=lambda event: (event.on, event.kind, event.label))),
    )


def transition_in_words(people: People, rules: Rules, key: str | None) -> str:
    """Give what a record of participation prepares, in words; empty where it names nothing."""
    catalogue = people.voice.catalogue
    move = next((move for move in people.plan.transitions if move.id == key), None)
    if move:
        leaving, entering = people.voice.said(move.leaving), people.voice.said(move.entering)
        return catalogue.gettext("From {leaving} to {entering}", leaving=leaving.text, entering=entering.text)
    ages = birthdays_that_change(people.plan.person.born, rules)
    age = next((age for age in ages if age.id == key), None)
    return _turning_in_words(people.voice, age) if age else ""

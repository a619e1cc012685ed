"""A plan as one edition shows it, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from planbooklet.locales import Catalogue
from planbooklet.model.plan import Plan
from planbooklet.model.rules import Rules
from planbooklet.model.unit import Unit
from planbooklet.model.values import Text
from planbooklet.views.copies import copy_marks, without_left_out_chapters
from planbooklet.views.daily_life import view_about_me, view_needs, view_week
from planbooklet.views.edition import OWN_EDITION, Edition
from planbooklet.views.fixed_words import KEPT, STATUSES
from planbooklet.views.goals import view_goals
from planbooklet.views.meetings import view_meetings
from planbooklet.views.people import People
from planbooklet.views.road import view_road
from planbooklet.views.shapes import Action, Choice, ForPaper, PlanView, UnitView
from planbooklet.views.shared_plan import share_plan
from planbooklet.views.sharing import view_rights, view_sharing, view_signers
from planbooklet.views.together import view_places, view_questions, view_taking_part, view_words
from planbooklet.views.voice import Voice, voice_of
from planbooklet.views.who_helps import view_who_helps


@dataclass(frozen=True)
class Beside:
    """What stands beside a plan.yml and comes into the view."""

    photos: Mapping[str, str] = field(default_factory=dict)
    """File as the plan names it, to its neutral name."""
    minutes: Mapping[str, str] = field(default_factory=dict)
    """File as the plan names it, to its Markdown."""


def view_plan(  # noqa: PLR0913 - each is a different thing, and all are named at the call
    whole: Plan,
    unit: Unit,
    rules: Rules,
    *,
    catalogue: Catalogue,
    beside: Beside,
    today: date,
    draft: bool,
    edition: Edition = OWN_EDITION,
) -> PlanView:
    """Give a plan as an edition shows it: the person's own with all parts, the private ones marked."""
    plan = share_plan(whole, edition)
    voice = voice_of(plan, catalogue, beside.photos)
    people = People(plan, unit, voice)
    meetings = view_meetings(people, beside.minutes, today)
    view = PlanView(
        language=catalogue.language,
        name=plan.person.name,
        call_me=plan.person.call_me,
        title=catalogue.gettext("{name}’s plan", name=plan.person.call_me),
        portrait=voice.portrait(plan.person.photo),
        phone=plan.person.phone,
        period=catalogue.dates(plan.period.from_, plan.period.until) if plan.period else "",
        revised=catalogue.date(plan.revised) if plan.revised else "",
        next_revision=_next_revision(plan, catalogue, today),
        text_size=plan.reading.text,
        spacing=plan.reading.spacing,
        font=plan.reading.font,
        published_at=plan.published_at,
        today=today,
        draft=draft,
        invented=plan.invented,
        is_own=edition.is_own,
        marks=(*_marks(plan, catalogue, draft=draft), *copy_marks(People(whole, unit, voice), edition)),
        foot=_foot(plan, unit, voice, today),
        coordinator=people.coordinator(),
        unit=_view_unit(unit, voice),
        next_meeting=meetings.ahead[0] if meetings.ahead else None,
        about_me=view_about_me(people),
        goals=view_goals(people),
        week=view_week(people),
        needs=view_needs(people),
        who_helps=view_who_helps(people, rules),
        road=view_road(people, rules, today),
        places=view_places(people),
        meetings=meetings,
        questions=view_questions(people),
        taking_part=view_taking_part(people, rules),
        sharing=view_sharing(people, rules, today),
        rights=view_rights(people, rules),
        words=view_words(people),
        paper=_for_paper(people, rules, today, signed=edition.is_own),
        pictures=plan.reading.pictures,
    )
    return view if edition.is_own else without_left_out_chapters(view, edition)


def _marks(plan: Plan, catalogue: Catalogue, *, draft: bool) -> tuple[str, ...]:
    marks = []
    if draft:
        marks.append(catalogue.gettext("DRAFT. This plan is not finished yet."))
    if plan.invented:
        marks.append(catalogue.gettext("This is the plan of an invented person."))
    return tuple(marks)


def _next_revision(plan: Plan, catalogue: Catalogue, today: date) -> str:
    """Give the day in words; of one that is past the author is told, and a reader would wait in vain."""
    day = plan.next_revision
    return catalogue.date(day) if day and day >= today else ""


def _foot(plan: Plan, unit: Unit, voice: Voice, today: date) -> tuple[str, ...]:
    catalogue, gettext = voice.catalogue, voice.catalogue.gettext
    revisions = []
    if plan.revised:
        revisions.append(
            gettext("We last went through this plan on {date}.", date=catalogue.date(plan.revised))
        )
    if ahead := _next_revision(plan, catalogue, today):
        revisions.append(gettext("We go through it again on {date}.", date=ahead))
    name = voice.said(unit.name).text
    call = gettext("Questions? Call {unit}: {phone}", unit=name, phone=unit.contact.phone)
    lines = (" ".join(revisions), call, voice.said(unit.opening_hours).text)
    return tuple(line for line in lines if line)


def _view_unit(unit: Unit, voice: Voice) -> UnitView:
    return UnitView(
        name=voice.said(unit.name),
        municipality=voice.said(unit.municipality),
        phone=unit.contact.phone,
        email=unit.contact.email,
        address=voice.said(unit.contact.address),
        opening_hours=voice.said(unit.opening_hours),
        complaint_address=voice.said(unit.complaints.address),
        complaint_goes_on_to=voice.said(unit.complaints.goes_on_to),
    )


def _for_paper(people: People, rules: Rules, today: date, *, signed: bool) -> ForPaper:
    gettext = people.voice.catalogue.gettext
    return ForPaper(
        actions=_actions(people),
        signers=view_signers(people, rules, today) if signed else (),
        consent_words=gettext("We have read this plan together. We work by it."),
    )


def _actions(people: People) -> tuple[Action, ...]:
    """List what is still to do, by date; what has no date comes last."""
    voice = people.voice
    catalogue = voice.catalogue

    def action(due: date | None, what: Text, who: tuple[str, ...], status: Choice) -> Action:
        return Action(due, catalogue.date(due) if due else "", voice.said(what), people.everyone(who), status)

    actions = [
        action(
            measure.until or measure.from_, measure.what, measure.who, voice.choice(measure.status, STATUSES)
        )
        for goal in people.plan.goals
        for measure in goal.measures
        if measure.status not in (None, "done", "stopped")
    ]
    actions += [
        action(
            decision.until,
            decision.what,
            decision.who,
            Choice("open", catalogue.gettext(KEPT["open"]), "planned"),
        )
        for meeting in people.plan.meetings
        for decision in meeting.decisions
        if not decision.kept
    ]
    return tuple(sorted(actions, key=lambda action: (action.due is None, action.due or date.max)))

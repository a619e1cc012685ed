"""The chapters about daily life: about me, my week, what I manage and need."""

from __future__ import annotations

from planbooklet.model.values import Day
from planbooklet.views.fixed_words import AREAS
from planbooklet.views.people import People
from planbooklet.views.shapes import AboutMe, AreaView, DayView, HourView, Needs, NeedView, Week

DAYS: tuple[str, ...] = Day.__args__  # type: ignore[attr-defined]


def view_about_me(people: People) -> AboutMe:
    """Give what the person wants others to know."""
    voice, about = people.voice, people.plan.about_me
    gettext = voice.catalogue.gettext
    return AboutMe(
        key="about-me",
        title=gettext("About me"),
        concept="about-me",
        lead=gettext("This is what I want you to know about me."),
        empty=gettext("There is nothing here yet. You decide what others should know about you."),
        in_my_words=voice.maybe(about.in_my_words) if about else None,
        good_at=voice.each(about.good_at) if about else (),
        important_to_me=voice.each(about.important_to_me) if about else (),
        how_to_help_me=voice.each(about.how_to_help_me) if about else (),
        private=bool(about and about.private),
    )


def view_week(people: People) -> Week:
    """Give the fixed times of the week, day by day, in order of the clock."""
    voice = people.voice
    gettext = voice.catalogue.gettext
    days = []
    for day in DAYS:
        hours = sorted((hour for hour in people.plan.week if hour.day == day), key=lambda hour: hour.at)
        shown = tuple(
            HourView(
                hours=voice.catalogue.hours(hour.at, hour.until),
                what=voice.said(hour.what),
                people=people.everyone(hour.with_),
                picture=voice.picture(hour.picture),
                private=hour.private,
            )
            for hour in hours
        )
        if shown:
            days.append(DayView(day, voice.catalogue.weekday(day), shown))
    return Week(
        key="week",
        title=gettext("My week"),
        concept="week",
        lead=gettext("This is what I do and what help comes, day by day."),
        days=tuple(days),
    )


def view_needs(people: People) -> Needs:
    """Give the needs by area of life, in the fixed order of areas."""
    voice = people.voice
    gettext = voice.catalogue.gettext
    areas = []
    for area in AREAS:
        needs = tuple(
            NeedView(
                i_manage=voice.maybe(need.i_manage),
                i_need=voice.maybe(need.i_need),
                services=tuple(name for key in need.service if (name := people.service(key))),
                alone=need.alone,
                private=need.private,
            )
            for need in people.plan.needs
            if need.area == area
        )
        if needs:
            areas.append(AreaView(voice.choice(area, AREAS), voice.picture(area), needs))
    return Needs(
        key="needs",
        title=gettext("What I manage and what I need help with"),
        concept="needs",
        lead=gettext("What I do myself, and where I want help."),
        empty=gettext("There is nothing here yet. Begin with what you manage yourself."),
        areas=tuple(areas),
    )

"""The example's plan as its view hands it over, and ways to make it another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from planbooklet.locales import read_catalogue
from planbooklet.pipeline.plan_folder import PlanFolder, read_plan_folder
from planbooklet.pipeline.unit_folder import read_unit_folder
from planbooklet.views.plan_view import Beside, view_plan
from planbooklet.views.shapes import MeetingView, PlanView

PROJECT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)


@cache
def ada(*, draft: bool = False) -> PlanView:
    """Give the example's plan; a draft is what it was before anybody said yes to it."""
    unit_folder = read_unit_folder(PROJECT)
    folder = _folder()
    assert unit_folder.unit is not None
    assert unit_folder.rules is not None
    assert folder.plan is not None
    beside = Beside({file: photo.name for file, photo in folder.photos.items()}, folder.minutes)
    return view_plan(
        folder.plan,
        unit_folder.unit,
        unit_folder.rules,
        catalogue=read_catalogue("en"),
        beside=beside,
        today=TODAY,
        draft=draft,
    )


@cache
def photos() -> Mapping[str, bytes]:
    """Give the example's photos by neutral name."""
    return {photo.name: photo.content for photo in _folder().photos.values()}


@cache
def _folder() -> PlanFolder:
    return read_plan_folder(read_unit_folder(PROJECT), "kestrel", TODAY)


def short() -> PlanView:
    """Give the plan of somebody who has only begun: no chapter has more than its kind line."""
    view = ada()
    return replace(
        view,
        about_me=replace(view.about_me, in_my_words=None, good_at=(), important_to_me=(), how_to_help_me=()),
        goals=replace(view.goals, goals=()),
        week=replace(view.week, days=()),
        needs=replace(view.needs, areas=()),
        who_helps=replace(view.who_helps, contacts=(), services=(), guardian=None, coordinator=None),
        road=replace(view.road, timeline=None, transitions=()),
        places=replace(view.places, partners=()),
        meetings=replace(view.meetings, ahead=(), past=()),
        questions=replace(view.questions, waiting=(), answered=()),
        taking_part=replace(view.taking_part, records=(), contributions=(), wanted=(), sub_plans=()),
        sharing=replace(view.sharing, to_the_plan=None, consents=()),
        words=replace(view.words, words=()),
        paper=replace(view.paper, actions=()),
    )


def with_meetings(*, ahead: tuple[MeetingView, ...] = (), past: tuple[MeetingView, ...] = ()) -> PlanView:
    """Give the plan with other meetings."""
    return replace(ada(), meetings=replace(ada().meetings, ahead=ahead, past=past))


def meeting(day: date, *, starts: str = "", ends: str = "", past: bool = False) -> MeetingView:
    """Give the example's next meeting at another time."""
    moved = replace(ada().meetings.ahead[0], id=day.isoformat(), on=day, starts=starts, ends=ends, past=past)
    return replace(moved, day=f"{day:%A} {day.day} {day:%B %Y}")

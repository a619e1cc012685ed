"""One plan from its folder to its published outputs; runs in a worker process."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from planbooklet.effects import Effect
from planbooklet.errors import OutputRefusedError, PlanbookletError, crash_of
from planbooklet.locales import read_catalogue
from planbooklet.messages import say
from planbooklet.model.plan import Plan
from planbooklet.outputs.booklet import BookletKit, read_booklet_kit, render_booklet
from planbooklet.outputs.booklet_facts import read_booklet_facts
from planbooklet.outputs.calendar import render_calendar
from planbooklet.outputs.pages import Reading, SiteContent
from planbooklet.outputs.plan_pages import render_plan_pages, symbols_shown
from planbooklet.outputs.site import SiteKit, read_site_kit, write_site
from planbooklet.pipeline.glossaries import shared_words
from planbooklet.pipeline.names import BUILT_PLANS, OWN, SHARED
from planbooklet.pipeline.outcomes import Outcome, timed
from planbooklet.pipeline.plan_folder import PlanFolder, read_plan_folder
from planbooklet.pipeline.unit_folder import UnitFolder, read_unit_folder
from planbooklet.publish import publish_folder
from planbooklet.views.plan_view import Beside, view_plan
from planbooklet.views.shapes import PlanView

PRELOADED: Final = ("planbooklet.pipeline.making", "weasyprint", "mkdocs.commands.build")
"""Loaded once, before workers are forked from there."""


@dataclass(frozen=True, slots=True)
class Task:
    """One plan to make. It names the plan and holds no word of it."""

    root: Path
    plan_id: str
    today: date
    link: bool = False
    """Hard-link the files that all sites share."""
    outputs: str = BUILT_PLANS
    """Where the plan's folder of editions lies, below the root."""


@dataclass(frozen=True)
class Made:
    """The outputs of one edition, in memory."""

    content: SiteContent
    booklet: bytes
    calendar: bytes


@cache
def _site_kit(root: Path, language: str) -> SiteKit:
    return read_site_kit(root, language, shared_words(root, language))


@cache
def _booklet_kit(language: str) -> BookletKit:
    return read_booklet_kit(language)


@cache
def _unit_folder(root: Path) -> UnitFolder:
    return read_unit_folder(root)


def forget_kits() -> None:
    """Let the next plan read unit, guides and shell anew: they changed on disk."""
    for kept in (_site_kit, _unit_folder):
        kept.cache_clear()


def warm_up(root: Path) -> None:
    """Load what every plan needs, before the first one comes."""
    unit = _unit_folder(root).unit
    language = unit.languages[0] if unit else "en"
    _booklet_kit(language)
    _site_kit(root, language)


def make_plan(task: Task) -> Outcome:
    """Read, check, lay out and publish one plan; what was published before stays where it cannot be made.

    Every failure becomes an Outcome: its type and our own words only, for messages may quote a plan.
    """
    started = time.monotonic()
    outcome = _make(task)
    return timed(outcome, time.monotonic() - started)


def _make(task: Task) -> Outcome:
    try:
        folder = read_plan_folder(_unit_folder(task.root), task.plan_id, task.today)
        unit_fails = bool(_unit_folder(task.root).findings)
        if folder.plan is None or folder.effect is Effect.REFUSES or unit_fails:
            return Outcome(task.plan_id, "refused", folder.findings)
        made = make_outputs(_unit_folder(task.root), folder, folder.plan, today=task.today)
        _publish(task, made)
    except PlanbookletError as error:
        return Outcome(task.plan_id, "failed", reason=error.message, fix=error.fix)
    except Exception as error:  # one plan that crashes must not take the others with it
        crash = crash_of(error)
        return Outcome(task.plan_id, "failed", reason=crash.message, fix=crash.fix)
    is_draft = folder.effect is Effect.DRAFTS
    return Outcome(task.plan_id, "draft" if is_draft else "built", folder.findings, is_draft=is_draft)


def view_folder(unit_folder: UnitFolder, folder: PlanFolder, plan: Plan, *, today: date) -> PlanView:
    """Give the person's own edition, in the plan's own language."""
    if unit_folder.unit is None or unit_folder.rules is None:
        raise OutputRefusedError(
            say("unit.yml or the rules have findings."), say('Type "planbooklet check".')
        )
    beside = Beside({file: photo.name for file, photo in folder.photos.items()}, folder.minutes)
    return view_plan(
        plan, unit_folder.unit, unit_folder.rules,
        catalogue=read_catalogue(plan.language), beside=beside, today=today,
        draft=folder.effect is Effect.DRAFTS,
    )  # fmt: skip


def make_outputs(unit_folder: UnitFolder, folder: PlanFolder, plan: Plan, *, today: date) -> Made:
    """Give site content, booklet and calendar of the person's own edition."""
    view = view_folder(unit_folder, folder, plan, today=today)
    photos = {photo.name: photo.content for photo in folder.photos.values()}
    booklet = render_booklet(view, photos, kit=_booklet_kit(view.language))
    calendar = render_calendar(view)
    files = {"booklet.pdf": booklet, "meetings.ics": calendar}
    return Made(site_content(view, photos, files), booklet, calendar)


def site_content(view: PlanView, photos: Mapping[str, bytes], files: Mapping[str, bytes]) -> SiteContent:
    """Give the person's site: its pages, photos by neutral name, and files that lie beside the front page."""
    booklet = files.get("booklet.pdf")
    pages = render_plan_pages(view, read_booklet_facts(booklet) if booklet else None)
    pictures = "off" if view.pictures == "none" else "on"
    return SiteContent(
        title=view.title, language=view.language, pages=pages,
        files={**files, **{f"assets/photos/{name}": content for name, content in photos.items()}},
        marks=view.marks, foot=view.foot, symbols=symbols_shown(pages),
        reading=Reading(view.text_size, view.spacing, view.font, pictures), words=view.words.words,
    )  # fmt: skip


def _publish(task: Task, made: Made) -> None:
    kit = _site_kit(task.root, made.content.language)
    link_from = task.root / SHARED if task.link else None

    def write(aside: Path) -> None:
        (aside / "booklet.pdf").write_bytes(made.booklet)
        (aside / "meetings.ics").write_bytes(made.calendar)
        write_site(made.content, aside / "site", kit=kit, link_from=link_from)

    publish_folder(task.root / task.outputs / task.plan_id / OWN, write)

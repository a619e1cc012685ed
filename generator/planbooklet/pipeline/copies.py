"""The outputs of one edition of a plan, in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from planbooklet.effects import Effect
from planbooklet.errors import OutputRefusedError
from planbooklet.findings import Finding, Place
from planbooklet.locales import read_catalogue
from planbooklet.messages import say
from planbooklet.model.attached import photos_of
from planbooklet.model.plan import Plan
from planbooklet.model.written import render_plan_json
from planbooklet.outputs.booklet import BookletKit, BookletOptions, read_booklet_kit, render_booklet
from planbooklet.outputs.booklet_facts import read_booklet_facts
from planbooklet.outputs.calendar import render_calendar
from planbooklet.outputs.layout_rules import Breach
from planbooklet.outputs.pages import Reading, SiteContent
from planbooklet.outputs.pdf_tags import Attached, Standard
from planbooklet.outputs.plan_pages import render_plan_pages, symbols_shown
from planbooklet.pipeline.names import PLANS
from planbooklet.pipeline.plan_folder import PlanFolder
from planbooklet.pipeline.trade_words import with_trade_words
from planbooklet.pipeline.unit_folder import UnitFolder
from planbooklet.views.edition import OWN_EDITION, Edition
from planbooklet.views.plan_view import Beside, view_plan
from planbooklet.views.shapes import PlanView
from planbooklet.views.shared_plan import share_plan


@dataclass(frozen=True)
class Made:
    """The outputs of one edition."""

    content: SiteContent
    beside: Mapping[str, bytes]
    """Files beside the site, by name: the booklet, and the calendar where meetings are shown."""
    findings: tuple[Finding, ...] = ()
    """What the author can do so that the pages of the booklet are easier to read."""


@cache
def booklet_kit(language: str) -> BookletKit:
    """Give what all booklets of a language share; made once in a process."""
    return read_booklet_kit(language)


def view_folder(
    unit_folder: UnitFolder, folder: PlanFolder, plan: Plan, *, today: date, edition: Edition = OWN_EDITION
) -> PlanView:
    """Give an edition, in the plan's own language."""
    if unit_folder.unit is None or unit_folder.rules is None:
        raise OutputRefusedError(
            say("unit.yml or the rules have findings."), say('Type "planbooklet check".')
        )
    beside = Beside({file: photo.name for file, photo in folder.photos.items()}, folder.minutes)
    view = view_plan(
        plan, unit_folder.unit, unit_folder.rules,
        catalogue=read_catalogue(plan.language), beside=beside, today=today,
        draft=folder.effect is Effect.DRAFTS, edition=edition,
    )  # fmt: skip
    return with_trade_words(view, share_plan(plan, edition), edition, unit_folder.root)


def make_outputs(
    unit_folder: UnitFolder,
    folder: PlanFolder,
    plan: Plan,
    *,
    today: date,
    edition: Edition = OWN_EDITION,
) -> Made:
    """Give site content, booklet and calendar of an edition."""
    view = view_folder(unit_folder, folder, plan, today=today, edition=edition)
    photos = _photos_in(folder, share_plan(plan, edition))
    attached = _attached(plan, today) if edition.is_own else None
    kit = booklet_kit(view.language)
    standard = Standard(unit_folder.unit.booklets) if unit_folder.unit else Standard.UA_1_AND_A_3A
    breaches: list[Breach] = []
    options = BookletOptions(standard, attached, breaches.append if edition.is_own else None)
    booklet = render_booklet(view, photos, kit=kit, options=options)
    beside = {"booklet.pdf": booklet}
    if edition.is_own or view.meetings.ahead or view.meetings.past:
        beside["meetings.ics"] = render_calendar(view)
    findings = tuple(_finding(folder.id, breach) for breach in breaches)
    return Made(site_content(view, photos, beside), beside, findings)


def _finding(plan_id: str, breach: Breach) -> Finding:
    return Finding(Place(f"{PLANS}/{plan_id}/plan.yml"), breach.message, "page-layout", breach.fix)


def _attached(plan: Plan, today: date) -> Attached:
    """Give the plan itself: its owner may take it to another unit or program, with the booklet alone."""
    words = read_catalogue(plan.language).gettext("My whole plan, for a computer to read")
    return Attached("plan.json", render_plan_json(plan), words, today)


def _photos_in(folder: PlanFolder, shared: Plan) -> Mapping[str, bytes]:
    """Give the photos that an edition may show, by neutral name."""
    shown = {photo.file for _, photo in photos_of(shared)}
    return {photo.name: photo.content for file, photo in folder.photos.items() if file in shown}


def site_content(view: PlanView, photos: Mapping[str, bytes], files: Mapping[str, bytes]) -> SiteContent:
    """Give the site of an edition: its pages, photos by neutral name, and files beside the front page."""
    booklet = files.get("booklet.pdf")
    pages = render_plan_pages(view, read_booklet_facts(booklet) if booklet else None)
    pictures = "off" if view.pictures == "none" else "on"
    return SiteContent(
        title=view.title, language=view.language, pages=pages,
        files={**files, **{f"assets/photos/{name}": content for name, content in photos.items()}},
        marks=view.marks, foot=view.foot, symbols=symbols_shown(pages),
        reading=Reading(view.text_size, view.spacing, view.font, pictures), words=view.words.words,
    )  # fmt: skip

"""One plan from its folder to its published outputs; runs in a worker process."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from planbooklet.effects import Effect
from planbooklet.errors import PlanbookletError, crash_of
from planbooklet.findings import Finding
from planbooklet.model.plan import Plan
from planbooklet.outputs.site import SiteKit, read_site_kit, write_site
from planbooklet.pipeline.copies import booklet_kit, make_outputs
from planbooklet.pipeline.fingerprints import fingerprint_of_folder
from planbooklet.pipeline.glossaries import shared_words
from planbooklet.pipeline.names import BUILT_PLANS, SHARED
from planbooklet.pipeline.outcomes import Copy, Outcome, State, copy_of, timed
from planbooklet.pipeline.packing import remove_packed
from planbooklet.pipeline.plan_folder import PlanFolder, read_plan_folder
from planbooklet.pipeline.staying import copies_that_may_stay
from planbooklet.pipeline.unit_folder import UnitFolder, read_unit_folder
from planbooklet.publish import publish_folder, remove_published
from planbooklet.views.edition import OWN_EDITION, Edition, editions_of

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
    only_own: bool = False
    """Make no copies for others."""
    outputs: str = BUILT_PLANS
    """Where the plan's folder of editions lies, below the root."""


@cache
def _site_kit(root: Path, language: str) -> SiteKit:
    return read_site_kit(root, language, shared_words(root, language))


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
    booklet_kit(language)
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
        unit_folder = _unit_folder(task.root)
        folder = read_plan_folder(unit_folder, task.plan_id, task.today)
        editions = _editions(task, unit_folder, folder)
        if folder.plan is None or folder.effect is Effect.REFUSES or unit_folder.findings:
            stay = copies_that_may_stay(task.root, folder, editions)
            return Outcome(task.plan_id, "refused", folder.findings, removed=_remove_others(task, stay))
        published = [_publish(task, unit_folder, folder, folder.plan, each) for each in editions]
        removed = _remove_others(task, editions)
    except PlanbookletError as error:
        return Outcome(task.plan_id, "failed", reason=error.message, fix=error.fix)
    except Exception as error:  # one plan that crashes must not take the others with it
        crash = crash_of(error)
        return Outcome(task.plan_id, "failed", reason=crash.message, fix=crash.fix)
    is_draft = folder.effect is Effect.DRAFTS
    state: State = "draft" if is_draft else "built"
    copies = tuple(copy for copy, _ in published)
    findings = tuple(sorted({*folder.findings, *(each for _, of_pages in published for each in of_pages)}))
    return Outcome(task.plan_id, state, findings, is_draft=is_draft, copies=copies, removed=removed)


def _editions(task: Task, unit_folder: UnitFolder, folder: PlanFolder) -> tuple[Edition, ...]:
    """Give the editions that may lie in the plan's folder; none where that cannot be known."""
    if folder.plan is None or unit_folder.rules is None:
        return ()
    if task.only_own:
        return (OWN_EDITION,)
    return editions_of(folder.plan, unit_folder.rules, task.today)


def _remove_others(task: Task, editions: tuple[Edition, ...]) -> tuple[str, ...]:
    """Remove copies without a consent that holds, also where nothing new can be made; give their names."""
    folder, keys = task.root / task.outputs / task.plan_id, {edition.key for edition in editions}
    if keys and task.outputs == BUILT_PLANS:
        remove_packed(task.root, task.plan_id, keys)
    if not keys or not folder.is_dir():
        return ()
    published = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name[0] != ".")
    others = tuple(name for name in published if name not in keys)
    for name in others:
        remove_published(folder / name)
    return others


def _publish(
    task: Task, unit_folder: UnitFolder, folder: PlanFolder, plan: Plan, edition: Edition
) -> tuple[Copy, tuple[Finding, ...]]:
    """Make and publish an edition; give what is kept of it, and what its pages tell the author."""
    made = make_outputs(unit_folder, folder, plan, today=task.today, edition=edition)
    link_from = task.root / SHARED if task.link else None
    sums = []

    def write(aside: Path) -> None:
        for name, content in made.beside.items():
            (aside / name).write_bytes(content)
        site_kit = _site_kit(task.root, made.content.language)
        write_site(made.content, aside / "site", kit=site_kit, link_from=link_from)
        sums.append(fingerprint_of_folder(aside))

    publish_folder(task.root / task.outputs / task.plan_id / edition.key, write)
    return copy_of(edition, sums[0]), made.findings

"""All plans of a run: what is unchanged is left, the rest goes to the workers."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, as_completed
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from planbooklet.errors import PlanbookletError
from planbooklet.findings import Finding, Place
from planbooklet.messages import say
from planbooklet.pipeline.fingerprints import fingerprint_of_plan, fingerprint_of_unit
from planbooklet.pipeline.log import LogRecord, append_log
from planbooklet.pipeline.names import BUILT_PLANS, PACKED, STATES
from planbooklet.pipeline.older_packed import find_older_packed
from planbooklet.pipeline.outcomes import Outcome, forget_outcome, read_outcome, write_outcome
from planbooklet.pipeline.settings import read_settings


@dataclass(frozen=True, slots=True)
class Run:
    """How a run shall go."""

    root: Path
    today: date
    force: bool = False
    """Build also what has not changed."""
    link: bool = False
    """Hard-link the files that all sites share."""
    workers: int = 0
    """How many processes; 0 is one a core."""


def build_plans(run: Run, plan_ids: tuple[str, ...]) -> Iterator[Outcome]:
    """Give what became of each plan, as soon as it is known; a plan that fails takes no other with it.

    Raises:
        WrongUsageError: There is no mkdocs.yml.
        OutputRefusedError: It cannot be read, or the disk does not let us write.
    """
    read_settings(run.root)
    unit = fingerprint_of_unit(run.root)
    prints = {plan: fingerprint_of_plan(run.root, plan, unit=unit, today=run.today) for plan in plan_ids}
    to_make = []
    for plan_id in plan_ids:
        kept = None if run.force else _unchanged(run, plan_id, prints[plan_id])
        if kept:
            yield _with_older_packed(run, kept)
        else:
            to_make.append(plan_id)
    for outcome in _made(run, to_make):
        _log(run.root, outcome)
        if outcome.state in ("built", "draft"):
            # Where the disk does not keep it, the next run builds the plan again.
            with suppress(OSError):
                write_outcome(run.root / STATES, outcome, prints[outcome.plan_id])
        yield _with_older_packed(run, outcome)


def find_left_over(root: Path, plan_ids: tuple[str, ...]) -> tuple[Finding, ...]:
    """Give a finding for each folder of outputs whose plan is gone: it may still tell of a person.

    Args:
        root: The unit's folder.
        plan_ids: Of all plans that there are.

    """
    return tuple(
        Finding(
            Place(f"{holder}/{name}"),
            say("this was built from a plan that is not there any more."),
            "output-without-plan",
            say("Put the plan back, or delete this folder."),
        )
        for holder in (BUILT_PLANS, PACKED)
        for name in _folders_in(root / holder)
        if name not in plan_ids and not name.startswith(".")
    )


def _folders_in(holder: Path) -> list[str]:
    return sorted(path.name for path in holder.iterdir() if path.is_dir()) if holder.is_dir() else []


def _unchanged(run: Run, plan_id: str, fingerprint: str) -> Outcome | None:
    kept = read_outcome(run.root / STATES, plan_id, fingerprint)
    folder = run.root / BUILT_PLANS / plan_id
    if kept is None or not all(_is_whole(folder / copy.edition) for copy in kept.copies):
        return None
    return kept


def _with_older_packed(run: Run, outcome: Outcome) -> Outcome:
    found = find_older_packed(run.root, outcome.plan_id, outcome.copies)
    return replace(outcome, older_packed=found)


def _log(root: Path, outcome: Outcome) -> None:
    for copy in outcome.copies:
        append_log(
            root, LogRecord("built", outcome.plan_id, copy.edition, copy.parts, copy.consents, copy.sha)
        )
    for name in outcome.removed:
        append_log(root, LogRecord("removed", outcome.plan_id, name))


def _is_whole(edition: Path) -> bool:
    return (edition / "booklet.pdf").is_file() and (edition / "site" / "index.html").is_file()


def _made(run: Run, plan_ids: list[str]) -> Iterator[Outcome]:
    if not plan_ids:
        return
    # Imported late: a run in which nothing changed must not pay for the layout engines.
    from planbooklet.pipeline.making import PRELOADED, Task, make_plan, warm_up
    from planbooklet.workers import PlanWorkers

    count = min(run.workers, len(plan_ids)) if run.workers else 0
    with PlanWorkers(count, warm_up=partial(warm_up, run.root), preload=PRELOADED) as workers:
        waiting: dict[Future[Outcome], str] = {}
        for plan_id in plan_ids:
            forget_outcome(run.root / STATES, plan_id)
            waiting[workers.submit(make_plan, Task(run.root, plan_id, run.today, run.link))] = plan_id
        for future in as_completed(waiting):
            yield _outcome(future, waiting[future])


def _outcome(future: Future[Outcome], plan_id: str) -> Outcome:
    try:
        return future.result()
    except PlanbookletError as error:
        return Outcome(plan_id, "failed", reason=error.message, fix=error.fix)

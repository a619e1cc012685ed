"""The commands that lay plans and guides out."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import click

from planbooklet.commands.frame import (
    FINDINGS_STOP,
    REFUSED,
    Day,
    ids_argument,
    plan_argument,
    root_option,
    show,
    stopping,
    today_option,
    worded,
)
from planbooklet.editions import OWN
from planbooklet.locales import read_catalogue
from planbooklet.pipeline.names import BUILT_PLANS, GUIDANCE_SITE, PREVIEWS
from planbooklet.pipeline.outcomes import Outcome
from planbooklet.reporting import render_outcome, render_sum, render_text


@click.command()
@ids_argument
@click.option("--force", is_flag=True, help="Build also what has not changed.")
@click.option("--link", is_flag=True, help="Hard-link files that all sites share, to save disk.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=None,
    help="How many processes.",
    show_default="one a core",
)
@today_option
@root_option
@stopping
def build(
    ids: tuple[str, ...], force: bool, link: bool, workers: int | None, today: date, root: Path
) -> None:
    """Build site, booklet and calendar of every plan, or of the plans named."""
    from planbooklet.pipeline.building import Run, build_plans, find_left_over
    from planbooklet.pipeline.unit_folder import chosen_ids, plan_ids, read_unit_findings

    started = time.monotonic()
    root = root.resolve()
    plans = chosen_ids(root, ids)
    unit_findings = read_unit_findings(root)
    of_no_plan = (*unit_findings, *find_left_over(root, plan_ids(root)))
    if of_no_plan:
        click.echo(render_text(of_no_plan, worded) + "\n")
    run = Run(root, today, force=force, link=link, workers=workers or 0)
    outcomes = _watched(build_plans(run, plans), len(plans))
    outcomes.sort(key=lambda outcome: outcome.plan_id)
    for outcome in outcomes:
        _print_outcome(outcome)
    seconds = time.monotonic() - started
    click.echo(render_sum(outcomes, findings=len(of_no_plan), seconds=seconds, worded=worded))
    raise SystemExit(_exit_code(outcomes, stops=bool(unit_findings)))


def _watched(outcomes: Iterable[Outcome], total: int) -> list[Outcome]:
    """Collect outcomes, with a progress bar where a human watches."""
    # Imported late: the bar takes longer to load than all that a run with nothing to do needs.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    done = []
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        bar = progress.add_task(read_catalogue("en").gettext("Building plans"), total=total)
        for outcome in outcomes:
            done.append(outcome)
            progress.advance(bar)
    return done


def _print_outcome(outcome: Outcome, below: str = BUILT_PLANS) -> None:
    click.echo(render_outcome(outcome, f"{below}/{outcome.plan_id}/{OWN}", worded))


def _exit_code(outcomes: list[Outcome], *, stops: bool) -> int:
    if any(outcome.state == "failed" for outcome in outcomes):
        return REFUSED
    return FINDINGS_STOP if stops or any(outcome.stops for outcome in outcomes) else 0


@click.command()
@click.option("--force", is_flag=True, help="Build also when nothing has changed.")
@click.option("--today", type=Day(), help="The day to go by.", show_default="mkdocs.yml's, else the clock's")
@root_option
@stopping
def site(force: bool, today: date | None, root: Path) -> None:
    """Build the public guidance site."""
    from planbooklet.pipeline.guidance import publish_guidance

    started = time.monotonic()
    if not publish_guidance(root.resolve(), today, force=force):
        show("The guidance site is unchanged in {folder}.", folder=GUIDANCE_SITE)
        return
    show(
        "The guidance site is built in {folder} ({seconds} s).",
        folder=GUIDANCE_SITE,
        seconds=f"{time.monotonic() - started:.1f}",
    )


@click.command()
@plan_argument
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8010,
    show_default=True,
    help="On 127.0.0.1; 0 takes a free one.",
)
@today_option
@root_option
@stopping
def serve(plan_id: str, port: int, today: date, root: Path) -> None:
    """Show one plan in the browser of this machine, built anew on every save."""
    from planbooklet.preview import preview_plan

    with suppress(KeyboardInterrupt):
        preview_plan(
            root.resolve(),
            plan_id,
            today=today,
            port=port,
            show=partial(_print_outcome, below=PREVIEWS),
            show_address=_print_address,
        )


def _print_address(address: str) -> None:
    show("Look at {address} in your browser. To stop, press Ctrl and C.", address=address)

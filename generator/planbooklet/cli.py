"""The command line: arguments in, printing out, exit codes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import partial, wraps
from pathlib import Path
from textwrap import indent
from typing import Any, NoReturn, ParamSpec

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from planbooklet import __version__
from planbooklet.effects import Effect, strongest_effect
from planbooklet.errors import PlanbookletError, crash_of
from planbooklet.locales import read_catalogue
from planbooklet.messages import Message
from planbooklet.pipeline.names import BUILT_PLANS, GUIDANCE_SITE, OWN, PACKED, PREVIEWS
from planbooklet.pipeline.outcomes import Outcome
from planbooklet.reporting import FORMATS, render_outcome, render_sum, render_text

Params = ParamSpec("Params")

_FINDINGS_STOP = 1
_MISSING = 3
_REFUSED = 4
_INTERRUPTED = 130


def _words(message: Message) -> str:
    return read_catalogue("en").worded(message)


def _show(text: str, **values: object) -> None:
    click.echo(read_catalogue("en").gettext(text, **values))


def _stopping(command: Callable[Params, None]) -> Callable[Params, None]:
    """Turn an error into two lines and its exit code; of one that is not ours no sentence is printed."""

    @wraps(command)
    def run(*args: Params.args, **kwargs: Params.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except PlanbookletError as error:
            _stop(error)
        except KeyboardInterrupt:
            # As a shell says it: 1 would tell of findings.
            raise SystemExit(_INTERRUPTED) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as error:  # its traceback would print a plan
            _stop(crash_of(error))

    return run


def _stop(error: PlanbookletError) -> NoReturn:
    click.echo(f"planbooklet: {_words(error.message)}\n{indent(_words(error.fix), '    ')}", err=True)
    raise SystemExit(error.exit_code)


class _Day(click.ParamType[date]):
    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail("Write year, month and day with hyphens, such as 2026-11-24.", param, context)


_today = click.option(
    "--today", type=_Day(), default=date.today, help="The day to go by.", show_default="the clock's"
)
_root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The unit's folder.",
    show_default="here",
)
_ids = click.argument("ids", nargs=-1, metavar="[ID]...")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="planbooklet")
def main() -> None:
    """Individual plans as accessible, easy-read sites and PDF booklets.

    Everything is made on this machine. Nothing is sent anywhere.
    """
    # Plans are health data: what a run writes is for its owner only.
    os.umask(0o077)


@main.command()
@_ids
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How findings are printed."
)
@_today
@_root
@_stopping
def check(ids: tuple[str, ...], form: str, today: date, root: Path) -> None:
    """Print every finding of every plan, or of the plans named."""
    from planbooklet.pipeline.checking import check_plans
    from planbooklet.pipeline.unit_folder import chosen_ids

    plans = chosen_ids(root, ids)
    findings = check_plans(root, plans, today)
    printed = FORMATS[form](findings, _words)
    if printed:
        click.echo(printed)
    if form == "text":
        _show("Plans checked: {plans}. Findings: {findings}.", plans=len(plans), findings=len(findings))
    if strongest_effect(findings) in (Effect.REFUSES, Effect.DRAFTS):
        raise SystemExit(_FINDINGS_STOP)


@main.command()
@_ids
@click.option("--force", is_flag=True, help="Build also what has not changed.")
@click.option("--link", is_flag=True, help="Hard-link files that all sites share, to save disk.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=None,
    help="How many processes.",
    show_default="one a core",
)
@_today
@_root
@_stopping
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
        click.echo(render_text(of_no_plan, _words) + "\n")
    run = Run(root, today, force=force, link=link, workers=workers or 0)
    outcomes = _watched(build_plans(run, plans), len(plans))
    outcomes.sort(key=lambda outcome: outcome.plan_id)
    for outcome in outcomes:
        _print_outcome(outcome)
    seconds = time.monotonic() - started
    click.echo(render_sum(outcomes, findings=len(of_no_plan), seconds=seconds, worded=_words))
    raise SystemExit(_exit_code(outcomes, stops=bool(unit_findings)))


def _watched(outcomes: Any, total: int) -> list[Outcome]:
    """Collect outcomes, with a progress bar where a human watches."""
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
    click.echo(render_outcome(outcome, f"{below}/{outcome.plan_id}/{OWN}", _words))


def _exit_code(outcomes: list[Outcome], *, stops: bool) -> int:
    if any(outcome.state == "failed" for outcome in outcomes):
        return _REFUSED
    return _FINDINGS_STOP if stops or any(outcome.stops for outcome in outcomes) else 0


@main.command()
@click.option("--force", is_flag=True, help="Build also when nothing has changed.")
@click.option("--today", type=_Day(), help="The day to go by.", show_default="mkdocs.yml's, else the clock's")
@_root
@_stopping
def site(force: bool, today: date | None, root: Path) -> None:
    """Build the public guidance site."""
    from planbooklet.pipeline.guidance import publish_guidance

    started = time.monotonic()
    if not publish_guidance(root.resolve(), today, force=force):
        _show("The guidance site is unchanged in {folder}.", folder=GUIDANCE_SITE)
        return
    _show(
        "The guidance site is built in {folder} ({seconds} s).",
        folder=GUIDANCE_SITE,
        seconds=f"{time.monotonic() - started:.1f}",
    )


@main.command()
@click.argument("plan_id", metavar="ID")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8010,
    show_default=True,
    help="On 127.0.0.1; 0 takes a free one.",
)
@_today
@_root
@_stopping
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
    _show("Look at {address} in your browser. To stop, press Ctrl and C.", address=address)


@main.command()
@click.argument("plan_id", metavar="ID")
@click.argument("recipient")
@_today
@_root
@_stopping
def share(plan_id: str, recipient: str, today: date, root: Path) -> None:
    """Say what somebody may and may not see of a plan, before it is built."""
    from planbooklet.pipeline.foresight import foresee_copy

    copy = foresee_copy(root.resolve(), plan_id, recipient, today)
    for reason in copy.why_not:
        click.echo(_words(reason))
    if not copy.seen:
        _show('"{recipient}" sees nothing of {plan}.', recipient=recipient, plan=plan_id)
        return
    _show('"{recipient}" sees of {plan}:', recipient=recipient, plan=plan_id)
    click.echo("".join(f"    {part}\n" for part in copy.seen), nl=False)
    if copy.left_out:
        _show('"{recipient}" does not see:', recipient=recipient)
        click.echo("".join(f"    {part}\n" for part in copy.left_out), nl=False)
    _show("What is private is always left out.")
    if copy.until:
        _show("This holds until {date}.", date=read_catalogue("en").date(copy.until))


@main.command()
@click.argument("plan_id", metavar="ID")
@click.argument("recipient")
@_today
@_root
@_stopping
def stop(plan_id: str, recipient: str, today: date, root: Path) -> None:
    """Write into a plan that the consents to somebody were taken back."""
    from planbooklet.pipeline.unit_folder import chosen_ids
    from planbooklet.pipeline.withdrawal import record_withdrawal

    chosen_ids(root, (plan_id,))
    written = record_withdrawal(root.resolve(), plan_id, recipient, today)
    for line in written.lines:
        _show("Written: {file}, line {line}.", file=written.file, line=line)
    _show(
        'The next "planbooklet build {plan}" removes the copy for "{recipient}".',
        plan=plan_id,
        recipient=recipient,
    )
    _show("Copies that were handed over already cannot be called back. Ask for them.")


@main.command()
@click.argument("plan_id", metavar="ID")
@click.argument("edition")
@click.option("--password", is_flag=True, help="The booklet alone, which a passphrase opens.")
@click.option("--age", is_flag=True, help="The zip encrypted with age: a passphrase opens it.")
@click.option("--to", "key", metavar="KEY", default="", help="With --age: this public key opens it.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Where the file goes.",
    show_default=PACKED,
)
@_today
@_root
@_stopping
def pack(  # noqa: PLR0913 - one for each flag
    *,
    plan_id: str,
    edition: str,
    password: bool,
    age: bool,
    key: str,
    out: Path | None,
    today: date,
    root: Path,
) -> None:
    """Make one file of a copy, to hand over: a zip of its folder, or what a flag asks for."""
    from planbooklet.pipeline.packed import said_of
    from planbooklet.pipeline.packing import Packing, form_of, pack_edition

    form = form_of(password=password, age=age, key=key)
    packed = pack_edition(Packing(root.resolve(), plan_id, edition, today, form, key, out))
    for line in said_of(packed):
        click.echo(_words(line))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@_stopping
def init(folder: Path) -> None:
    """Write a new unit's folder: guides, look, unit, and an example plan to learn from."""
    from planbooklet.pipeline.starter import write_starter

    write_starter(folder)
    _show("Written. Now type:")
    click.echo(f"    cd {folder}\n    planbooklet build")


@main.command()
@click.option("--folder", type=click.Path(path_type=Path), default=Path("schema"), show_default=True)
@_stopping
def schema(folder: Path) -> None:
    """Write the JSON Schemas that editors complete and check plans by."""
    from planbooklet.pipeline.starter import write_schemas

    for file in write_schemas(folder):
        _show("Written: {file}", file=file)


@main.command()
@_stopping
def doctor() -> None:
    """Say what this machine has, what it lacks, and what to type."""
    from planbooklet.doctor import examine_machine

    parts = examine_machine(read_catalogue("en").gettext)
    for part in parts:
        mark = "there  " if part.found else "MISSING"
        click.echo(f"{mark} {part.name} {part.version}".rstrip())
        if part.what_to_type:
            click.echo(f"        {part.what_to_type}")
    if any(not part.found and not part.for_tests for part in parts):
        raise SystemExit(_MISSING)

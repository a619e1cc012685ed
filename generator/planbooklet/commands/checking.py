"""The command that checks plans."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from planbooklet.commands.frame import (
    FINDINGS_STOP,
    ids_argument,
    root_option,
    show,
    stopping,
    today_option,
    worded,
)
from planbooklet.effects import Effect, strongest_effect
from planbooklet.reporting import FORMATS


@click.command()
@ids_argument
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", help="How findings are printed."
)
@click.option("--texts", is_flag=True, help="Say also which texts can be easier.")
@today_option
@root_option
@stopping
def check(*, ids: tuple[str, ...], form: str, texts: bool, today: date, root: Path) -> None:
    """Print every finding of every plan, or of the plans named, with the texts that are too hard to read."""
    from planbooklet.language.remarks import Severity
    from planbooklet.pipeline.checking import check_plans
    from planbooklet.pipeline.plan_texts import findings_of
    from planbooklet.pipeline.texts import read_guides, read_plans
    from planbooklet.pipeline.unit_folder import chosen_ids

    plans = chosen_ids(root, ids)
    findings = check_plans(root, plans, today)
    guides = () if ids else read_guides(root)
    findings += findings_of(guides, Severity.ERROR)
    if texts:
        findings += findings_of((*read_plans(root, plans), *guides), Severity.WARNING)
    findings = tuple(sorted(findings))
    printed = FORMATS[form](findings, worded)
    if printed:
        click.echo(printed)
    if form == "text":
        show("Plans checked: {plans}. Findings: {findings}.", plans=len(plans), findings=len(findings))
    if strongest_effect(findings) in (Effect.REFUSES, Effect.DRAFTS):
        raise SystemExit(FINDINGS_STOP)

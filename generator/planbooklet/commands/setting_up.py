"""The commands that come before the first plan: a new unit's folder, schemas, what the machine has."""

from __future__ import annotations

from pathlib import Path

import click

from planbooklet.commands.frame import MISSING, show, stopping
from planbooklet.locales import read_catalogue


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@stopping
def init(folder: Path) -> None:
    """Write a new unit's folder: guides, look, unit, and an example plan to learn from."""
    from planbooklet.pipeline.starter import write_starter

    write_starter(folder)
    show("Written. Now type:")
    click.echo(f"    cd {folder}\n    planbooklet build")


@click.command()
@click.option("--folder", type=click.Path(path_type=Path), default=Path("schema"), show_default=True)
@stopping
def schema(folder: Path) -> None:
    """Write the JSON Schemas that editors complete and check plans by."""
    from planbooklet.pipeline.starter import write_schemas

    for file in write_schemas(folder):
        show("Written: {file}", file=file)


@click.command()
@stopping
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
        raise SystemExit(MISSING)

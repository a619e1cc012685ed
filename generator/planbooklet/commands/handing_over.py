"""The commands about copies for others: who sees what, and how they get it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from planbooklet.commands.frame import plan_argument, root_option, show, stopping, today_option, worded
from planbooklet.errors import OutputRefusedError
from planbooklet.locales import read_catalogue
from planbooklet.messages import say
from planbooklet.pipeline.names import PACKED


@click.command()
@plan_argument
@click.argument("recipient")
@today_option
@root_option
@stopping
def share(plan_id: str, recipient: str, today: date, root: Path) -> None:
    """Say what somebody may and may not see of a plan, before it is built."""
    from planbooklet.pipeline.foresight import foresee_copy

    copy = foresee_copy(root.resolve(), plan_id, recipient, today)
    for reason in copy.why_not:
        click.echo(worded(reason))
    if not copy.seen:
        show('"{recipient}" sees nothing of {plan}.', recipient=recipient, plan=plan_id)
        return
    show('"{recipient}" sees of {plan}:', recipient=recipient, plan=plan_id)
    click.echo("".join(f"    {part}\n" for part in copy.seen), nl=False)
    if copy.left_out:
        show('"{recipient}" does not see:', recipient=recipient)
        click.echo("".join(f"    {part}\n" for part in copy.left_out), nl=False)
    if copy.holds_private:
        show("What is private is in it too: it is the person's own copy.")
    else:
        show("What is private is always left out.")
    if copy.naming_left_out:
        show("These places name somebody who is left out. The words stay as they are. Ask, or reword them:")
        click.echo("".join(f"    {place}\n" for place in copy.naming_left_out), nl=False)
    if copy.until:
        show("This holds until {date}.", date=read_catalogue("en").date(copy.until))


@click.command()
@plan_argument
@click.argument("recipient")
@today_option
@root_option
@stopping
def stop(plan_id: str, recipient: str, today: date, root: Path) -> None:
    """Write into a plan that the consents to somebody were taken back."""
    from planbooklet.pipeline.unit_folder import chosen_ids
    from planbooklet.pipeline.withdrawal import record_withdrawal

    chosen_ids(root, (plan_id,))
    written = record_withdrawal(root.resolve(), plan_id, recipient, today)
    for line in written.lines:
        show("Written: {file}, line {line}.", file=written.file, line=line)
    show(
        'The next "planbooklet build {plan}" removes the copy for "{recipient}".',
        plan=plan_id,
        recipient=recipient,
    )
    show("Copies that were handed over already cannot be called back. Ask for them.")


@click.command()
@plan_argument
@root_option
@stopping
def copies(plan_id: str, root: Path) -> None:
    """Print which parts each copy holds that was built, read from the copies themselves."""
    from planbooklet.commands.copies_table import render_table
    from planbooklet.pipeline.held_parts import read_held_parts

    found = read_held_parts(root.resolve(), plan_id)
    click.echo(render_table(found))
    if not all(copy.is_sure for copy in found):
        raise OutputRefusedError(
            say("these copies are not as they were built. Hand none of them over."),
            say('Type "planbooklet build --force {plan}", then look again.', plan=plan_id),
        )


@click.command()
@plan_argument
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
@today_option
@root_option
@stopping
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
        click.echo(worded(line))

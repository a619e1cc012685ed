"""What every command shares: its options, its words, and how an error ends it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from textwrap import indent
from typing import Any, Final, NoReturn, ParamSpec

import click

from planbooklet.errors import PlanbookletError, crash_of
from planbooklet.locales import read_catalogue
from planbooklet.messages import Message

Params = ParamSpec("Params")

FINDINGS_STOP: Final = 1
MISSING: Final = 3
REFUSED: Final = 4
_INTERRUPTED: Final = 130


def worded(message: Message) -> str:
    """Give a message in the words of the catalogue."""
    return read_catalogue("en").worded(message)


def show(text: str, **values: object) -> None:
    """Print a sentence of the catalogue with its values."""
    click.echo(read_catalogue("en").gettext(text, **values))


def stopping(command: Callable[Params, None]) -> Callable[Params, None]:
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
    click.echo(f"planbooklet: {worded(error.message)}\n{indent(worded(error.fix), '    ')}", err=True)
    raise SystemExit(error.exit_code)


class Day(click.ParamType[date]):
    """A day, as plans write it."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> date:
        """Give the day, or end with what to type."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail("Write year, month and day with hyphens, such as 2026-11-24.", param, context)


today_option = click.option(
    "--today", type=Day(), default=date.today, help="The day to go by.", show_default="the clock's"
)
root_option = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The unit's folder.",
    show_default="here",
)
ids_argument = click.argument("ids", nargs=-1, metavar="[ID]...")
plan_argument = click.argument("plan_id", metavar="ID")

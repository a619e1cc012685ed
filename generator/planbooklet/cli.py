"""The command line: all commands under one name."""

from __future__ import annotations

import os

import click

from planbooklet import __version__
from planbooklet.commands.building import build, serve, site
from planbooklet.commands.checking import check
from planbooklet.commands.handing_over import copies, pack, share, stop
from planbooklet.commands.reading import read
from planbooklet.commands.setting_up import doctor, init, schema


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="planbooklet")
def main() -> None:
    """Individual plans as accessible, easy-read sites and PDF booklets.

    Everything is made on this machine. Nothing is sent anywhere.
    """
    # Plans are health data: what a run writes is for its owner only.
    os.umask(0o077)


for command in (check, read, build, site, serve, share, stop, copies, pack, init, schema, doctor):
    main.add_command(command)

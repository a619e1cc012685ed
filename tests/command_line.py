"""Commands as somebody types them, and what they print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from planbooklet.cli import main
from tests.units import DAY

TODAY = ("--today", DAY)
NO_YES = (
    "  - covers: the-plan\n    given_by: me\n    given_on: 2026-08-10\n    until: 2027-03-13\n",
    "",
)
"""Takes the yes to the plan away, so that it is a draft."""


def planbooklet(root: Path, *arguments: str) -> Result:
    """Run a command in a unit's folder, within this process."""
    return CliRunner().invoke(main, [*arguments, "--root", str(root)])


def said(result: Result) -> tuple[int, str, str]:
    """Give exit code and both streams, with "…" for every number of seconds."""
    return result.exit_code, re.sub(r"\d+\.\d s", "… s", result.stdout), result.stderr


def as_program(
    root: Path, *arguments: str, umask: int = -1, stderr: int = subprocess.STDOUT
) -> tuple[int, str]:
    """Run the command as a process of its own; give its exit code and all it and its workers print."""
    run = subprocess.run(
        [sys.executable, "-m", "planbooklet", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return run.returncode, re.sub(r"\d+\.\d s", "… s", run.stdout)

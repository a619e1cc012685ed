"""The example, built once for all workers of a test run."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]
SOURCES = ("mkdocs.yml", "unit.yml", "plans_src", "guides", "overrides")
TODAY = "2026-11-24"


@dataclass(frozen=True, slots=True)
class BuiltExample:
    """Where the output of the example lies."""

    folder: Path
    """A unit's folder: the sources, copied, and what was built from them."""

    @property
    def plan_site(self) -> Path:
        """The person's own site."""
        return self.folder / "build" / "plans" / "kestrel" / "own" / "site"

    @property
    def booklet(self) -> Path:
        """The person's own booklet."""
        return self.folder / "build" / "plans" / "kestrel" / "own" / "booklet.pdf"

    @property
    def public_site(self) -> Path:
        """The unit's guidance site."""
        return self.folder / "build" / "site"


def build_example(folder: Path) -> BuiltExample:
    """Build plan, booklet and guidance into a folder; a second call, from any process, finds it done."""
    folder.mkdir(parents=True, exist_ok=True)
    done = folder / "done"
    with only_one_at_work(folder / "lock"):
        if not done.exists():
            _copy_sources(folder)
            _run_planbooklet(folder, "build")
            _run_planbooklet(folder, "site")
            done.touch()
    return BuiltExample(folder)


@contextmanager
def only_one_at_work(lock: Path) -> Iterator[None]:
    with lock.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _copy_sources(folder: Path) -> None:
    for name in SOURCES:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, dirs_exist_ok=True)
        else:
            shutil.copy2(source, folder / name)


def _run_planbooklet(folder: Path, command: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "planbooklet", command, "--today", TODAY],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, (
        f"planbooklet {command} ended with {run.returncode}.\n{run.stdout}{run.stderr}"
    )

"""A unit's folder with short plans in it, ready to be checked and built."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.plans import WHOLE_PLAN, WHOLE_UNIT
from tests.small_unit import MKDOCS_YML, write_small_unit

MINUTES = "# Minutes\n\nWe met at the school.\n"
DAY = "2026-11-24"
WITH_EXAMPLE = MKDOCS_YML.replace("  - planbooklet\n", "  - planbooklet: { example: heron }\n")


def write_unit(folder: Path, *, settings: str = MKDOCS_YML, **plans: str) -> Path:
    """Write a unit with plans, by their ids, and give it."""
    write_small_unit(folder, settings=settings)
    (folder / "unit.yml").write_text(WHOLE_UNIT, encoding="utf-8")
    for plan_id, plan in plans.items():
        write_plan(folder, plan_id, plan)
    return folder


def write_plan(root: Path, plan_id: str, plan: str = WHOLE_PLAN) -> Path:
    """Write one plan with its minutes, and give its plan.yml."""
    folder = root / "plans_src" / plan_id
    (folder / "meetings").mkdir(parents=True)
    (folder / "meetings" / "2026-12-03.md").write_text(MINUTES, encoding="utf-8")
    (folder / "plan.yml").write_text(plan, encoding="utf-8")
    return folder / "plan.yml"


def own(root: Path, plan_id: str) -> Path:
    """Where the outputs of a plan's own edition lie."""
    return root / "build" / "plans" / plan_id / "own"


def tree(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its content."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def times_of(folder: Path) -> dict[Path, int]:
    """Give when everything below a folder was last written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def change(file: Path, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
    file.write_text(text.replace(old, new), encoding="utf-8")


def open_to_others(folder: Path) -> list[str]:
    """Give everything at and below a folder that somebody else than its owner may read or write."""
    return [
        f"{path.relative_to(folder)} {stat.S_IMODE(path.lstat().st_mode):o}"
        for path in [folder, *folder.rglob("*")]
        if path.lstat().st_mode & 0o077
    ]

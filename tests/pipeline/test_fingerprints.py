"""Whatever outputs are made from changes their fingerprint, and nothing else does."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from planbooklet.pipeline import fingerprints
from planbooklet.pipeline.fingerprints import fingerprint_of_plan, fingerprint_of_unit
from tests.plans import PACKAGE, TODAY, WHOLE_PLAN
from tests.units import change, write_plan, write_unit

Change = Callable[[Path], object]
HERON = Path("plans_src", "heron")


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    (root / HERON / "pictures").mkdir()
    (root / HERON / "pictures" / "ada.png").write_bytes(b"picture")
    (root / "rules").mkdir()
    shutil.copyfile(PACKAGE / "rules" / "no.yml", root / "rules" / "ours.txt")
    change(root / "unit.yml", "languages: [en]", "rules: rules/ours.txt\nlanguages: [en]")
    return root


def fingerprint(root: Path, today: date = TODAY) -> str:
    return fingerprint_of_plan(root, "heron", unit=fingerprint_of_unit(root), today=today)


def grow(*path: str) -> Change:
    """Add a byte to a file, or make it."""

    def change_file(root: Path) -> None:
        with root.joinpath(*path).open("ab") as opened:
            opened.write(b"\n")

    return change_file


@pytest.mark.parametrize(
    "change_unit",
    [
        grow(*HERON.parts, "plan.yml"),
        grow(*HERON.parts, "meetings", "2026-12-03.md"),
        grow(*HERON.parts, "pictures", "ada.png"),
        grow(*HERON.parts, "pictures", "new.png"),
        lambda root: (root / HERON / "pictures" / "ada.png").rename(root / HERON / "pictures" / "eda.png"),
        lambda root: (root / HERON / "meetings" / "2026-12-03.md").unlink(),
        grow("unit.yml"),
        grow("mkdocs.yml"),
        grow("rules", "ours.txt"),
        grow("guides", "en", "index.md"),
        grow("guides", "en", "new.png"),
        grow("overrides", "base.html"),
    ],
    ids=[
        "plan", "minutes", "picture", "new picture", "picture renamed", "minutes deleted", "unit",
        "settings", "rules", "guide", "picture of a guide", "shell",
    ],
)  # fmt: skip
def test_change_of_a_source_changes_it(unit: Path, change_unit: Change) -> None:
    before = fingerprint(unit)
    change_unit(unit)
    assert fingerprint(unit) != before


def touch_all(root: Path) -> None:
    for path in root.rglob("*"):
        os.utime(path, (1, 1))


def write_another_plan(root: Path) -> None:
    write_plan(root, "wren")


def compile_shell(root: Path) -> None:
    (root / "overrides" / "__pycache__").mkdir()
    grow("overrides", "__pycache__", "x.pyc")(root)


def build(root: Path) -> None:
    (root / "build" / "plans").mkdir(parents=True)
    grow("build", "plans", "page.html")(root)


@pytest.mark.parametrize(
    "change_unit",
    [
        touch_all,
        write_another_plan,
        compile_shell,
        build,
        grow("notes.txt"),
        lambda root: (root / HERON / "link.png").symlink_to("/etc/hostname"),
        lambda root: os.mkfifo(root / HERON / "pipe"),
    ],
    ids=["times", "another plan", "pyc", "output", "unknown file", "link", "pipe"],
)
def test_change_of_anything_else_leaves_it(unit: Path, change_unit: Change) -> None:
    before = fingerprint(unit)
    change_unit(unit)
    assert fingerprint(unit) == before


def test_same_sources_in_another_folder_have_the_same(unit: Path, tmp_path: Path) -> None:
    shutil.copytree(unit, tmp_path / "moved")
    assert fingerprint(tmp_path / "moved") == fingerprint(unit)


def test_two_contents_that_change_places_change_it(unit: Path) -> None:
    pictures = unit / HERON / "pictures"
    (pictures / "bus.png").write_bytes(b"another")
    before = fingerprint(unit)
    (pictures / "ada.png").write_bytes(b"another")
    (pictures / "bus.png").write_bytes(b"picture")
    assert fingerprint(unit) != before


def test_day_changes_it(unit: Path) -> None:
    assert fingerprint(unit, TODAY + timedelta(days=1)) != fingerprint(unit)


def test_version_of_a_library_changes_it(unit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint(unit)
    installed = importlib.metadata.version
    monkeypatch.setattr(
        importlib.metadata, "version", lambda name: "71.0" if name == "weasyprint" else installed(name)
    )
    fingerprints._fingerprint_of_program.cache_clear()
    try:
        assert fingerprint(unit) != before
    finally:
        fingerprints._fingerprint_of_program.cache_clear()


def test_program_itself_changes_it(unit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "program"
    shutil.copytree(PACKAGE / "styles", program / "styles")
    monkeypatch.setattr("planbooklet.__file__", str(program / "__init__.py"))
    try:
        prints = []
        for _ in range(2):
            fingerprints._fingerprint_of_program.cache_clear()
            prints.append(fingerprint(unit))
            grow("styles", "site.css")(program)
        assert prints[0] != prints[1]
    finally:
        fingerprints._fingerprint_of_program.cache_clear()


def test_file_that_goes_while_it_is_read_stops_nothing(unit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = unit / HERON / ".plan.yml.swp"
    gone.touch()
    found = fingerprints._files_below

    def found_before(folder: Path) -> list[Path]:
        files = list(found(folder))
        gone.unlink(missing_ok=True)
        return files

    monkeypatch.setattr(fingerprints, "_files_below", found_before)
    assert fingerprint(unit)

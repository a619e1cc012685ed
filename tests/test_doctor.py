from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import planbooklet
from planbooklet.doctor import Part, examine_machine

LOADER_WITHOUT = """
from cffi.api import FFI
load = FFI.dlopen
def load_all_but(self, name, flags=0):
    if {missing!r} in name:
        raise OSError("cannot load library " + name)
    return load(self, name, flags)
FFI.dlopen = load_all_but
"""


def part(name: str) -> Part:
    return next(part for part in examine_machine() if part.name == name)


def without_programs(monkeypatch: pytest.MonkeyPatch, folder: Path, *present: str) -> None:
    """Leave only these programs on the PATH, as dummies."""
    for program in present:
        (folder / program).write_text("#!/bin/sh\n", encoding="utf-8")
        (folder / program).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def without_library(monkeypatch: pytest.MonkeyPatch, folder: Path, missing: str) -> None:
    """Let WeasyPrint's loader fail for libraries of this name, in the process that the doctor asks."""
    (folder / "sitecustomize.py").write_text(LOADER_WITHOUT.format(missing=missing), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))


def as_user(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: number)


def test_machine_that_runs_the_tests_has_every_part() -> None:
    parts = examine_machine()
    assert [part for part in parts if not part.found or part.what_to_type or not part.version] == []
    assert [part.name for part in parts if not part.for_tests] == [
        "Python",
        "WeasyPrint",
        "MkDocs",
        "Pango",
        "Fonts of planbooklet",
        "Symbols of planbooklet",
    ]
    assert [part.name for part in parts if part.for_tests] == [
        "Chromium",
        "Java",
        "Node.js",
        "npm",
        "axe-core",
        "Nu HTML checker",
        "veraPDF",
    ]


def test_missing_programs_are_named_with_the_command_for_debian(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without_programs(monkeypatch, tmp_path, "apt-get")
    as_user(monkeypatch, 1000)
    parts = examine_machine()
    assert [(part.name, part.what_to_type) for part in parts if not part.found] == [
        ("Chromium", "sudo apt-get install chromium"),
        ("Java", "sudo apt-get install openjdk-17-jre-headless"),
        ("Node.js", "sudo apt-get install nodejs"),
        ("npm", "sudo apt-get install npm"),
    ]


def test_root_types_no_sudo(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without_programs(monkeypatch, tmp_path, "apt-get")
    as_user(monkeypatch, 0)
    assert part("Chromium").what_to_type == "apt-get install chromium"


def test_machine_without_apt_get_is_told_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without_programs(monkeypatch, tmp_path)
    assert part("Java").what_to_type == "Install Java with your system's package manager."


def test_program_that_fails_is_not_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without_programs(monkeypatch, tmp_path, "apt-get", "node")
    assert not part("Node.js").found


@pytest.mark.parametrize("library", ["pangoft2", "gobject", "harfbuzz-subset"])
def test_missing_library_is_named_with_the_command_for_debian(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, library: str
) -> None:
    without_library(monkeypatch, tmp_path, library)
    as_user(monkeypatch, 1000)
    monkeypatch.setattr("shutil.which", lambda program: program)
    parts = examine_machine()
    assert [(part.name, part.what_to_type) for part in parts if not part.found] == [
        ("Pango", "sudo apt-get install libpangoft2-1.0-0 libharfbuzz-subset0")
    ]


def test_command_runs_where_the_layout_engine_cannot_and_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without_library(monkeypatch, tmp_path, "pango")
    package = Path(planbooklet.__file__).parents[1]
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{package}")
    run = subprocess.run(
        [sys.executable, "-m", "planbooklet", "doctor"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 3
    sudo = "" if os.geteuid() == 0 else "sudo "
    assert (
        f"MISSING Pango\n        {sudo}apt-get install libpangoft2-1.0-0 libharfbuzz-subset0\n" in run.stdout
    )
    assert run.stderr == ""


def test_missing_library_elsewhere_is_told_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without_library(monkeypatch, tmp_path, "pango")
    monkeypatch.setattr("shutil.which", lambda program: None if program == "apt-get" else program)
    assert part("Pango").what_to_type == (
        "Install Pango 1.44 or newer and HarfBuzz-Subset with your system's package manager."
    )


@pytest.mark.parametrize(
    ("name", "package", "version"), [("WeasyPrint", "weasyprint", "69.1"), ("MkDocs", "mkdocs", "2.0")]
)
def test_version_that_does_not_fit_is_not_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, package: str, version: str
) -> None:
    metadata = tmp_path / f"{package}-{version}.dist-info" / "METADATA"
    metadata.parent.mkdir()
    metadata.write_text(f"Metadata-Version: 2.4\nName: {package}\nVersion: {version}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert part(name) == Part(name, found=False, version=version, what_to_type="make setup")


def test_sentences_are_worded_by_the_catalogue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    without_programs(monkeypatch, tmp_path)
    words = {"Install {part} with your system's package manager.": "Installer {part}."}
    parts = examine_machine(lambda text: words.get(text, text))
    assert next(part.what_to_type for part in parts if part.name == "Java") == "Installer Java."


def test_half_copied_package_outside_a_checkout_is_told_how_to_install_anew(tmp_path: Path) -> None:
    package = tmp_path / "lib" / "python" / "planbooklet"
    shutil.copytree(Path(planbooklet.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    next((package / "fonts").glob("*.woff2")).unlink()
    program = (
        "import planbooklet.doctor as d; print(*(p for p in d.examine_machine() if not p.found), sep='\\n')"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(package.parent)},
        capture_output=True,
        text=True,
        check=True,
    )
    remedy = "python3 -m pip install --force-reinstall --no-deps planbooklet"
    assert run.stdout == f"{Part('Fonts of planbooklet', False, '', remedy)}\n"

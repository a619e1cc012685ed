"""What is kept of what was packed: files, the log, and what a later build does with both."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from planbooklet.errors import OutputRefusedError
from planbooklet.pipeline.log import LogRecord, append_log
from planbooklet.pipeline.packing import Packing, pack_edition
from tests.command_line import TODAY, planbooklet
from tests.commands.packing.packed import (
    AGE,
    PDF,
    ZIP,
    pack,
    packed_lines,
    said,
)
from tests.units import DAY, open_to_others, tree


def test_nothing_in_another_folder_is_written_over(unit: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    missing = pack(unit, "--out", str(stick))
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert f"Directory '{stick}' does not exist." in missing.stderr
    stick.mkdir()
    made = f"Made: {stick}/plan-{DAY}.zip"
    assert pack(unit, "--out", str(stick)).stdout.splitlines()[0] == made
    before = tree(stick)
    assert said(pack(unit, "--out", str(stick), edition="school")) == (
        2,
        "",
        f"planbooklet: plan-{DAY}.zip is there already. It may be meant for somebody else.\n"
        "    Move it away, or name another folder.\n",
    )
    assert tree(stick) == before
    assert [line["edition"] for line in packed_lines(unit)] == ["bakehuset"]


def test_what_cannot_be_logged_is_not_made(unit: Path) -> None:
    (unit / "build" / "log.jsonl").unlink(missing_ok=True)
    (unit / "build" / "log.jsonl").mkdir()
    assert said(pack(unit)) == (
        4,
        "",
        "planbooklet: The disk does not let us write in build/log.jsonl.\n"
        "    What is given away must stand there. Make it writable, then try again.\n",
    )
    assert tree(unit / "build" / "packed") == {}


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            errno.ENOSPC,
            "The disk is full. Nothing was written in heron/bakehuset.\n"
            "Make room on the disk, then try again.",
        ),
        (
            errno.EROFS,
            "The disk does not let us write in heron/bakehuset.\n"
            "Get the right to write there, then try again.",
        ),
    ],
)
def test_full_or_closed_disk_leaves_what_was_there(
    unit: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: str
) -> None:
    pack(unit)
    before, lines = tree(unit / "build" / "packed"), packed_lines(unit)

    def fail(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputRefusedError) as refused:
        pack_edition(Packing(unit, "heron", "bakehuset", date.fromisoformat(DAY)))
    monkeypatch.undo()
    assert f"{refused.value.message}\n{refused.value.fix}" == told
    assert (tree(unit / "build" / "packed"), packed_lines(unit)) == (before, lines)


def test_what_is_packed_and_the_log_are_for_their_owner_alone(unit: Path) -> None:
    # Not through the command, whose umask would hide a mode that is too wide.
    (unit / "build" / "log.jsonl").unlink(missing_ok=True)
    for form in ("zip", "pdf", "age"):
        pack_edition(Packing(unit, "heron", "bakehuset", date.fromisoformat(DAY), form))
    assert sorted(tree(unit / "build" / "packed")) == sorted(
        name.removeprefix("build/packed/") for name in (ZIP, PDF, AGE)
    )
    assert open_to_others(unit / "build" / "packed") == []
    assert stat.S_IMODE((unit / "build" / "log.jsonl").stat().st_mode) == 0o600


def test_log_says_who_was_given_what_by_which_consent(unit: Path) -> None:
    file = unit / "build" / "log.jsonl"
    append_log(unit, LogRecord("removed", "heron", "mother"))
    before = file.read_bytes()
    pack(unit, "--password")
    assert file.read_bytes().startswith(before)
    assert file.read_bytes()[-1:].strip() == b""
    (line,) = packed_lines(unit)
    at, sha, file_sha = str(line.pop("at")), str(line.pop("sha")), str(line.pop("file_sha"))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", at)
    assert re.fullmatch("[0-9a-f]{40}", sha)
    assert file_sha == sha256((unit / PDF).read_bytes()).hexdigest()
    assert line == {
        "event": "packed",
        "plan": "heron",
        "edition": "bakehuset",
        "parts": ["about_me", "goals", "partners"],
        "consents": [
            {"recipient": "bakehuset", "given_by": "me", "given_on": "2026-08-17", "until": "2026-12-31"}
        ],
        "form": "pdf",
    }


def test_log_of_what_is_packed_names_the_same_hash_in_every_form(unit: Path) -> None:
    for flags in ((), ("--password",), ("--age",)):
        pack(unit, *flags)
    lines = packed_lines(unit)
    assert [line["form"] for line in lines] == ["zip", "pdf", "age"]
    assert len({line["sha"] for line in lines}) == 1
    assert len({line["file_sha"] for line in lines}) == 3


def test_build_after_a_withdrawal_removes_what_was_packed_for_it_and_nothing_else(unit: Path) -> None:
    pack(unit)
    pack(unit, edition="school")
    assert planbooklet(unit, "stop", "heron", "bakehuset", *TODAY).exit_code == 0
    assert planbooklet(unit, "build", "heron", *TODAY).exit_code == 0
    assert sorted(tree(unit / "build" / "packed")) == [f"heron/school/plan-{DAY}.zip"]


def test_what_was_packed_of_a_plan_that_is_gone_is_told(unit: Path) -> None:
    pack(unit)
    shutil.rmtree(unit / "plans_src" / "heron")
    shutil.rmtree(unit / "build" / "plans" / "heron")
    printed = planbooklet(unit, "build", "wren", *TODAY).stdout
    assert printed.startswith(
        "build/packed/heron:1:1: this was built from a plan that is not there any more. "
        "[output-without-plan]\n    Put the plan back, or delete this folder.\n"
    )

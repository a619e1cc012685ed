"""The command `pack`: the zip for a USB stick."""

from __future__ import annotations

import os
import stat
import zipfile
from pathlib import Path

from tests.commands.packing.packed import (
    FOR,
    LAST_WORDS,
    ZIP,
    pack,
    said,
)
from tests.units import DAY, tree


def test_zip_holds_the_whole_copy_and_a_text_that_says_what_to_open(unit: Path, tmp_path: Path) -> None:
    assert said(pack(unit)) == (
        0,
        f"Made: {ZIP}\n{FOR}Whoever finds it can read it. Carry it yourself, and send it to nobody.\n"
        + LAST_WORDS,
        "",
    )
    with zipfile.ZipFile(unit / ZIP) as zipped:
        zipped.extractall(tmp_path / "stick")
    assert [path.name for path in (tmp_path / "stick").iterdir()] == [f"plan-{DAY}"]
    unpacked = tree(tmp_path / "stick" / f"plan-{DAY}")
    read_me = unpacked.pop("READ-ME-FIRST.txt")
    assert unpacked == tree(unit / "build" / "plans" / "heron" / "bakehuset")
    assert {"site/index.html", "booklet.pdf"} <= unpacked.keys()
    assert read_me.decode("utf-8-sig").split("\r\n") == [
        "This folder holds a plan. You can read it in two ways.",
        "If this is still a zip file, unpack it first.",
        "",
        "ON A SCREEN",
        'Open the folder "site". Then open the file "index.html" in it.',
        "Your browser shows the plan. You need no internet.",
        "",
        "ON PAPER",
        'Open the file "booklet.pdf" and print it.',
        "",
        "TAKE CARE",
        "A plan tells of a person's life. Keep it where nobody else can read it.",
        "Do not send it on. Delete it when you no longer need it.",
        "",
    ]


def test_text_in_the_persons_own_zip_says_whose_it_is_and_names_the_calendar(unit: Path) -> None:
    result = pack(unit, edition="own")
    assert result.stdout.splitlines()[:2] == [f"Made: build/packed/heron/own/plan-{DAY}.zip", "For: own."]
    with zipfile.ZipFile(unit / f"build/packed/heron/own/plan-{DAY}.zip") as zipped:
        read_me = zipped.read(f"plan-{DAY}/READ-ME-FIRST.txt").decode("utf-8-sig").split("\r\n")
    assert read_me[-6:] == [
        "MEETINGS",
        'Open the file "meetings.ics" with your calendar.',
        "",
        "TAKE CARE",
        "This plan is yours. You decide who may read it.",
        "",
    ]


def test_same_copy_gives_the_same_bytes_whenever_it_is_packed(unit: Path, tmp_path: Path) -> None:
    pack(unit)
    first = (unit / ZIP).read_bytes()
    for file in (unit / "build" / "plans").rglob("*"):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    pack(unit)
    assert (unit / ZIP).read_bytes() == first
    pack(unit, "--out", str(tmp_path))
    assert (tmp_path / f"plan-{DAY}.zip").read_bytes() == first


def test_no_name_tells_of_whom_the_plan_is_or_for_whom(unit: Path) -> None:
    pack(unit)
    with zipfile.ZipFile(unit / ZIP) as zipped:
        entries = zipped.infolist()
    names = " ".join([Path(ZIP).name, *(entry.filename for entry in entries)]).lower()
    assert [word for word in ("heron", "bakehuset", "ada", "berg", "lise") if word in names] == []
    assert {entry.date_time for entry in entries} == {(2026, 11, 24, 0, 0, 0)}
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {(entry.comment, entry.extra, entry.external_attr >> 16) for entry in entries} == {
        (b"", b"", stat.S_IFREG | 0o600)
    }


def test_draft_may_be_handed_over_and_is_called_one(unit: Path) -> None:
    code, printed, _ = said(pack(unit, plan="wren"))
    assert (code, printed.splitlines()[2]) == (0, "Every page of it says DRAFT.")

"""What a later build says of files that were packed from a copy as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import TODAY, planbooklet
from tests.commands.packing.packed import AGE, PDF, ZIP, pack
from tests.units import change, tree


def told(unit: Path, *flags: str) -> list[str]:
    """Give what a build says of older copies."""
    printed = planbooklet(unit, "build", "heron", *TODAY, *flags).stdout
    return [line for line in printed.splitlines() if "older copy" in line]


def older(file: str, edition: str = "bakehuset") -> str:
    warning = "It may hold what is not shared any more. Delete it."
    return f'    An older copy for "{edition}" lies in {file}. {warning}'


def narrow(unit: Path) -> None:
    change(unit / "plans_src" / "heron" / "plan.yml", "[about_me, goals, partners]", "[about_me]")


def test_build_after_a_narrower_consent_names_every_file_that_holds_more(unit: Path) -> None:
    for flags in ((), ("--password",), ("--age",)):
        pack(unit, *flags)
    narrow(unit)
    assert told(unit) == [older(file) for file in sorted((ZIP, PDF, AGE))]


def test_build_names_it_again_until_it_is_deleted(unit: Path) -> None:
    pack(unit)
    narrow(unit)
    assert [told(unit), told(unit)] == [[older(ZIP)], [older(ZIP)]]
    (unit / ZIP).unlink()
    assert told(unit) == []


def test_file_that_is_packed_anew_is_not_named(unit: Path) -> None:
    pack(unit)
    narrow(unit)
    assert told(unit) == [older(ZIP)]
    pack(unit)
    assert told(unit) == []


@pytest.mark.parametrize("flags", [(), ("--force",)], ids=["unchanged", "built to the same bytes"])
def test_file_that_was_packed_from_what_is_still_there_is_not_named(
    unit: Path, flags: tuple[str, ...]
) -> None:
    pack(unit)
    assert told(unit, *flags) == []


def test_entry_that_became_private_is_reason_enough(unit: Path) -> None:
    pack(unit)
    status = "        status: planned\n"
    change(unit / "plans_src" / "heron" / "plan.yml", status, f"{status}        private: yes\n")
    assert told(unit) == [older(ZIP)]


def test_own_copy_and_copies_for_others_are_told_apart(unit: Path) -> None:
    pack(unit)
    pack(unit, edition="own")
    narrow(unit)
    assert told(unit) == [
        older(ZIP.replace("bakehuset", "own"), edition="own"),
        older(ZIP),
    ]


def test_file_of_which_the_log_knows_nothing_is_named(unit: Path) -> None:
    pack(unit)
    log = unit / "build" / "log.jsonl"
    kept = [line for line in log.read_text(encoding="utf-8").splitlines() if '"packed"' not in line]
    log.write_bytes("\n".join([*kept, "5", '{"event": "pack']).encode() + b"\xff\n")
    assert told(unit) == [older(ZIP)]


def test_nothing_is_deleted_by_the_build(unit: Path) -> None:
    pack(unit)
    before = tree(unit / "build" / "packed")
    narrow(unit)
    told(unit)
    assert tree(unit / "build" / "packed") == before

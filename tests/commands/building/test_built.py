"""The command `build`: what is printed, what is written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import Result
from pypdf import PdfReader

from tests.command_line import TODAY, as_program, planbooklet, said
from tests.commands.building.two_plans import ASK_THE_PERSON, COPIES, DRAFT_PLAN
from tests.plans import WHOLE_PLAN
from tests.units import change, open_to_others, own, times_of, tree, write_unit

DRAFT_WORDS = "DRAFT. This plan is not finished yet."
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pypdf")


def test_build_says_what_was_built_where_what_to_mend_and_how_long_it_took(
    built: tuple[Path, Result],
) -> None:
    assert said(built[1]) == (
        1,
        "heron: built in build/plans/heron/own (… s)\n"
        + COPIES
        + ASK_THE_PERSON
        + "wren: built as DRAFT in build/plans/wren/own (… s)\n"
        + COPIES
        + "Built: 2. Unchanged: 0. Not built: 0. Findings: 1. … s.\n",
        "",
    )


def test_outputs_are_site_booklet_and_calendar_the_last_two_inside_the_site_too(
    built: tuple[Path, Result],
) -> None:
    folder = own(built[0], "heron")
    assert sorted(path.name for path in folder.iterdir()) == ["booklet.pdf", "meetings.ics", "site"]
    for name in ("booklet.pdf", "meetings.ics"):
        assert (folder / name).read_bytes() == (folder / "site" / name).read_bytes()


def is_guide(page: Path) -> bool:
    return page.parent.name == "guides"


@pytest.mark.parametrize(("plan_id", "times"), [("wren", 1), ("heron", 0)], ids=["draft", "whole"])
def test_draft_says_so_on_every_page_of_the_site_and_the_booklet_and_a_whole_plan_on_none(
    built: tuple[Path, Result], plan_id: str, times: int
) -> None:
    root, _ = built
    pages = [page for page in own(root, plan_id).rglob("*.html") if not is_guide(page)]
    assert pages
    for page in pages:
        assert page.read_text(encoding="utf-8").count(DRAFT_WORDS) == times, page.name
    for number, paper in enumerate(PdfReader(own(root, plan_id) / "booklet.pdf").pages):
        assert (DRAFT_WORDS in paper.extract_text()) == bool(times), f"page {number + 1}"


def test_second_build_says_unchanged_tells_findings_again_and_touches_nothing(unit: Path) -> None:
    before = times_of(unit)
    assert said(planbooklet(unit, "build", *TODAY)) == (
        1,
        "heron: unchanged in build/plans/heron/own\n"
        + COPIES
        + ASK_THE_PERSON
        + "wren: unchanged DRAFT in build/plans/wren/own\n"
        + COPIES
        + "Built: 0. Unchanged: 2. Not built: 0. Findings: 1. … s.\n",
        "",
    )
    assert times_of(unit) == before


def test_plans_that_are_named_are_built_and_no_other(unit: Path) -> None:
    change(unit / "unit.yml", "name: Nils Moe", "name: Nils Dal")
    assert said(planbooklet(unit, "build", "heron", *TODAY)) == (
        0,
        "heron: built in build/plans/heron/own (… s)\n"
        + COPIES
        + "Built: 1. Unchanged: 0. Not built: 0. Findings: 0. … s.\n",
        "",
    )


def test_force_builds_what_has_not_changed_to_the_same_bytes(unit: Path) -> None:
    before = tree(own(unit, "heron"))
    times = times_of(own(unit, "heron"))
    code, printed, _ = said(planbooklet(unit, "build", "heron", "--force", *TODAY))
    assert (code, printed.splitlines()[0]) == (0, "heron: built in build/plans/heron/own (… s)")
    assert tree(own(unit, "heron")) == before
    assert all(times_of(own(unit, "heron"))[path] != time for path, time in times.items())


def test_output_that_somebody_deleted_is_built_again(unit: Path) -> None:
    (own(unit, "heron") / "booklet.pdf").unlink()
    code, printed, _ = said(planbooklet(unit, "build", "heron", *TODAY))
    assert (code, printed.splitlines()[0]) == (0, "heron: built in build/plans/heron/own (… s)")
    assert (own(unit, "heron") / "booklet.pdf").read_bytes().startswith(b"%PDF")


def test_nobody_but_the_owner_may_read_what_is_built_however_open_the_shell_is(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert as_program(root, "build", "--link", *TODAY, umask=0)[0] == 0
    assert open_to_others(root / "build") == []


def test_linked_files_are_kept_once_and_no_output_is_a_symbolic_link(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN, wren=DRAFT_PLAN)
    planbooklet(root, "build", "--link", "--workers", "1", *TODAY)
    first, second = (own(root, plan) / "site" / "assets" / "site.css" for plan in ("heron", "wren"))
    assert first.samefile(second)
    page = own(root, "heron") / "site" / "index.html"
    assert page.stat().st_nlink == 1
    assert [path for path in (root / "build").rglob("*") if path.is_symlink()] == []


def test_progress_is_shown_to_a_terminal_only(unit: Path) -> None:
    ours, theirs = os.openpty()
    try:
        _, printed = as_program(unit, "build", *TODAY, stderr=theirs)
    finally:
        os.close(theirs)
    try:
        assert b"Building plans" in os.read(ours, 65536)
    finally:
        os.close(ours)
    assert "Building plans" not in printed

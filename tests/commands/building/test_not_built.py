"""The command `build` where something stands in the way."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.command_line import TODAY, as_program, planbooklet, said
from tests.commands.building.two_plans import ASK_THE_PERSON, COPIES
from tests.plans import WHOLE_PLAN, plan_with
from tests.units import change, own, tree, write_plan, write_unit


def test_plan_that_is_refused_stays_as_it_was_and_the_other_is_built(unit: Path) -> None:
    before = tree(own(unit, "heron"))
    change(unit / "plans_src" / "heron" / "plan.yml", "status: planned", "status: planed")
    change(unit / "plans_src" / "wren" / "plan.yml", "I read well.", "I write well.")
    code, printed, _ = said(planbooklet(unit, "build", *TODAY))
    assert (code, printed) == (
        1,
        "plans_src/heron/plan.yml:53:17: goals > bakery > measures > trial > status must be one of: "
        'planned, doing, done, waiting, stopped. [fixed-value]\n    Did you mean "planned"?\n\n'
        "heron: not built. What was built before stays. Mend the findings above.\n"
        + ASK_THE_PERSON
        + "wren: built as DRAFT in build/plans/wren/own (… s)\n"
        + COPIES
        + "Built: 1. Unchanged: 0. Not built: 1. Findings: 2. … s.\n",
    )
    assert tree(own(unit, "heron")) == before
    assert b"I write well." in (own(unit, "wren") / "site" / "needs.html").read_bytes()


def test_plan_that_crashes_says_no_word_of_the_plan_and_the_other_is_built(unit: Path) -> None:
    before = tree(own(unit, "heron"))
    change(
        unit / "overrides" / "main.html",
        "{{ page.content|hold_together }}",
        '{% if "bakery" in frame.page.title %}{{ {}[frame.page.title].absent }}{% endif %}',
    )
    code, printed = as_program(unit, "build", *TODAY)
    assert (code, re.sub(r"line \d+\)", "line …)", printed)) == (
        4,
        "heron: not built. The program could not go on (UndefinedError in site.py, line …).\n"
        "    Tell those who look after planbooklet.\n"
        + ASK_THE_PERSON
        + "wren: built as DRAFT in build/plans/wren/own (… s)\n"
        + COPIES
        + "Built: 1. Unchanged: 0. Not built: 1. Findings: 1. … s.\n",
    )
    assert tree(own(unit, "heron")) == before


def test_findings_about_the_unit_are_told_with_those_of_all_plans_and_nothing_is_built(
    tmp_path: Path,
) -> None:
    broken = plan_with(("status: planned", "status: planed"))
    root = write_unit(tmp_path / "unit", heron=broken, wren=WHOLE_PLAN)
    change(root / "unit.yml", "opening_hours", "opening-hours")
    assert said(planbooklet(root, "build", *TODAY)) == (
        1,
        'unit.yml:7:1: the file does not know the key "opening-hours". [unknown-key]\n'
        '    Did you mean "opening_hours"?\n\n'
        "plans_src/heron/plan.yml:53:17: goals > bakery > measures > trial > status must be one of: "
        'planned, doing, done, waiting, stopped. [fixed-value]\n    Did you mean "planned"?\n\n'
        "heron: not built. What was built before stays. Mend the findings above.\n"
        "wren: not built. What was built before stays. Mend the findings above.\n"
        "Built: 0. Unchanged: 0. Not built: 2. Findings: 2. … s.\n",
        "",
    )
    assert not (root / "build" / "plans").exists()


def test_what_was_built_from_a_plan_that_is_gone_is_named(unit: Path) -> None:
    shutil.rmtree(unit / "plans_src" / "wren")
    assert said(planbooklet(unit, "build", *TODAY)) == (
        0,
        "build/plans/wren:1:1: this was built from a plan that is not there any more. [output-without-plan]\n"
        "    Put the plan back, or delete this folder.\n\n"
        "heron: unchanged in build/plans/heron/own\n"
        + COPIES
        + "Built: 0. Unchanged: 1. Not built: 0. Findings: 1. … s.\n",
        "",
    )


def test_unit_without_plans_builds_nothing(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit")
    (root / "plans_src").mkdir()
    assert said(planbooklet(root, "build")) == (
        0,
        "Built: 0. Unchanged: 0. Not built: 0. Findings: 0. … s.\n",
        "",
    )


def test_folder_with_the_name_of_a_person_is_no_plan(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit")
    write_plan(root, "Heron")
    code, printed, _ = said(planbooklet(root, "build", *TODAY))
    assert (code, printed.split("\n\n")[0]) == (
        1,
        "plans_src/Heron:1:1: the folder's name must be a code word: small letters, digits and hyphens. "
        "[plan-id]\n    Rename the folder. Use a word such as kestrel, never the person's name.",
    )


def test_file_where_the_states_are_kept_stops_the_build(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    (root / "build").mkdir()
    (root / "build" / "states").touch()
    assert said(planbooklet(root, "build", *TODAY)) == (
        4,
        "",
        "planbooklet: The disk does not let us write in build/states.\n"
        "    Get the right to write in the build folder, then build again.\n",
    )

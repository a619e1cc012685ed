"""The commands before the first plan: `init`, `schema`, `doctor`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from planbooklet import doctor
from planbooklet.cli import main
from planbooklet.doctor import Part
from tests.command_line import TODAY, planbooklet, said
from tests.small_unit import PROJECT
from tests.units import open_to_others, times_of, tree


def test_new_unit_is_private_builds_without_findings_and_is_written_over_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "our-unit"
    result = CliRunner().invoke(main, ["init", str(folder)])
    assert said(result) == (0, f"Written. Now type:\n    cd {folder}\n    planbooklet build\n", "")
    assert open_to_others(folder / "plans_src") == []
    assert said(planbooklet(folder, "build", *TODAY)) == (
        0,
        "kestrel: built in build/plans/kestrel/own (… s)\n"
        "    Copies for others: meeting, coordinator, school, mother, nav, bakehuset.\n"
        "Built: 1. Unchanged: 0. Not built: 0. Findings: 0. … s.\n",
        "",
    )
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "build/\nplans_src/\n"
    own_rules = (
        (folder / "unit.yml").read_text(encoding="utf-8").replace("# rules: rules/no", "rules: rules/no")
    )
    (folder / "unit.yml").write_text(own_rules, encoding="utf-8")
    assert said(planbooklet(folder, "check", *TODAY)) == (0, "Plans checked: 1. Findings: 0.\n", "")
    before = times_of(folder)
    assert said(CliRunner().invoke(main, ["init", str(folder)])) == (
        2,
        "",
        "planbooklet: this folder is not empty.\n    Name a new folder; planbooklet writes over nothing.\n",
    )
    assert times_of(folder) == before


def test_schemas_are_those_of_the_project(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["schema", "--folder", str(tmp_path)])
    plan, unit = tmp_path / "plan.schema.json", tmp_path / "unit.schema.json"
    assert said(result) == (0, f"Written: {plan}\nWritten: {unit}\n", "")
    assert tree(tmp_path) == tree(PROJECT / "schema")


@pytest.mark.parametrize(("for_tests", "code"), [(False, 3), (True, 0)])
def test_doctor_names_each_part_and_ends_badly_where_building_lacks_one(
    monkeypatch: pytest.MonkeyPatch, for_tests: bool, code: int
) -> None:
    parts = [
        Part("Python", True, "3.11.2", ""),
        Part("Pango", False, "", "apt-get install libpango", for_tests=for_tests),
    ]
    monkeypatch.setattr(doctor, "examine_machine", lambda translate: parts)
    assert said(CliRunner().invoke(main, ["doctor"])) == (
        code,
        "there   Python 3.11.2\nMISSING Pango\n        apt-get install libpango\n",
        "",
    )

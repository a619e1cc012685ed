"""What is told the same way whichever command is typed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.command_line import TODAY, planbooklet, said
from tests.plans import WHOLE_PLAN
from tests.units import write_unit


@pytest.mark.parametrize("command", ["check", "build", "serve", "copies"])
def test_plan_that_is_not_there_is_wrong_usage(tmp_path: Path, command: str) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert said(planbooklet(root, command, "hern")) == (
        2,
        "",
        'planbooklet: there is no plan "hern" here.\n    Did you mean "heron"?\n',
    )
    assert said(planbooklet(root, command, "zzz")) == (
        2,
        "",
        'planbooklet: there is no plan "zzz" here.\n    Plans here: heron.\n',
    )


@pytest.mark.parametrize("command", [("check",), ("build",), ("serve", "heron")])
def test_folder_without_plans_is_wrong_usage(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert said(planbooklet(tmp_path, *command)) == (
        2,
        "",
        'planbooklet: there is no folder "plans_src" here.\n'
        '    Go to the unit\'s folder, or type "planbooklet init FOLDER" to make one.\n',
    )


def test_day_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    result = planbooklet(tmp_path, "check", "--today", "24.11.2026")
    assert result.exit_code == 2
    assert "Write year, month and day with hyphens, such as 2026-11-24." in result.stderr


def test_error_that_nobody_foresaw_is_told_without_a_word_of_the_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def quote(*_: object) -> None:
        raise ValueError("Ada Berg wants to work in a bakery")

    monkeypatch.setattr("planbooklet.pipeline.checking.read_plan_folder", quote)
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    code, printed, told = said(planbooklet(root, "check", *TODAY))
    assert (code, printed) == (4, "")
    assert re.sub(r"line \d+", "line …", told) == (
        "planbooklet: the program could not go on (ValueError in checking.py, line …).\n"
        "    Tell those who look after planbooklet.\n"
    )


def test_who_stops_a_run_by_hand_is_not_told_of_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("planbooklet.pipeline.checking.check_plans", stopped)
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert planbooklet(root, "check").exit_code == 130


@pytest.mark.parametrize("command", [("build",), ("serve", "heron"), ("site",)])
def test_unit_without_settings_is_wrong_usage(tmp_path: Path, command: tuple[str, ...]) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    (root / "mkdocs.yml").unlink()
    assert said(planbooklet(root, *command)) == (
        2,
        "",
        "planbooklet: there is no mkdocs.yml here.\n"
        '    Go to the unit\'s folder, or type "planbooklet init FOLDER" to make one.\n',
    )


@pytest.mark.parametrize("command", [("build",), ("serve", "heron"), ("site",)])
@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            "site_name: Nordvik\nplugins: [planbooklet\n",
            "planbooklet: a [ is opened and never closed.\n    Mend line 2 of mkdocs.yml.\n",
        ),
        (
            "- planbooklet\n",
            "planbooklet: mkdocs.yml holds no keys.\n"
            '    Begin with the line "site_name: ", and the name of the site behind it.\n',
        ),
    ],
)
def test_settings_that_cannot_be_read_are_told_plainly(
    tmp_path: Path, command: tuple[str, ...], settings: str, told: str
) -> None:
    root = write_unit(tmp_path / "unit", settings=settings, heron=WHOLE_PLAN)
    assert said(planbooklet(root, *command)) == (4, "", told)

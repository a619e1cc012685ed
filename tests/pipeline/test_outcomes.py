"""What is kept of a run between runs, and that nothing else is believed."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest

from planbooklet.errors import OutputRefusedError
from planbooklet.findings import Finding, Place
from planbooklet.messages import say
from planbooklet.pipeline.outcomes import Outcome, forget_outcome, read_outcome, timed, write_outcome

FINDING = Finding(
    Place("plans_src/heron/plan.yml", 4, 7),
    say('service "{service}" names no law.', service="nav"),
    "law-named",
    say("Add law:."),
)
DRAFT = Outcome("heron", "draft", (FINDING,), seconds=2.5, is_draft=True)


@pytest.fixture
def states(tmp_path: Path) -> Path:
    write_outcome(tmp_path / "build" / "states", DRAFT, "abc")
    return tmp_path / "build" / "states"


def test_outcome_of_the_same_sources_comes_back_as_unchanged(states: Path) -> None:
    assert read_outcome(states, "heron", "abc") == Outcome("heron", "unchanged", (FINDING,), is_draft=True)


def test_outcome_of_other_sources_another_plan_or_no_run_does_not(states: Path) -> None:
    assert read_outcome(states, "heron", "abd") is None
    assert read_outcome(states, "wren", "abc") is None
    assert read_outcome(states.parent, "heron", "abc") is None


def test_only_the_owner_may_read_it_and_nothing_lies_beside_it(states: Path) -> None:
    assert [path.name for path in states.iterdir()] == ["heron.json"]
    assert stat.S_IMODE((states / "heron.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(states.stat().st_mode) == 0o700


def test_next_outcome_takes_the_place_of_the_last(states: Path) -> None:
    write_outcome(states, Outcome("heron", "built"), "abd")
    assert read_outcome(states, "heron", "abc") is None
    assert read_outcome(states, "heron", "abd") == Outcome("heron", "unchanged")


def test_forgotten_outcome_is_gone_and_may_be_forgotten_twice(states: Path) -> None:
    for _ in range(2):
        forget_outcome(states, "heron")
        assert read_outcome(states, "heron", "abc") is None


def test_outcome_that_cannot_be_forgotten_is_refused(states: Path) -> None:
    (states / "wren.json").mkdir()
    with pytest.raises(OutputRefusedError) as refused:
        forget_outcome(states, "wren")
    assert str(refused.value.message) == "The disk does not let us write in build/states."


DAMAGES: list[dict[str, Any]] = [
    {"findings": None},
    {"findings": 3},
    {"findings": [3]},
    {"findings": [{}]},
    {"findings": [{"place": [], "check": "x", "message": ["x", {}], "fix": ["x", {}]}]},
    {"findings": [{"place": ["x", 1, 1], "check": "x", "message": "x", "fix": ["x", {}]}]},
    {"findings": [{"place": ["x", 1, 1], "check": "x", "message": ["x", []], "fix": ["x", {}]}]},
]


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"{",
        b"[]",
        b'"abc"',
        b"{}",
        b'{"fingerprint": "abc"}',
        b"\xff\xfe",
        *(json.dumps({"fingerprint": "abc", **damage}).encode() for damage in DAMAGES),
    ],
)
def test_damaged_state_is_as_none(states: Path, written: bytes) -> None:
    (states / "heron.json").write_bytes(written)
    assert read_outcome(states, "heron", "abc") is None


def test_time_is_added_and_nothing_else_changes() -> None:
    assert timed(Outcome("heron", "built"), 3.0) == Outcome("heron", "built", seconds=3.0)


def test_findings_that_refuse_or_draft_stop_and_those_that_warn_do_not() -> None:
    missing = Finding(FINDING.place, say("no consent."), "consent-to-plan", say("Ask."))
    misspelt = Finding(FINDING.place, say("no such key."), "unknown-key", say("Mend."))
    assert [
        Outcome("heron", "built", findings).stops for findings in ((), (FINDING,), (missing,), (misspelt,))
    ] == [False, False, True, True]
    assert not Outcome("heron", "failed", (misspelt,)).stops

"""The command `stop`: a consent is taken back, from the line in the plan to the folder that is gone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planbooklet.model.consent import Consent
from tests.command_line import TODAY, planbooklet, said
from tests.plans import WHOLE_PLAN, parsed, plan_with
from tests.units import DAY, change, tree, write_unit

WRITTEN = "Written: plans_src/heron/plan.yml, line {line}.\n"
GONE_SOON = (
    'The next "planbooklet build heron" removes the copy for "{recipient}".\n'
    "Copies that were handed over already cannot be called back. Ask for them.\n"
)
TO_SCHOOL = "  - covers: goals\n    recipient: school\n"
NOTHING_TO_STOP = (
    'planbooklet: the plan shares nothing with "{recipient}" that could be stopped.\n'
    '    Type "planbooklet share heron {recipient}" to see why.\n'
)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """A unit with a whole plan."""
    return write_unit(tmp_path / "unit", heron=WHOLE_PLAN)


def stop(root: Path, recipient: str, plan: str = "heron") -> tuple[int, str, str]:
    return said(planbooklet(root, "stop", plan, recipient, *TODAY))


def plan_file(root: Path) -> Path:
    return root / "plans_src" / "heron" / "plan.yml"


def consents_of(plan: str) -> tuple[Consent, ...]:
    form = parsed(plan).form
    assert form is not None
    return form.consents


def test_stop_writes_one_line_and_changes_nothing_else(unit: Path) -> None:
    assert stop(unit, "school") == (0, WRITTEN.format(line=106) + GONE_SOON.format(recipient="school"), "")
    written = plan_file(unit).read_text(encoding="utf-8")
    assert written == WHOLE_PLAN.replace(TO_SCHOOL, f"{TO_SCHOOL}    withdrawn_on: {DAY}\n")
    assert written.splitlines()[105] == f"    withdrawn_on: {DAY}"


def test_stop_writes_into_every_open_consent_to_somebody(tmp_path: Path) -> None:
    more = "  - { covers: words, recipient: school, given_by: me, given_on: 2026-09-01 }\n"
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN + more)
    told = WRITTEN.format(line=106) + WRITTEN.format(line=120) + GONE_SOON.format(recipient="school")
    assert stop(root, "school") == (0, told, "")
    lines = plan_file(root).read_text(encoding="utf-8").splitlines()
    assert lines[105] == f"    withdrawn_on: {DAY}"
    assert lines[119] == f"  - {{ covers: words, withdrawn_on: {DAY}, " + more.partition("words, ")[2].strip()
    assert [str(consent.withdrawn_on) for consent in consents_of("\n".join(lines))] == [
        "None",
        DAY,
        "None",
        "None",
        DAY,
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TO_SCHOOL, TO_SCHOOL + "    withdrawn_on: 2026-11-01\n"),
        (
            TO_SCHOOL + "    given_by: me\n    from: 2026-08-17\n    until: 2027-03-13\n",
            TO_SCHOOL + "    given_by: me\n    from: 2026-08-17\n    until: 2026-11-23\n",
        ),
    ],
    ids=["withdrawn", "ended"],
)
def test_stop_where_no_consent_is_open_writes_nothing(tmp_path: Path, old: str, new: str) -> None:
    root = write_unit(tmp_path / "unit", heron=plan_with((old, new)))
    before = tree(root)
    assert stop(root, "school") == (2, "", NOTHING_TO_STOP.format(recipient="school"))
    assert tree(root) == before


def test_stop_of_somebody_who_was_given_nothing_writes_nothing(unit: Path) -> None:
    before = tree(unit)
    assert stop(unit, "teacher") == (2, "", NOTHING_TO_STOP.format(recipient="teacher"))
    assert tree(unit) == before


def test_consent_that_is_stopped_twice_is_written_once(unit: Path) -> None:
    stop(unit, "school")
    before = tree(unit)
    assert stop(unit, "school") == (2, "", NOTHING_TO_STOP.format(recipient="school"))
    assert tree(unit) == before


def test_consent_that_has_not_begun_can_be_stopped(tmp_path: Path) -> None:
    plan = plan_with((TO_SCHOOL, TO_SCHOOL + "    given_on: 2027-01-01\n"))
    root = write_unit(tmp_path / "unit", heron=plan)
    assert stop(root, "school")[0] == 0
    assert str(consents_of(plan_file(root).read_text(encoding="utf-8"))[1].withdrawn_on) == DAY


@pytest.mark.parametrize(
    ("recipient", "told"),
    [
        ("schol", 'planbooklet: the plan knows no "schol".\n    Did you mean "school"?\n'),
        (
            "zzz",
            'planbooklet: the plan knows no "zzz".\n'
            "    Write one of: meeting, coordinator, mother, teacher, school, bakehuset.\n",
        ),
        (
            "own",
            "planbooklet: the person's own copy rests on no consent, so nothing can stop it.\n"
            '    Type "planbooklet copies heron" to see who else has a copy.\n',
        ),
        (
            "meeting",
            "planbooklet: the copy for the meeting rests on the consents to those who come.\n"
            '    Type "planbooklet stop heron" and the key of one of them.\n',
        ),
    ],
)
def test_stop_of_whom_no_consent_can_name_is_wrong_usage(unit: Path, recipient: str, told: str) -> None:
    before = tree(unit)
    assert stop(unit, recipient) == (2, "", told)
    assert tree(unit) == before


def test_stop_in_a_plan_that_is_not_there_is_wrong_usage(unit: Path) -> None:
    told = 'planbooklet: there is no plan "hern" here.\n    Did you mean "heron"?\n'
    assert stop(unit, "school", plan="hern") == (2, "", told)


def test_plan_with_findings_is_not_written_into(unit: Path) -> None:
    change(plan_file(unit), "status: planned", "status: planed")
    before = tree(unit)
    assert stop(unit, "school") == (
        4,
        "",
        "planbooklet: plans_src/heron/plan.yml cannot be changed without risk.\n"
        '    Type "planbooklet check" and mend it, or write "withdrawn_on: 2026-11-24" yourself.\n',
    )
    assert tree(unit) == before


def test_consent_that_is_taken_back_is_followed_from_the_plan_to_the_removed_folder(unit: Path) -> None:
    plans, log = unit / "build" / "plans" / "heron", unit / "build" / "log.jsonl"
    assert planbooklet(unit, "build", *TODAY).exit_code == 0
    assert sorted(path.name for path in plans.iterdir()) == [
        "coordinator",
        "meeting",
        "mother",
        "own",
        "school",
    ]
    before, mothers = log.read_text(encoding="utf-8"), tree(plans / "mother")

    assert stop(unit, "school")[0] == 0
    assert (plans / "school" / "booklet.pdf").is_file()  # the build removes it, not the command

    assert said(planbooklet(unit, "build", *TODAY)) == (
        0,
        'plans_src/heron/plan.yml:75:5: "teacher" comes to the next meeting and may see no part of the '
        "plan. It gets no copy. [meeting-consent]\n"
        "    Ask whether they may. If yes, add:\n"
        "    consents:\n"
        "      - covers: [goals, meetings]\n"
        "        recipient: school\n"
        "        given_by: me\n"
        "        given_on: 2026-11-24\n\n"
        "heron: built in build/plans/heron/own (… s)\n"
        "    Copies for others: mother, coordinator.\n"
        '    The copy for "meeting" is removed: no consent holds for it. '
        "Copies that were handed over cannot be called back.\n"
        '    The copy for "school" is removed: no consent holds for it. '
        "Copies that were handed over cannot be called back.\n"
        "Built: 1. Unchanged: 0. Not built: 0. Findings: 1. … s.\n",
        "",
    )
    assert sorted(path.name for path in plans.iterdir()) == ["coordinator", "mother", "own"]
    assert tree(plans / "mother") == mothers
    assert log.read_text(encoding="utf-8").startswith(before)
    added = [json.loads(line) for line in log.read_text(encoding="utf-8")[len(before) :].splitlines()]
    assert [(line["event"], line["plan"], line["edition"]) for line in added] == [
        ("built", "heron", "own"),
        ("built", "heron", "mother"),
        ("built", "heron", "coordinator"),
        ("removed", "heron", "meeting"),
        ("removed", "heron", "school"),
    ]
    assert [line for line in before.splitlines() if json.loads(line)["edition"] == "school"]

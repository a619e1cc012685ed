"""The command `share`: who would see what, told before anything is built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command_line import TODAY, planbooklet, said
from tests.plans import WHOLE_PLAN, plan_with
from tests.units import change, tree, write_unit

NAMED = """\
These places name somebody who is left out. The words stay as they are. Ask, or reword them:
    plans_src/heron/plan.yml:49:9
"""
"""What a measure says of the teacher, who is a contact, by his first name."""
EVERY_PART = """\
    About me
    What I manage and what I need help with
    My goals
    My week
    Who helps me
    Services that help me
    The road ahead
    Places that make room for me
    Meetings
    Questions my coordinator asks for me
    How I take part
    What each of us brings into the plan
    Whom we want to work with
    Other plans about me
    Words explained
"""
GOALS_ONLY = (
    "    My goals\n"
    '"{recipient}" does not see:\n'
    + EVERY_PART.replace("    My goals\n", "")
    + "What is private is always left out.\n{named}This holds until {until}.\n"
)
TO_SCHOOL = """\
  - covers: goals
    recipient: school
    given_by: me
    from: 2026-08-17
    until: 2027-03-13
"""


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """A unit with a whole plan."""
    return write_unit(tmp_path / "unit", heron=WHOLE_PLAN)


def share(root: Path, recipient: str, plan: str = "heron") -> tuple[int, str, str]:
    return said(planbooklet(root, "share", plan, recipient, *TODAY))


@pytest.mark.parametrize(
    ("recipient", "named", "until"),
    [
        ("school", "", "13 March 2027"),
        ("mother", NAMED, "12 March 2027"),
        ("coordinator", NAMED, "12 March 2027"),
        ("meeting", NAMED, "3 December 2026"),
    ],
)
def test_share_says_what_somebody_sees_and_does_not_see_and_until_when(
    unit: Path, recipient: str, named: str, until: str
) -> None:
    parts = GOALS_ONLY.format(recipient=recipient, named=named, until=until)
    told = f'"{recipient}" sees of heron:\n{parts}'
    assert share(unit, recipient) == (0, told, "")


def test_share_says_that_the_persons_own_copy_holds_everything(unit: Path) -> None:
    private = "What is private is in it too: it is the person's own copy.\n"
    assert share(unit, "own") == (0, f'"own" sees of heron:\n{EVERY_PART}{private}', "")


def test_share_names_no_parts_that_are_left_out_where_none_is_and_no_end_where_none_is_agreed(
    tmp_path: Path,
) -> None:
    everything = (
        "about_me, needs, goals, week, contacts, services, transitions, partners, meetings, questions, "
        "participation, contributions, wanted_cooperation, sub_plans, words"
    )
    agreed = TO_SCHOOL.replace("goals", f"[{everything}]").replace("    until: 2027-03-13\n", "")
    root = write_unit(tmp_path / "unit", heron=plan_with((TO_SCHOOL, agreed)))
    told = f'"school" sees of heron:\n{EVERY_PART}What is private is always left out.\n'
    assert share(root, "school") == (0, told, "")


@pytest.mark.parametrize("recipient", ["teacher", "bakehuset"])
def test_share_says_that_somebody_without_a_consent_sees_nothing(unit: Path, recipient: str) -> None:
    assert share(unit, recipient) == (0, f'"{recipient}" sees nothing of heron.\n', "")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (
            "until: 2027-03-13\n",
            "until: 2027-03-13\n    withdrawn_on: 2026-11-24\n",
            "One consent was taken back.",
        ),
        ("until: 2027-03-13\n", "until: 2026-11-23\n", "One consent has ended."),
        ("from: 2026-08-17\n", "from: 2026-11-25\n", "One consent has not begun."),
        ("    from: 2026-08-17\n", "", "One consent has no date."),
        ("given_by: me", "given_by: teacher", "One consent was given by somebody who may not give it."),
        (
            "    given_by: me\n    from: 2026-08-17\n",
            "    given_by: mother\n    from: 2024-08-17\n",
            "One consent ended at a birthday that changed who decides.",
        ),
    ],
    ids=["withdrawn", "ended", "not yet", "undated", "wrong giver", "outgrown"],
)
def test_share_says_why_a_consent_shares_nothing(tmp_path: Path, old: str, new: str, why: str) -> None:
    assert TO_SCHOOL.count(old) == 1
    root = write_unit(tmp_path / "unit", heron=plan_with((TO_SCHOOL, TO_SCHOOL.replace(old, new))))
    assert share(root, "school") == (0, f'{why}\n"school" sees nothing of heron.\n', "")


def test_meeting_at_which_somebody_may_see_nothing_has_no_copy_to_share(unit: Path) -> None:
    change(unit / "plans_src" / "heron" / "plan.yml", TO_SCHOOL, "")
    assert share(unit, "meeting") == (0, '"meeting" sees nothing of heron.\n', "")


@pytest.mark.parametrize(
    ("recipient", "fix"),
    [
        ("schol", 'Did you mean "school"?'),
        ("zzz", "Write one of: meeting, coordinator, mother, teacher, school, bakehuset."),
        ("kv-3", "Write one of: meeting, coordinator, mother, teacher, school, bakehuset."),
    ],
    ids=["misspelt", "nobody", "key of unit.yml"],
)
def test_share_with_somebody_the_plan_does_not_know_is_wrong_usage(
    unit: Path, recipient: str, fix: str
) -> None:
    told = f'planbooklet: the plan knows no "{recipient}".\n    {fix}\n'
    assert share(unit, recipient) == (2, "", told)


def test_share_of_a_plan_that_is_not_there_is_wrong_usage(unit: Path) -> None:
    told = 'planbooklet: there is no plan "hern" here.\n    Did you mean "heron"?\n'
    assert share(unit, "school", plan="hern") == (2, "", told)


@pytest.mark.parametrize(
    ("file", "old"), [("plans_src/heron/plan.yml", "person:"), ("unit.yml", "name: Coordination unit")]
)
def test_share_of_a_plan_that_cannot_be_read_is_refused(unit: Path, file: str, old: str) -> None:
    change(unit / file, f"{old}\n", "")
    assert share(unit, "school") == (
        4,
        "",
        'planbooklet: the plan cannot be read, so nobody gets a copy.\n    Type "planbooklet check".\n',
    )


def test_share_writes_nothing(unit: Path) -> None:
    before = tree(unit)
    share(unit, "school")
    assert tree(unit) == before

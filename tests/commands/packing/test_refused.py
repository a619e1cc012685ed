"""The command `pack` where there is nothing that may be handed over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command_line import planbooklet
from tests.commands.packing.packed import (
    PLAN,
    pack,
    packed_lines,
    said,
)
from tests.units import DAY, change, write_unit

STALE = (
    4,
    "",
    f'planbooklet: the plan "heron" is not built as it stands on {DAY}.\n'
    '    Type "planbooklet build heron", then pack again.\n',
)
NO_CONSENT = (
    4,
    "",
    f'planbooklet: no consent lets "bakehuset" see anything on {DAY}.\n'
    '    Ask the person. "planbooklet share heron bakehuset" says why.\n',
)
NOT_AS_BUILT = (
    4,
    "",
    'planbooklet: the copy "bakehuset" is not there as it was built.\n'
    '    Type "planbooklet build --force heron", then pack again.\n',
)


def assert_nothing_packed(root: Path) -> None:
    assert not (root / "build" / "packed").exists()
    assert packed_lines(root) == []


def test_plan_or_edition_that_is_not_there_is_wrong_usage(unit: Path) -> None:
    assert said(pack(unit, plan="hern")) == (
        2,
        "",
        'planbooklet: there is no plan "hern" here.\n    Did you mean "heron"?\n',
    )
    assert said(pack(unit, edition="bakehouse")) == (
        2,
        "",
        'planbooklet: the plan knows no "bakehouse".\n    Did you mean "bakehuset"?\n',
    )
    assert_nothing_packed(unit)


def test_plan_that_was_never_built_is_refused(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=PLAN)
    assert said(pack(root)) == STALE
    assert_nothing_packed(root)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("until: 2026-12-31\n", "until: 2026-12-31\n    withdrawn_on: 2026-11-24\n", NO_CONSENT),
        ("until: 2026-12-31\n", "until: 2026-11-23\n", NO_CONSENT),
        ("recipient: bakehuset\n    given_by: me", "recipient: bakehuset\n    given_by: mother", NO_CONSENT),
        ("[about_me, goals, partners]", "[about_me, partners]", STALE),
        ("        status: planned\n", "        status: planned\n        private: yes\n", STALE),
    ],
    ids=["withdrawn", "ended", "wrongly given", "for fewer parts", "private now"],
)
def test_copy_that_was_built_is_refused_once_its_consent_does_not_hold(
    unit: Path, old: str, new: str, told: tuple[int, str, str]
) -> None:
    change(unit / "plans_src" / "heron" / "plan.yml", old, new)
    assert (unit / "build" / "plans" / "heron" / "bakehuset" / "booklet.pdf").exists()
    assert said(pack(unit)) == told
    assert_nothing_packed(unit)


def test_copy_is_refused_on_a_day_after_its_consent(unit: Path) -> None:
    assert said(planbooklet(unit, "pack", "heron", "bakehuset", "--today", "2027-01-01")) == (
        4,
        "",
        'planbooklet: no consent lets "bakehuset" see anything on 2027-01-01.\n'
        '    Ask the person. "planbooklet share heron bakehuset" says why.\n',
    )
    assert_nothing_packed(unit)


def test_somebody_whom_the_plan_knows_and_who_has_no_consent_gets_nothing(unit: Path) -> None:
    assert said(pack(unit, edition="teacher")) == (
        4,
        "",
        f'planbooklet: no consent lets "teacher" see anything on {DAY}.\n'
        '    Ask the person. "planbooklet share heron teacher" says why.\n',
    )
    assert_nothing_packed(unit)


def test_meeting_whose_guests_may_not_all_see_something_has_no_copy(unit: Path) -> None:
    assert pack(unit, edition="meeting").stdout.splitlines()[1] == "For: meeting, until 2026-12-03."
    shutil.rmtree(unit / "build" / "packed")
    (unit / "build" / "log.jsonl").unlink()
    mother = "recipient: mother\n    given_on: 2026-08-17\n    until: 2027-03-12"
    change(unit / "plans_src" / "heron" / "plan.yml", mother, mother.replace("2027-03-12", "2026-11-01"))
    assert said(pack(unit, edition="meeting")) == (
        4,
        "",
        f"planbooklet: on {DAY} there is no meeting ahead whose guests may all see something.\n"
        '    Type "planbooklet check heron": it names those without a consent.\n',
    )
    assert_nothing_packed(unit)


def test_plan_with_findings_that_refuse_it_is_refused(unit: Path) -> None:
    change(unit / "plans_src" / "heron" / "plan.yml", "status: planned", "status: planed")
    assert said(pack(unit)) == (
        4,
        "",
        'planbooklet: the plan "heron" has findings, so none of its copies is sure.\n'
        '    Type "planbooklet check heron" and mend what it names.\n',
    )
    assert_nothing_packed(unit)


def test_copy_that_is_gone_or_was_changed_by_hand_is_refused(unit: Path) -> None:
    page = unit / "build" / "plans" / "heron" / "bakehuset" / "site" / "index.html"
    page.write_bytes(page.read_bytes() + b"<!-- changed -->")
    assert said(pack(unit)) == NOT_AS_BUILT
    shutil.rmtree(unit / "build" / "plans" / "heron" / "bakehuset")
    assert said(pack(unit)) == NOT_AS_BUILT
    assert_nothing_packed(unit)


@pytest.mark.parametrize(
    ("flags", "told"),
    [
        (
            ("--password", "--age"),
            "planbooklet: --password and --age ask for two files.\n    Leave out one of them.\n",
        ),
        (
            ("--to", "age1anything"),
            "planbooklet: --to needs --age.\n    Add --age, or leave out --to.\n",
        ),
        (
            ("--age", "--to", "age1lisebergskey"),
            "planbooklet: this is no public key of age.\n"
            "    It begins with age1 and has 62 signs. Copy it whole, or ask for it again.\n",
        ),
        (
            ("--age", "--to", "AGE-SECRET-KEY-1LISEBERG"),
            "planbooklet: this is a secret key. Whoever sees it can open what was meant for its holder.\n"
            "    Ask for the public key, which begins with age1, and for a new pair of keys.\n",
        ),
    ],
    ids=["both", "to without age", "no key", "secret key"],
)
def test_flags_that_cannot_be_followed_are_wrong_usage_and_keys_are_not_repeated(
    unit: Path, flags: tuple[str, ...], told: str
) -> None:
    assert said(pack(unit, *flags)) == (2, "", told)
    assert_nothing_packed(unit)

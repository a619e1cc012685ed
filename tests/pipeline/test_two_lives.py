"""Two plans in which every text is a word of its own: each output holds all its own, and none of another."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from planbooklet.effects import TOO_HARD
from planbooklet.findings import Path as Trail
from planbooklet.pipeline.building import Run, build_plans
from tests.canaries.marks import word, words_in
from tests.canaries.pdf_reading import without_attached
from tests.canaries.scanner import marks_below, marks_of_bytes, marks_of_file
from tests.first_life import TODAY
from tests.rewritten import Rewrite, text_paths, write_unit_of_twins
from tests.units import open_to_others, own

PLANS = ("heron", "wren")


@cache
def canary(plan_id: str, path: Trail) -> str:
    """Give a word that stands in one text of one plan only, and in no language."""
    return word(PLANS.index(plan_id) + len(PLANS) * PLACES.index(path) + 1)


MINUTES = tuple(("meetings", n, "minutes") for n in range(2))
PLACES: tuple[Trail, ...] = (*text_paths(), *MINUTES)


def written_by(plan_id: str) -> Rewrite:
    def rewrite(path: Trail, words: str) -> str:
        said = canary(plan_id, path)
        if path[-1] == "phone":
            return f"+47 {said}"
        if path[-1] == "published_at":
            return f"https://{said}.example/"
        return f"{said}@{said}.example" if path[-1] == "email" else f"I {said}."

    return rewrite


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both plans, built by one worker, one after the other."""
    folder = tmp_path_factory.mktemp("lives") / "unit"
    root = write_unit_of_twins(folder, heron=written_by("heron"), wren=written_by("wren"))
    outcomes = list(build_plans(Run(root, TODAY, workers=1), PLANS))
    # Nobody knows these words, so nothing but the checker of plain language has a finding.
    assert [(outcome.plan_id, outcome.state) for outcome in outcomes] == [(each, "draft") for each in PLANS]
    assert all(finding.check.startswith(TOO_HARD) for one in outcomes for finding in one.findings)
    return root


def words_below(folder: Path) -> set[str]:
    """Give every word like ours that any file below a folder holds, in its name or in any other way."""
    return {mark for mark in marks_below(folder) if words_in(mark)}


def foreign(plan_id: str) -> set[str]:
    return {canary(other, path) for other in PLANS if other != plan_id for path in PLACES}


def test_no_two_texts_share_a_word() -> None:
    assert len({canary(plan_id, path) for plan_id in PLANS for path in PLACES}) == len(PLANS) * len(PLACES)
    assert len(PLACES) > 230


@pytest.mark.parametrize("plan_id", PLANS)
def test_outputs_hold_no_word_of_another_plan(built: Path, plan_id: str) -> None:
    assert words_below(own(built, plan_id)) & foreign(plan_id) == set()


@pytest.mark.parametrize("plan_id", PLANS)
def test_persons_own_site_holds_every_word_of_their_plan(built: Path, plan_id: str) -> None:
    site = own(built, plan_id) / "site"
    booklet = without_attached((site / "booklet.pdf").read_bytes())
    pages = {mark for mark, files in marks_below(site).items() if files != {"booklet.pdf"}}
    there = pages | marks_of_bytes(booklet)
    left_out = [path for path in PLACES if canary(plan_id, path) not in there]
    # Whoever has the site needs no address to get to it; the booklet, which lies inside, may give it.
    assert set(left_out) <= {("published_at",)}


@pytest.mark.parametrize("plan_id", PLANS)
def test_booklet_leaves_out_only_addresses_and_what_earlier_meetings_said(built: Path, plan_id: str) -> None:
    there = marks_of_bytes(without_attached((own(built, plan_id) / "booklet.pdf").read_bytes()))
    left_out = [path for path in PLACES if canary(plan_id, path) not in there]
    assert {path[0] for path in left_out if path[-1] != "email"} <= {"published_at", "meetings"}


@pytest.mark.parametrize("plan_id", PLANS)
def test_calendar_holds_no_word_of_a_plan(built: Path, plan_id: str) -> None:
    assert not any(words_in(mark) for mark in marks_of_file(own(built, plan_id) / "meetings.ics"))


def test_what_is_kept_between_runs_holds_no_word_of_a_plan(built: Path) -> None:
    assert words_below(built / "build" / "states") == set()


def test_nobody_but_the_owner_may_read_an_output_and_none_is_a_link(built: Path) -> None:
    assert open_to_others(built / "build" / "plans") == []
    assert [path for path in (built / "build").rglob("*") if path.is_symlink()] == []

"""What the plain-language checker does to a plan: hard texts make a draft, hard words are explained."""

from __future__ import annotations

from pathlib import Path

import pytest

from planbooklet.effects import Effect
from planbooklet.pipeline.copies import view_folder
from planbooklet.pipeline.plan_folder import PlanFolder, read_plan_folder
from planbooklet.pipeline.unit_folder import read_unit_folder
from planbooklet.views.edition import OWN_EDITION, Edition
from tests.plans import TODAY, plan_with
from tests.units import write_unit

HARD = (
    "how: I bake bread and I wash the tins and I carry the boxes down to the car, and after that I sit down "
    "with Ola to talk about what went well and what was hard that day."
)
SERVICES = "goal: I want to work in a bakery.\n    professional: A mentor comes along."


def folder_of(tmp_path: Path, *changes: tuple[str, str], minutes: str = "") -> PlanFolder:
    root = write_unit(tmp_path / "unit", heron=plan_with(*changes))
    if minutes:
        file = root / "plans_src" / "heron" / "meetings" / "2026-12-03.md"
        file.write_text(minutes, encoding="utf-8")
    return read_plan_folder(read_unit_folder(root), "heron", TODAY)


def too_hard(folder: PlanFolder) -> list[tuple[str, str]]:
    return [
        (str(finding.place), finding.check)
        for finding in folder.findings
        if finding.check.startswith("too-hard-")
    ]


def test_sentence_that_is_too_hard_makes_the_plan_a_draft(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, ("how: Ola comes with me.", HARD))
    assert too_hard(folder) == [("plans_src/heron/plan.yml:49:14", "too-hard-er01")]
    assert folder.effect is Effect.DRAFTS


def test_easy_sentence_leaves_the_plan_whole(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    assert too_hard(folder) == []
    assert folder.effect is not Effect.DRAFTS


def test_minutes_are_read_too(tmp_path: Path) -> None:
    meeting = ("led_by: coordinator\n", "led_by: coordinator\n    minutes: meetings/2026-12-03.md\n")
    folder = folder_of(tmp_path, meeting, minutes=f"# Minutes\n\n{HARD[5:]}\n")
    assert too_hard(folder) == [("plans_src/heron/meetings/2026-12-03.md:3:1", "too-hard-er01")]


@pytest.mark.parametrize(
    ("edition", "words"),
    [
        (OWN_EDITION, ["apprentice", "mentor"]),
        (Edition("school", frozenset({"goals", "words"})), ["apprentice", "mentor"]),
        (Edition("school", frozenset({"needs", "words"})), ["apprentice"]),
        (Edition("school", frozenset({"goals"})), []),
    ],
    ids=["own", "where the sentence is shown", "where it is not", "where words are not shared"],
)
def test_word_of_the_services_is_explained_where_its_sentence_is_shown(
    tmp_path: Path, edition: Edition, words: list[str]
) -> None:
    root = write_unit(tmp_path / "unit", heron=plan_with(("goal: I want to work in a bakery.", SERVICES)))
    unit_folder = read_unit_folder(root)
    folder = read_plan_folder(unit_folder, "heron", TODAY)
    assert folder.plan is not None
    view = view_folder(unit_folder, folder, folder.plan, today=TODAY, edition=edition)
    assert [pair.first.text for pair in view.words.words] == words

"""Names that stand in a sentence of a copy, though whoever bears them is left out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from planbooklet.pipeline.names_in_texts import places_naming_left_out
from planbooklet.pipeline.plan_folder import read_plan_folder
from planbooklet.pipeline.unit_folder import read_unit_folder
from planbooklet.views.edition import OWN_EDITION, Edition
from tests.plans import TODAY, plan_with
from tests.units import write_unit

GOALS = Edition("mother", frozenset({"goals"}))
HOW = ("how: Ola comes with me.", "how: {}")
IN_HOW = ["plans_src/heron/plan.yml:49:9"]
IN_MINUTES = ["plans_src/heron/meetings/2026-12-03.md:3:1"]


def named(tmp_path: Path, edition: Edition, *changes: tuple[str, str], minutes: str = "") -> list[str]:
    root = write_unit(tmp_path / "unit", heron=plan_with(*changes))
    if minutes:
        file = root / "plans_src" / "heron" / "meetings" / "2026-12-03.md"
        file.write_text(minutes, encoding="utf-8")
    folder = read_plan_folder(read_unit_folder(root), "heron", TODAY)
    return [str(place) for place in places_naming_left_out(folder, edition)]


@pytest.mark.parametrize(
    ("how", "places"),
    [
        ("Ola comes with me.", IN_HOW),
        ("I ask Ola Dahl.", IN_HOW),
        ("{nb: Ola er med meg., en: He comes with me.}", IN_HOW),
        ("Olav comes with me.", []),
        ("I say ola when I come.", []),
        ("He comes with me.", []),
    ],
    ids=["first name", "whole name", "in another language", "within a longer name", "a word", "no name"],
)
def test_name_in_a_sentence_is_found(tmp_path: Path, how: str, places: list[str]) -> None:
    assert named(tmp_path, GOALS, (HOW[0], f"how: {how}")) == places


@pytest.mark.parametrize(
    ("edition", "places"),
    [
        (Edition("mother", frozenset({"goals", "contacts"})), []),
        (Edition("mother", frozenset({"needs"})), []),
        (Edition("teacher", frozenset({"goals"})), []),
        (Edition("school", frozenset({"goals"})), []),
        (OWN_EDITION, []),
        (Edition("bakehuset", frozenset({"goals"})), IN_HOW),
    ],
    ids=[
        "contacts are shown",
        "text is not shown",
        "himself",
        "where he works",
        "the person's own",
        "others",
    ],
)
def test_name_counts_where_its_sentence_is_shown_and_its_bearer_is_not(
    tmp_path: Path, edition: Edition, places: list[str]
) -> None:
    assert named(tmp_path, edition) == places


def test_whoever_is_private_is_left_out_of_the_contacts_too(tmp_path: Path) -> None:
    edition = Edition("mother", frozenset({"goals", "contacts"}))
    private = ("name: Ola Dahl\n    is", "name: Ola Dahl\n    private: yes\n    is")
    assert named(tmp_path, edition, private) == ["plans_src/heron/plan.yml:50:9"]


def test_private_sentence_is_not_shown_so_its_name_does_not_count(tmp_path: Path) -> None:
    assert named(tmp_path, GOALS, ("- id: trial\n", "- id: trial\n        private: yes\n")) == []


@pytest.mark.parametrize(
    ("private", "places"), [("", IN_MINUTES), ("    private: yes\n", [])], ids=["shown", "private"]
)
def test_name_in_the_minutes_is_found_by_its_line(tmp_path: Path, private: str, places: list[str]) -> None:
    edition = Edition("mother", frozenset({"meetings"}))
    meeting = (
        "led_by: coordinator\n",
        f"led_by: coordinator\n    minutes: meetings/2026-12-03.md\n{private}",
    )
    assert named(tmp_path, edition, meeting, minutes="# Minutes\n\nOla came.\nSo did I.\n") == places

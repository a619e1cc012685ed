"""What one process keeps from plan to plan must show in no plan: not a byte, and above all not a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pikepdf

from benchmarks.inside import all_but_booklet, made
from benchmarks.plans import NAMES, TODAY, plan_names, write_unit
from planbooklet.pipeline.making import PRELOADED, Task
from planbooklet.workers import PlanWorkers
from tests.output_texts import texts_of

WORD = re.compile(r"[A-Z][a-z]+")


def nothing() -> None:
    """Leave all loading to the plan itself."""


def build(
    root: Path, count: int, outputs: str, *, each: int, make: Callable[[Task], None]
) -> dict[str, Path]:
    """Build plans, a new process after every so many, and give each plan's folder."""
    plan_ids = [f"bird-{number:03}" for number in range(count)]
    with PlanWorkers(2, warm_up=nothing, preload=PRELOADED, recycle_after=each) as workers:
        tasks = [Task(root, plan_id, TODAY, only_own=True, outputs=outputs) for plan_id in plan_ids]
        list(workers.map(make, tasks))
    return {plan_id: root / outputs / plan_id / "own" for plan_id in plan_ids}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def compare(root: Path, count: int, make: Callable[[Task], None]) -> None:
    """Build plans in two processes, then each in one of its own; nothing may differ, nor be another's."""
    write_unit(root, count)
    warm = build(root, count, "build/warm", each=count, make=make)
    fresh = build(root, count, "build/fresh", each=1, make=make)
    assert [plan_id for plan_id in warm if contents(warm[plan_id]) != contents(fresh[plan_id])] == []
    assert foreign_names(warm) == {}


def test_hundred_sites_built_warm_equal_a_hundred_built_fresh_and_name_nobody_else(tmp_path: Path) -> None:
    compare(tmp_path / "unit", 100, all_but_booklet)


def test_booklets_built_warm_equal_those_built_fresh_and_name_nobody_else(tmp_path: Path) -> None:
    compare(tmp_path / "unit", 4, made)


def words_in(folder: Path) -> set[str]:
    """Give every word with a capital that any file holds, in whatever way."""
    return {
        word
        for path in folder.rglob("*")
        if path.is_file()
        for text in texts_of(path)
        for word in WORD.findall(text)
    }


def foreign_names(folders: dict[str, Path]) -> dict[str, set[str]]:
    """Give, for each plan that holds any, the names of other plans; each plan must show its own."""
    found = {}
    everyone = {name: number for number in range(200) for name in plan_names(number).values()}
    for number, (plan_id, folder) in enumerate(folders.items()):
        words = words_in(folder)
        assert set(plan_names(number).values()) <= words, plan_id
        foreign = {word for word in words if everyone.get(word, number) != number}
        if foreign:
            found[plan_id] = foreign
    return found


def test_names_of_two_plans_are_never_the_same() -> None:
    names = [name for number in range(200) for name in plan_names(number).values()]
    assert len(set(names)) == 200 * len(NAMES)


def test_name_of_another_plan_is_found_wherever_it_hides(tmp_path: Path) -> None:
    own, foreign = plan_names(0), plan_names(1)["Ada"]
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = pikepdf.String(f"{foreign} \N{GREEK SMALL LETTER ALPHA}")
        pdf.save(tmp_path / "booklet.pdf")
    (tmp_path / "index.html").write_text(" ".join(own.values()), encoding="utf-8")
    assert foreign_names({"bird-000": tmp_path}) == {"bird-000": {foreign}}

"""What is measured inside a process of its own; it prints one line of JSON."""

from __future__ import annotations

import gc
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import astuple
from pathlib import Path
from unittest.mock import patch

from benchmarks import floors
from benchmarks.measuring import Cost, cost_of, peak_memory, yardstick
from benchmarks.plans import TODAY
from planbooklet.pipeline import making
from planbooklet.pipeline.making import Task, make_plan
from planbooklet.pipeline.unit_folder import read_unit_folder
from planbooklet.workers.child import cycles_collected_after

Thing = Callable[[], object]


def made(task: Task) -> None:
    """Make one plan as a worker does, whole and published; anything else is no measurement."""
    with cycles_collected_after():
        outcome = make_plan(task)
    if outcome.state != "built":
        raise RuntimeError(f"{outcome.plan_id}: {outcome.state} {outcome.reason}")


@contextmanager
def without_booklet() -> Iterator[None]:
    """Lay a few bytes where the booklet would be, so that the site and all around it stand alone."""
    with patch.object(making, "render_booklet", lambda view, photos, *, kit: b"%PDF-1.7"):
        yield


def site_only(task: Task) -> None:
    """Read, check, lay out and publish, all but the booklet."""
    with without_booklet():
        made(task)


def settled() -> None:
    """As a worker does when it is warm."""
    gc.collect()
    gc.freeze()


def side_by_side(root: Path, plan_ids: list[str], folder: Path) -> Iterator[tuple[str, Cost]]:
    """Give each thing's cost plan by plan, one after the other, so that a slow moment hits all alike."""
    making.warm_up(root)
    site_kit, booklet_kit = making._site_kit(root, "en"), making._booklet_kit("en")
    unit_folder = read_unit_folder(root)
    settled()
    for number, plan_id in enumerate(plan_ids):
        finished = floors.finished_pages(unit_folder, plan_id, TODAY, site_kit)
        settings = floors.write_mkdocs_source(folder / plan_id, finished.pages)
        config = floors.read_settings(settings)
        task = Task(root, plan_id, TODAY)
        things: dict[str, Thing] = {
            "plan": lambda task=task: made(task),  # type: ignore[misc]
            "weasyprint": lambda finished=finished: floors.weasyprint_alone(finished, booklet_kit),  # type: ignore[misc]
            "site": lambda task=task: site_only(task),  # type: ignore[misc]
            "mkdocs": lambda config=config: floors.mkdocs_alone(config),  # type: ignore[misc]
        }
        for name, thing in things.items():
            cost = cost_of(thing)
            # The first plan pays for what no later one pays again, such as templates that compile.
            if number:
                yield name, cost


def report_side_by_side(root: str, *plan_ids: str) -> object:
    yardsticks, costs = [], []
    with tempfile.TemporaryDirectory() as folder:
        for name, cost in side_by_side(Path(root), list(plan_ids), Path(folder)):
            costs.append((name, astuple(cost)))
            yardsticks.append(yardstick())
    return {"costs": costs, "yardsticks": yardsticks}


def report_growth(root: str, *plan_ids: str) -> object:
    """Make plan after plan, and give seconds, yardstick and memory of each."""
    making.warm_up(Path(root))
    settled()
    return [(*growth_of(Path(root), plan_id), peak_memory()) for plan_id in plan_ids]


def growth_of(root: Path, plan_id: str) -> tuple[float, float]:
    """Give the processor seconds of one plan and of the yardstick beside it."""
    task = Task(root, plan_id, TODAY)
    return cost_of(lambda: made(task), forget_peak=False).cpu, yardstick()


def run_plan(root: str, plan_id: str) -> object:
    made(Task(Path(root), plan_id, TODAY))
    return None


def run_site(root: str, plan_id: str) -> object:
    site_only(Task(Path(root), plan_id, TODAY))
    return None


def write_floor_pages(root: str, plan_id: str, folder: str) -> object:
    """Keep what the two floors need, for processes that load nothing else."""
    finished = floors.finished_pages(
        read_unit_folder(Path(root)), plan_id, TODAY, making._site_kit(Path(root), "en")
    )
    floors.write_mkdocs_source(Path(folder), finished.pages)
    Path(folder, "booklet.html").write_text(finished.booklet, encoding="utf-8")
    for name, content in finished.photos.items():
        Path(folder, name).write_bytes(content)
    return None


def run_weasyprint(folder: str) -> object:
    html = Path(folder, "booklet.html").read_text("utf-8")
    photos = {path.name: path.read_bytes() for path in Path(folder).iterdir() if path.is_file()}
    floors.weasyprint_alone(floors.Finished(html, photos, ()), making._booklet_kit("en"))
    return None


REPORTS: dict[str, Callable[..., object]] = {
    "side-by-side": report_side_by_side,
    "growth": report_growth,
    "plan": run_plan,
    "site": run_site,
    "floor-pages": write_floor_pages,
    "weasyprint": run_weasyprint,
}

if __name__ == "__main__":
    print(json.dumps(REPORTS[sys.argv[1]](*sys.argv[2:])))

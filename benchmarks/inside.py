"""What is measured inside a process of its own; it prints one line of JSON."""

from __future__ import annotations

import gc
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple
from functools import cache
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from mkdocs.config.defaults import MkDocsConfig
from pikepdf import Pdf
from weasyprint.images import SVGImage

from benchmarks import floors
from benchmarks.measuring import Cost, cost_of, peak_memory, yardstick
from benchmarks.plans import TODAY
from planbooklet.outputs.site import SiteKit, write_site
from planbooklet.pipeline import copies, making
from planbooklet.pipeline.copies import site_content
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


@cache
def empty_page() -> bytes:
    written = BytesIO()
    with Pdf.new() as pdf:
        pdf.add_blank_page()
        # Each worker writes its own, and they must be the same.
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def all_but_booklet(task: Task) -> None:
    """Read, check, lay out and publish a plan with an empty page where the booklet would be."""
    with patch.object(copies, "render_booklet", lambda view, photos, **how: empty_page()):
        made(task)


def site_only(finished: floors.Finished, folder: Path, kit: SiteKit) -> None:
    """Make the whole site of a plan that is read: all pages from its view, menu, search, files on disk."""
    with cycles_collected_after():
        write_site(site_content(finished.view, finished.photos, {}), folder, kit=kit)


def settled() -> None:
    """As a worker does when it is warm."""
    gc.collect()
    gc.freeze()


def things_of(
    task: Task,
    finished: floors.Finished,
    folder: Path,
    config: MkDocsConfig,
    drawings: Mapping[str, SVGImage],
) -> dict[str, Thing]:
    """Give what is measured side by side, by name."""
    site_kit, booklet_kit = making._site_kit(task.root, "en"), copies.booklet_kit("en")
    return {
        "plan": lambda: made(task),
        "weasyprint": lambda: floors.weasyprint_alone(
            finished.booklet, finished.photos, booklet_kit, drawings
        ),
        "all but booklet": lambda: all_but_booklet(task),
        "site": lambda: site_only(finished, folder, site_kit),
        "mkdocs": lambda: floors.mkdocs_alone(config),
    }


def side_by_side(root: Path, plan_ids: list[str], folder: Path) -> Iterator[tuple[str, Cost]]:
    """Give each thing's cost plan by plan, one after the other, so that a slow moment hits all alike."""
    making.warm_up(root)
    unit_folder = read_unit_folder(root)
    drawings = floors.read_drawings(copies.booklet_kit("en"))
    settled()
    for number, plan_id in enumerate(plan_ids):
        finished = floors.finished_pages(unit_folder, plan_id, TODAY, making._site_kit(root, "en"))
        settings = floors.write_mkdocs_source(folder / plan_id, finished.pages)
        config = floors.read_settings(settings)
        things = things_of(
            Task(root, plan_id, TODAY, only_own=True), finished, folder / plan_id / "ours", config, drawings
        )
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
    task = Task(root, plan_id, TODAY, only_own=True)
    return cost_of(lambda: made(task), forget_peak=False).cpu, yardstick()


def run_plan(root: str, plan_id: str) -> object:
    made(Task(Path(root), plan_id, TODAY, only_own=True))
    return None


def run_all_but_booklet(root: str, plan_id: str) -> object:
    all_but_booklet(Task(Path(root), plan_id, TODAY, only_own=True))
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
    kit = copies.booklet_kit("en")
    floors.weasyprint_alone(html, photos, kit, floors.read_drawings(kit))
    return None


REPORTS: dict[str, Callable[..., object]] = {
    "side-by-side": report_side_by_side,
    "growth": report_growth,
    "plan": run_plan,
    "all-but-booklet": run_all_but_booklet,
    "floor-pages": write_floor_pages,
    "weasyprint": run_weasyprint,
}

if __name__ == "__main__":
    print(json.dumps(REPORTS[sys.argv[1]](*sys.argv[2:])))

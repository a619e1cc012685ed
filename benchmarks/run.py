"""Seconds, memory and bytes of plans, beside the two tools alone, in one run: python -m benchmarks.run."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

from benchmarks.measuring import MIB, Cost, cost_of_process, in_fresh_process, noise, size_of, typical
from benchmarks.plans import TODAY, write_unit
from benchmarks.table import Bar, Row, render_bars, render_rows
from planbooklet.pipeline.building import Run, build_plans

GROUP = 10
"""Plans whose median stands for the beginning and for the end of a long run."""

# Among inodes that were freed in the last half minute ext4 looks for a new one step by step, so on a disk
# each measurement would pay for the files that the ones before it deleted.
IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
ROOM_OF_PLAN = 60 * MIB
"""All that is measured on one plan, with all its copies, and as much again."""


def has_room(folder: Path, count: int) -> bool:
    """Tell whether a run on so many plans fits into a folder that this system has."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > count * ROOM_OF_PLAN


def main() -> None:
    """Measure, print, and end with 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=200, help="how many plans there are (default 200)")
    parser.add_argument("--quick", action="store_true", help="12 plans and few repeats: a first look")
    given = parser.parse_args()
    count = 12 if given.quick else max(given.plans, 2 * GROUP)
    if has_room(IN_MEMORY, count):
        os.environ["TMPDIR"] = str(IN_MEMORY)
    print(f"In {tempfile.gettempdir()}", end=" · ")
    with tempfile.TemporaryDirectory(prefix="planbooklet-") as folder:
        bars = measure(Path(folder), count, quick=given.quick)
    sys.exit(any(bar.value is not None and not bar.holds for bar in bars))


def measure(folder: Path, count: int, *, quick: bool) -> list[Bar]:
    """Print all tables, and give the bars."""
    root = folder / "unit"
    plan_ids = write_unit(root, count)
    print(f"{count} plans · Python {platform.python_version()} · {os.cpu_count()} cores", end=" · ")
    print(f"load {os.getloadavg()[0]:.1f}\n")
    warm, steadiness = warm_costs(root, plan_ids[: 6 if quick else 12])
    print(render_rows("One plan, warm: everything is loaded, median", rows(warm)))
    cold = cold_costs(root, plan_ids[0], folder / "floors", repeats=1 if quick else 3)
    print(render_rows("One plan, cold: a process of its own, median", rows(cold)))
    print(sizes(root, plan_ids, folder / "floors"))
    bars = [
        *ratios(warm),
        *workers(root, plan_ids, quick=quick),
        unchanged(root, plan_ids),
        *growth(root, plan_ids),
    ]
    print(render_bars(bars))
    print(
        f"Noise: the same work took up to {steadiness:.2f} times its fastest; load {os.getloadavg()[0]:.1f}."
    )
    return bars


LINES = (
    ("plan", "site + booklet", "weasyprint"),
    ("weasyprint", "  WeasyPrint alone", "weasyprint"),
    ("all but booklet", "all but the booklet", "mkdocs"),
    ("site", "site alone", "mkdocs"),
    ("mkdocs", "  mkdocs build alone", "mkdocs"),
)
"""What is measured, how a table calls it, and what it is compared with."""


def rows(costs: dict[str, list[Cost]]) -> list[Row]:
    """Give the lines of one table, each floor below what stands on it."""
    middle = {name: typical(some) for name, some in costs.items()}
    return [Row(shown, middle[name], middle[floor]) for name, shown, floor in LINES if name in middle]


def warm_costs(root: Path, plan_ids: tuple[str, ...]) -> tuple[dict[str, list[Cost]], float]:
    """Give the costs of each thing, plan by plan, and how unsteady the machine was."""
    report = in_fresh_process("side-by-side", str(root), *plan_ids)
    costs: dict[str, list[Cost]] = defaultdict(list)
    for name, cost in report["costs"]:
        costs[name].append(Cost(*cost))
    return costs, noise(report["yardsticks"])


def cold_costs(root: Path, plan_id: str, floors: Path, *, repeats: int) -> dict[str, list[Cost]]:
    """Give the costs of each thing in a process that has loaded nothing."""
    in_fresh_process("floor-pages", str(root), plan_id, str(floors))
    inside = ("-m", "benchmarks.inside")
    commands = {
        "plan": (*inside, "plan", str(root), plan_id),
        "weasyprint": (*inside, "weasyprint", str(floors)),
        "all but booklet": (*inside, "all-but-booklet", str(root), plan_id),
        "mkdocs": ("-m", "mkdocs", "build", "--quiet", "--config-file", str(floors / "mkdocs.yml")),
    }
    costs: dict[str, list[Cost]] = defaultdict(list)
    for _ in range(repeats):
        for name, command in commands.items():
            costs[name].append(cost_of_process(*command))
    return costs


def sizes(root: Path, plan_ids: tuple[str, ...], floors: Path) -> str:
    """Say what one plan takes on disk, copied and linked."""
    own = root / "build" / "plans" / plan_ids[0] / "own"
    kilobytes = []
    for link in (False, True):
        list(build_plans(Run(root, TODAY, force=True, link=link), plan_ids[:2]))
        kilobytes.append(size_of(own / "site"))
    (copied, files), (linked, _) = kilobytes
    stock, stock_files = size_of(floors / "site")
    booklet = (own / "booklet.pdf").stat().st_size
    return (
        f"On disk: site {copied / 1000:.0f} kB in {files} files, {booklet / 1000:.0f} kB of it the booklet; "
        f"with --link {linked / 1000:.0f} kB; mkdocs build alone {stock / 1000:.0f} kB in {stock_files}.\n"
    )


def ratios(warm: dict[str, list[Cost]]) -> list[Bar]:
    """Compare plan by plan, in processor time, and take the middle."""

    def ratio(one: str, other: str) -> float:
        return median(a.cpu / b.cpu for a, b in zip(warm[one], warm[other], strict=True))

    return [
        Bar("site + booklet, warm, to WeasyPrint alone", ratio("plan", "weasyprint"), at_most=1.1),
        Bar("site alone, warm, to mkdocs build alone", ratio("site", "mkdocs"), at_most=0.2),
    ]


def seconds_of_run(root: Path, plan_ids: tuple[str, ...], workers: int) -> float:
    """Build plans anew with so many workers, and give the seconds."""
    before = time.perf_counter()
    states = {
        outcome.state for outcome in build_plans(Run(root, TODAY, force=True, workers=workers), plan_ids)
    }
    if states != {"built"}:
        raise RuntimeError(f"not every plan was built: {states}")
    return time.perf_counter() - before


def workers(root: Path, plan_ids: tuple[str, ...], *, quick: bool) -> list[Bar]:
    """Compare one worker with two, by turns."""
    if (os.cpu_count() or 1) < 2:
        return [Bar("two workers to one", None, at_least=1.6)]
    some = plan_ids[: 8 if quick else 24]
    pairs = [(seconds_of_run(root, some, 1), seconds_of_run(root, some, 2)) for _ in range(1 if quick else 3)]
    one, two = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    print(f"{len(some)} plans, one worker: {one:.1f} s; two: {two:.1f} s, {two / len(some):.2f} s a plan.")
    return [Bar("two workers to one", one / two, at_least=1.6)]


def unchanged(root: Path, plan_ids: tuple[str, ...]) -> Bar:
    """Build plans, then time the whole command that finds nothing to do."""
    some = plan_ids[:100]
    seconds = seconds_of_run(root, some, 0)
    print(f"{len(some)} plans with a worker a core: {seconds:.1f} s, {seconds / len(some):.2f} s a plan.")
    command = ("-m", "planbooklet", "build", "--root", str(root), "--today", TODAY.isoformat(), *some)
    costs = [cost_of_process(*command) for _ in range(3)]
    return Bar(
        f"seconds of a run with {len(some)} unchanged plans", min(cost.wall for cost in costs), at_most=2
    )


def growth(root: Path, plan_ids: tuple[str, ...]) -> list[Bar]:
    """Make all plans in one process, and compare the last with the first."""
    if len(plan_ids) < 2 * GROUP:
        return [Bar("cost of the last plans to the first", None, at_most=1.1)]
    made = in_fresh_process("growth", str(root), *plan_ids)
    costs = [cpu / stick for cpu, stick, _ in made]
    first, last = made[GROUP - 1], made[-1]
    marks = [(place, made[place - 1][2]) for place in (1, 10, 50, 100, 200) if place <= len(made)]
    print("Peak MiB in one process:", ", ".join(f"{peak:.0f} after {place}" for place, peak in marks))
    return [
        Bar(
            "cost of the last 10 plans to plans 2 to 11",
            median(costs[-GROUP:]) / median(costs[1 : GROUP + 1]),
            at_most=1.1,
        ),
        Bar(f"memory after {len(made)} plans to 10", last[2] / first[2], at_most=1.1),
    ]


if __name__ == "__main__":
    main()

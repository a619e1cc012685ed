"""Seconds, memory and bytes, and how steady this machine is while they are measured."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.plans import CHECKOUT

MIB = 1024**2


@dataclass(frozen=True, slots=True)
class Cost:
    """What one call cost."""

    wall: float
    cpu: float
    """Seconds of processor time: other work on the machine hardly counts here."""
    peak: float
    """MiB of memory at the highest point, 0 where this system does not tell."""


def cost_of(call: Callable[[], object], *, forget_peak: bool = True) -> Cost:
    """Measure one call in this process; its peak is that of the process, unless it is forgotten before."""
    # What the last call left behind is not this one's to clear up.
    gc.collect()
    if forget_peak:
        _forget_peak()
    wall, cpu = time.perf_counter(), time.process_time()
    call()
    return Cost(time.perf_counter() - wall, time.process_time() - cpu, peak_memory())


def peak_memory() -> float:
    """Give the MiB at the highest point since it was last forgotten."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(line for line in status.read_text("utf-8").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _forget_peak() -> None:
    if os.access("/proc/self/clear_refs", os.W_OK):
        Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")


def yardstick() -> float:
    """Give the processor seconds of a fixed piece of work; they differ only as the machine does."""
    # The collector would look at all that was measured before.
    gc.disable()
    before = time.process_time()
    kept = [{"place": number, "name": str(number), "parts": [number] * 4} for number in range(60_000)]
    sorted(kept, key=lambda one: str(one["name"]))
    seconds = time.process_time() - before
    gc.enable()
    return seconds


def noise(yardsticks: list[float]) -> float:
    """Give the slowest as a multiple of the fastest."""
    return max(yardsticks) / min(yardsticks)


def in_fresh_process(*words: str) -> Any:
    """Run `benchmarks.inside` with these words in a process of its own, and give what it reports."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.inside", *words],
        cwd=CHECKOUT, env=_environment(), stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


def cost_of_process(*words: str) -> Cost:
    """Measure `python <words>` from start to end, as its caller waits for it."""
    before = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *words], cwd=CHECKOUT, env=_environment(), stdout=subprocess.DEVNULL
    ) as run:
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode:
        raise RuntimeError(f"{words} ended with {run.returncode}")
    wall = time.perf_counter() - before
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def typical(costs: list[Cost]) -> Cost:
    """Give the median of each."""
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        median(cost.peak for cost in costs),
    )


def size_of(folder: Path) -> tuple[int, int]:
    """Give bytes and number of the files below a folder that have no other name elsewhere."""
    found = [path.stat() for path in folder.rglob("*") if path.is_file()]
    own = [each.st_size for each in found if each.st_nlink == 1]
    return sum(own), len(own)


def _environment() -> dict[str, str]:
    paths = [str(CHECKOUT), str(CHECKOUT / "generator"), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths)), "NO_MKDOCS_2_WARNING": "1"}

"""A task that dies, hangs or eats memory takes no other task along, and says nothing of what it was about."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, wait
from functools import partial
from pathlib import Path

import pytest

from planbooklet.errors import OutputRefusedError
from planbooklet.workers import (
    PlanWorkers,
    WorkerDiedError,
    WorkerError,
    WorkerFailedError,
    WorkerLateError,
)
from tests import worker_tasks as tasks

CHECKOUT = Path(__file__).parents[1]
MEGABYTE = 1024**2
LONG = 60.0


def workers(count: int = 2, **terms: object) -> PlanWorkers:
    return PlanWorkers(count, **{"warm_up": tasks.warm_up, "seconds": LONG, **terms})  # type: ignore[arg-type]


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def test_results_come_in_the_order_of_the_tasks() -> None:
    with workers() as pool:
        assert isinstance(pool, Executor)
        assert list(pool.map(tasks.slow_double, range(6), (0.1, 0, 0.05, 0, 0.02, 0))) == [0, 2, 4, 6, 8, 10]


@pytest.mark.parametrize(
    ("task", "error", "told"),
    [
        (
            tasks.leave,
            WorkerDiedError,
            "the process that worked on it ended too early (exit code 7).",
        ),
        (
            tasks.crash,
            WorkerDiedError,
            "the process that worked on it ended too early (SIGSEGV).",
        ),
        (tasks.eat_memory, WorkerFailedError, "the program could not go on (MemoryError)."),
        (tasks.fail, WorkerFailedError, "the program could not go on (ValueError)."),
        (sys.exit, WorkerFailedError, "the program could not go on (SystemExit)."),
        (
            tasks.answer_that_cannot_travel,
            WorkerFailedError,
            "the program could not go on (AttributeError).",
        ),
    ],
)
def test_task_that_ends_badly_fails_alone(
    task: Callable[[], object], error: type[WorkerError], told: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with workers(memory=512 * MEGABYTE) as pool:
        before = [pool.submit(tasks.double, number) for number in range(5)]
        bad = pool.submit(task)
        after = [pool.submit(tasks.double, number) for number in range(5, 10)]
        assert [future.result() for future in (*before, *after)] == [2 * number for number in range(10)]
        assert type(bad.exception()) is error
        assert str(bad.exception()) == told
        assert pool.submit(tasks.double, 21).result() == 42
    assert capfd.readouterr().err == ""


def test_task_that_hangs_is_stopped_by_its_clock_and_fails_alone(tmp_path: Path) -> None:
    mark = tmp_path / "process"
    with workers(seconds=1) as pool:
        late = pool.submit(tasks.hang, mark)
        others = [pool.submit(tasks.double, number) for number in range(6)]
        assert [future.result() for future in others] == [0, 2, 4, 6, 8, 10]
        assert type(late.exception()) is WorkerLateError
        assert str(late.exception()) == "it took longer than 1 seconds, so it was stopped."
        assert not is_running(int(mark.read_text(encoding="utf-8")))
        assert list(pool.map(tasks.double, range(4))) == [0, 2, 4, 6]


def test_clock_runs_for_each_task_not_for_all() -> None:
    with workers(1, seconds=1) as pool:
        assert list(pool.map(tasks.slow_double, range(5), [0.3] * 5)) == [0, 2, 4, 6, 8]


def test_many_deaths_at_once_cost_no_other_task() -> None:
    with workers(3) as pool:
        futures = [pool.submit(tasks.leave if number % 2 else tasks.process) for number in range(24)]
        wait(futures)
        assert [type(future.exception()) for future in futures] == [type(None), WorkerDiedError] * 12


def test_worker_killed_while_idle_is_replaced_unnoticed() -> None:
    with workers(1) as pool:
        first = pool.submit(tasks.process).result()
        os.kill(first, signal.SIGKILL)
        while is_running(first):
            threading.Event().wait(0.01)
        second = pool.submit(tasks.process).result()
    assert first != second


def test_worker_that_dies_as_it_starts_is_replaced(tmp_path: Path) -> None:
    with workers(1, warm_up=partial(tasks.warm_up_dies_once, tmp_path / "flag")) as pool:
        assert type(pool.submit(tasks.double, 1).exception()) is WorkerDiedError
        assert pool.submit(tasks.double, 2).result() == 4


def test_error_of_ours_arrives_with_its_sentences() -> None:
    with workers() as pool:
        error = pool.submit(tasks.refuse).exception()
    assert type(error) is OutputRefusedError
    assert str(error) == 'Plan "kestrel" has no title.'
    assert error.fix.worded() == "Write one."


def test_warm_up_that_refuses_is_the_answer_to_every_task() -> None:
    with workers(warm_up=tasks.warm_up_refuses) as pool:
        errors = [pool.submit(tasks.double, number).exception() for number in range(5)]
    assert [(type(error), str(error)) for error in errors] == [
        (OutputRefusedError, "A guide has no title.")
    ] * 5


def test_warm_up_that_crashes_says_nothing_of_what_it_read(capfd: pytest.CaptureFixture[str]) -> None:
    with workers(warm_up=tasks.warm_up_crashes) as pool:
        assert str(pool.submit(tasks.double, 1).exception()) == "the program could not go on (ValueError)."
    assert tasks.CANARY not in "".join(capfd.readouterr())


def test_worker_is_warm_once_and_recycled_after_its_tasks(tmp_path: Path) -> None:
    file = tmp_path / "warm"
    with workers(1, warm_up=partial(tasks.warm_up_says, file), recycle_after=3) as pool:
        processes = [pool.submit(tasks.process).result() for _ in range(9)]
    assert [processes.count(process) for process in dict.fromkeys(processes)] == [3, 3, 3]
    assert file.read_text(encoding="utf-8") == "warm\n" * 3


def test_worker_of_a_failed_task_gets_no_other() -> None:
    with workers(1) as pool:
        first = pool.submit(tasks.process).result()
        pool.submit(tasks.fail).exception()
        assert pool.submit(tasks.process).result() != first


def test_shutdown_leaves_no_process() -> None:
    with workers(2) as pool:
        processes = set(pool.map(tasks.held_process, [0.2] * 4))
        assert len(processes) == 2
    assert not any(is_running(process) for process in processes)
    assert [child.name for child in multiprocessing.active_children()] == []
    with pytest.raises(RuntimeError, match="these workers are shut down"):
        pool.submit(tasks.double, 1)


def test_shutdown_leaves_no_file_open() -> None:
    with workers(1) as pool:
        pool.submit(tasks.leave).exception()
        pool.submit(tasks.fail).exception()
    before = open_files()
    with workers(2, recycle_after=2) as pool:
        for number in range(6):
            pool.submit(tasks.double, number).result()
        pool.submit(tasks.leave).exception()
        pool.submit(tasks.fail).exception()
    assert open_files() == before


def open_files() -> set[str]:
    return {path.name for path in Path("/dev/fd").resolve().iterdir()}


def test_shutdown_that_cancels_leaves_waiting_tasks_undone() -> None:
    pool = workers(1)
    started = pool.submit(tasks.slow_double, 1, 0.3)
    waiting = [pool.submit(tasks.double, number) for number in range(3)]
    while not started.running():
        threading.Event().wait(0.01)
    pool.shutdown(cancel_futures=True)
    assert started.result() == 2
    assert all(future.cancelled() for future in waiting)


def test_error_in_the_run_stops_workers_at_once(tmp_path: Path) -> None:
    mark = tmp_path / "process"
    with pytest.raises(KeyboardInterrupt), workers(1) as pool:
        hanging = pool.submit(tasks.hang, mark)
        waiting = pool.submit(tasks.double, 1)
        while not (mark.exists() and mark.read_text(encoding="utf-8")):
            threading.Event().wait(0.01)
        raise KeyboardInterrupt
    assert type(hanging.exception()) is WorkerDiedError
    assert waiting.cancelled()
    assert not is_running(int(mark.read_text(encoding="utf-8")))


def test_key_that_interrupts_the_run_does_not_reach_a_worker() -> None:
    with workers(1) as pool:
        assert pool.submit(tasks.ignores_interrupt).result() == "still here"


RUN = """
from pathlib import Path
from planbooklet.workers import PlanWorkers
from tests import worker_tasks as tasks
if __name__ == "__main__":
    with PlanWorkers(1, warm_up=tasks.warm_up) as pool:
        print(pool.submit(tasks.process).result(), flush=True)
        pool.submit(tasks.slow_double, 1, 1)
        input()
"""


def test_worker_ends_when_its_run_is_killed(tmp_path: Path) -> None:
    program = tmp_path / "run.py"
    program.write_text(RUN, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'generator'}"}
    with subprocess.Popen(
        [sys.executable, program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as run:
        assert run.stdout is not None
        worker = int(run.stdout.readline())
        run.kill()
    while is_running(worker):
        threading.Event().wait(0.05)

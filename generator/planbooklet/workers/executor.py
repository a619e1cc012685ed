"""As many workers as there are cores, each with a thread that looks after it."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Final, ParamSpec, TypeVar

from planbooklet.errors import PlanbookletError
from planbooklet.workers.child import Terms
from planbooklet.workers.one_worker import Context, OneWorker, WorkerDiedError, WorkerLateError, opened

Params = ParamSpec("Params")
Result = TypeVar("Result")

_SECONDS: Final = 600.0
"""Our choice: many times what a long plan with seven copies takes on a machine that is busy with others."""
_RECYCLE_AFTER: Final = 100
_MEMORY: Final = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class _Task:
    future: Future[Any]
    parcel: bytes


class PlanWorkers(Executor):
    """Processes that have loaded everything before the first task comes.

    Our choice, after trying others with workers that die: in loky all tasks fail together, without a clock;
    pebble ends the pool when an idle worker is killed, and waits for ever for one that dies as it starts.
    A single task runs in a child too: a picture that crashes a decoder must end as one line about one plan.
    """

    def __init__(
        self,
        count: int = 0,
        *,
        warm_up: Callable[[], object],
        preload: tuple[str, ...] = (),
        seconds: float = _SECONDS,
        recycle_after: int = _RECYCLE_AFTER,
        memory: int = _MEMORY,
    ) -> None:
        """Prepare; processes start with the first tasks.

        Args:
            count: The most processes at a time; 0 is one a core.
            warm_up: Called once in each worker before its first task.
            preload: Modules that are loaded once for all workers.
            seconds: Wall clock for one task, and for one warm-up.
            recycle_after: A worker makes room for a fresh one after so many tasks.
            memory: Bytes of address space one worker may use.
        """
        self._terms = Terms(warm_up, seconds, memory)
        self._recycle_after = recycle_after
        self._context = _context(preload)
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._cold: PlanbookletError | None = None
        self._closed = False
        self._aborted = False
        self._workers: dict[threading.Thread, OneWorker] = {}
        self._threads = [
            threading.Thread(target=self._look_after_one, name="plan-worker", daemon=True)
            for _ in range(count or _cores())
        ]
        for thread in self._threads:
            thread.start()

    def submit(
        self, fn: Callable[Params, Result], /, *args: Params.args, **kwargs: Params.kwargs
    ) -> Future[Result]:
        """Give the future of a call in a worker. What it may raise is a PlanbookletError."""
        if self._closed:
            raise RuntimeError("these workers are shut down")
        future: Future[Result] = Future()
        self._tasks.put(_Task(future, pickle.dumps((fn, args, kwargs))))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Take no more tasks; with `wait`, return when every worker process is gone."""
        self._closed = True
        if cancel_futures:
            with suppress(queue.Empty):
                while True:
                    task = self._tasks.get_nowait()
                    if task is not None:
                        task.future.cancel()
        for _ in self._threads:
            self._tasks.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for all tasks; after an error or Ctrl-C stop at once, since nothing is published half."""
        if kind is not None:
            self._aborted = True
            for worker in list(self._workers.values()):
                worker.kill()
        self.shutdown(cancel_futures=kind is not None)

    def _look_after_one(self) -> None:
        me = threading.current_thread()
        while (task := self._tasks.get()) is not None:
            if task.future.set_running_or_notify_cancel():
                try:
                    task.future.set_result(self._result(me, task))
                except BaseException as error:  # whatever it is, somebody waits for this future
                    task.future.set_exception(error)
        if me in self._workers:
            self._workers.pop(me).retire()

    def _result(self, me: threading.Thread, task: _Task) -> object:
        worker = self._warm_worker(me)
        try:
            answer = worker.ask(task.parcel)
        except (WorkerDiedError, WorkerLateError):
            del self._workers[me]
            raise
        if answer.kind or worker.tasks_done >= self._recycle_after:
            self._workers.pop(me).retire()
        return opened(answer)

    def _warm_worker(self, me: threading.Thread) -> OneWorker:
        """Give this thread's worker; start one where there is none yet, or the last one died while idle."""
        if self._cold:
            raise self._cold
        kept = self._workers.pop(me, None)
        if kept and kept.is_alive():
            self._workers[me] = kept
            return kept
        if kept:
            kept.end()
        worker = self._workers[me] = OneWorker(self._context, self._terms)
        if self._aborted:
            worker.kill()
        try:
            opened(worker.answer())
        except PlanbookletError as error:
            self._workers.pop(me).end()
            if not isinstance(error, WorkerDiedError | WorkerLateError):
                # It would fail in the same way for every task, and each try costs a start.
                self._cold = error
            raise
        return worker


def _cores() -> int:
    """Give how many cores this process may use; a container may have fewer than the machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _context(preload: tuple[str, ...]) -> Context:
    """Fork from a process without threads that has loaded all modules; start from nothing elsewhere."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(preload))
    return context

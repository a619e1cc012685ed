"""What runs in a worker process: warm up, then answer tasks until the pipe is closed."""

from __future__ import annotations

import gc
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final

from planbooklet.errors import PlanbookletError

_ORPHAN_SECONDS: Final = 10
_EXIT_BROKEN: Final = 70


@dataclass(frozen=True, slots=True)
class Terms:
    """What every worker of one Executor works by."""

    warm_up: Callable[[], object]
    """Called once, before the first task."""
    seconds: float
    """Wall clock for one task, and for the warm-up."""
    memory: int
    """Bytes of address space."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of the warm-up or of one task."""

    result: object = None
    error: PlanbookletError | None = None
    kind: str = ""
    """Class of an error that is not ours. Its sentence stays here: it may quote a plan."""


def work(pipe: Connection, terms: Terms) -> None:
    """Be a worker. Nothing is printed, however it ends."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        _limit(terms.memory)
        if _send(pipe, _answer(terms.warm_up)):
            # Nothing loaded so far goes away, so the collector need not look at it after each plan.
            gc.collect()
            gc.freeze()
            _answer_tasks(pipe, terms.seconds)
    except EOFError:
        pass
    except BaseException:
        os._exit(_EXIT_BROKEN)


@contextmanager
def cycles_collected_after() -> Iterator[None]:
    """Let the collector wait until a task is done: nearly all that a layout makes lives until its end.

    Measured on booklets: 8 % less time for 3 % more memory.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()


def _answer_tasks(pipe: Connection, seconds: float) -> None:
    fit = True
    while fit:
        parcel = pipe.recv_bytes()
        # Should the parent be gone, nobody else stops a task that hangs.
        _alarm(seconds + _ORPHAN_SECONDS)
        with cycles_collected_after():
            answer = _answer(lambda: _call(parcel))  # noqa: B023 - called at once
        _alarm(0)
        fit = _send(pipe, answer)


def _call(parcel: bytes) -> object:
    fn, args, kwargs = pickle.loads(parcel)  # noqa: S301 - from our own parent
    return fn(*args, **kwargs)


def _answer(call: Callable[[], object]) -> Answer:
    try:
        return Answer(call())
    except PlanbookletError as error:
        return Answer(error=error)
    except BaseException as error:
        return Answer(kind=type(error).__name__)


def _send(pipe: Connection, answer: Answer) -> bool:
    """Give whether this worker is fit for another task: one that failed unforeseen may hold remains of it."""
    try:
        pipe.send(answer)
    except (pickle.PicklingError, TypeError, AttributeError) as error:
        answer = Answer(kind=type(error).__name__)
        pipe.send(answer)
    return not answer.kind


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit(memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on every system
        return
    _, hardest = resource.getrlimit(resource.RLIMIT_AS)
    most = memory if hardest == resource.RLIM_INFINITY else min(memory, hardest)
    resource.setrlimit(resource.RLIMIT_AS, (most, hardest))
    # What a crash leaves on disk would hold the plan.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

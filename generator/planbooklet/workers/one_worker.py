"""One worker process, as its parent sees it; and what can become of a task."""

from __future__ import annotations

import signal
from contextlib import suppress
from multiprocessing.connection import wait
from multiprocessing.context import ForkServerContext, SpawnContext

from planbooklet.errors import PlanbookletError
from planbooklet.messages import say
from planbooklet.workers.child import Answer, Terms, work

Context = ForkServerContext | SpawnContext


class WorkerError(PlanbookletError):
    """A task that came to nothing with its worker. It says nothing of what the task was about."""


class WorkerDiedError(WorkerError):
    """The worker ended in the middle of the task."""


class WorkerLateError(WorkerError):
    """The task took longer than its clock allows."""


class WorkerFailedError(WorkerError):
    """The task raised an error that is not ours; only its kind is told."""


class OneWorker:
    """One process with a pipe of its own: nothing it shares can hold up the others."""

    def __init__(self, context: Context, terms: Terms) -> None:
        self.tasks_done = -1
        """The first answer only says that the worker is warm."""
        self._seconds = terms.seconds
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs, terms), name="plan-worker", daemon=True)
        self._process.start()
        theirs.close()

    def is_alive(self) -> bool:
        """Give whether an idle worker can take a task.

        One that has nothing to answer and yet has something to read has reached its end: its side of the
        pipe closes before anybody is told that the process is gone.
        """
        return self._process.is_alive() and not self._pipe.poll()

    def ask(self, parcel: bytes) -> Answer:
        """Give the answer to a task, a pickled (function, arguments, named arguments).

        Raises:
            WorkerDiedError: The process ended first.
            WorkerLateError: The clock did; the process is stopped.
        """
        with suppress(BrokenPipeError, ConnectionResetError):
            self._pipe.send_bytes(parcel)
        return self.answer()

    def answer(self) -> Answer:
        """Give the next answer, the first one to the warm-up. Errors as for `ask`."""
        if not wait([self._pipe, self._process.sentinel], self._seconds):
            self.end()
            raise WorkerLateError(
                say(
                    "it took longer than {seconds} seconds, so it was stopped.", seconds=f"{self._seconds:g}"
                ),
                say("Make the pictures smaller or the texts shorter, then build again."),
            )
        with suppress(EOFError, OSError):
            if self._pipe.poll():
                answer: Answer = self._pipe.recv()
                self.tasks_done += 1
                return answer
        self._process.join()
        how = _how(self._process.exitcode)
        self.end()
        raise WorkerDiedError(
            say("the process that worked on it ended too early ({how}).", how=how),
            say("Build again. If it ends in the same way, look at the pictures that are new."),
        )

    def retire(self) -> None:
        """Let the process end by itself; one that does not is stopped."""
        self._pipe.close()
        self._process.join(self._seconds)
        self.end()

    def kill(self) -> None:
        """Stop the process from another thread than the one that waits for its answer."""
        with suppress(ValueError):
            self._process.kill()

    def end(self) -> None:
        """Stop the process and leave nothing of it, no open file either; harmless when called again."""
        self._pipe.close()
        # A process that was closed before says so with this error.
        with suppress(ValueError):
            self._process.kill()
            self._process.join()
            self._process.close()


def opened(answer: Answer) -> object:
    """Give the result of an answer, or raise what stands in its place."""
    if answer.error:
        raise answer.error
    if answer.kind:
        raise WorkerFailedError(
            say("the program could not go on ({kind}).", kind=answer.kind),
            say("Tell those who look after planbooklet."),
        )
    return answer.result


def _how(exit_code: int | None) -> str:
    if exit_code is not None and exit_code < 0:
        with suppress(ValueError):
            return signal.Signals(-exit_code).name
    return f"exit code {exit_code}"

"""What stops a run; each class owns its exit code and its wording."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from planbooklet.messages import Message, say


class PlanbookletError(Exception):
    """A run that cannot go on. The message says what, the fix what to type."""

    exit_code = 4

    def __init__(self, message: Message, fix: Message) -> None:
        super().__init__(str(message))
        self.message = message
        self.fix = fix

    def __reduce__(self) -> tuple[type[PlanbookletError], tuple[Message, Message]]:
        """Cross from a worker process; an exception does not by itself when it takes two arguments."""
        return type(self), (self.message, self.fix)


class WrongUsageError(PlanbookletError):
    """The command was called with something it cannot use."""

    exit_code = 2


class MissingPartError(PlanbookletError):
    """Something that the run needs lacks on this machine."""

    exit_code = 3


class OutputRefusedError(PlanbookletError):
    """What came out is not fit to be read, so nothing was published."""

    exit_code = 4


def crash_of(error: Exception) -> OutputRefusedError:
    """Give what may be told of an error that nobody foresaw: its kind and our line of code.

    Its own sentence may quote a plan.
    """
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if f"{os.sep}planbooklet{os.sep}" in frame.filename] or frames
    where = f"{Path(ours[-1].filename).name}, line {ours[-1].lineno}" if ours else "?"
    return OutputRefusedError(
        say("the program could not go on ({kind} in {where}).", kind=type(error).__name__, where=where),
        say("Tell those who look after planbooklet."),
    )

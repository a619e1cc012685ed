"""What stops a run; each class owns its exit code and its wording."""

from __future__ import annotations

from planbooklet.messages import Message


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

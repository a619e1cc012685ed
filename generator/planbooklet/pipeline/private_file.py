"""One file for its owner alone: written beside its place, and put there when it is whole."""

from __future__ import annotations

import errno
import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planbooklet.errors import OutputRefusedError
from planbooklet.messages import say

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def new_private_file(target: Path, content: bytes) -> Iterator[None]:
    """Put a file in its place once the block has ended well; else nothing is left of it.

    Args:
        target: Where it goes. What stands there is replaced.
        content: All of it.

    Raises:
        OutputRefusedError: The disk is full or closed to us.
    """
    aside = target.with_name(f".{target.name}.new-{secrets.token_hex(8)}")
    with _told_plainly(target):
        _make_folders(target.parent)
        _clear_leftovers(target)
        handle = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        with os.fdopen(handle, "wb") as opened:
            with _told_plainly(target):
                fcntl.flock(opened, fcntl.LOCK_EX)
                opened.write(content)
                opened.flush()
                os.fsync(opened.fileno())
            yield
            with _told_plainly(target):
                aside.replace(target)
                _sync(target.parent)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def _make_folders(folder: Path) -> None:
    if not folder.is_dir():
        _make_folders(folder.parent)
        folder.mkdir(0o700, exist_ok=True)


def _clear_leftovers(target: Path) -> None:
    """Remove what killed runs left of the same file; a run that still works holds its own."""
    for leftover in target.parent.glob(f".{target.name}.new-*"):
        with suppress(BlockingIOError, FileNotFoundError), leftover.open("rb") as opened:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            leftover.unlink()


def _sync(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextmanager
def _told_plainly(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # The whole path may hold somebody's name.
        folder = "/".join(target.parent.parts[-2:])
        if error.errno in _FULL:
            message = say("The disk is full. Nothing was written in {folder}.", folder=folder)
            fix = say("Make room on the disk, then try again.")
        else:
            message = say("The disk does not let us write in {folder}.", folder=folder)
            fix = say("Get the right to write there, then try again.")
        raise OutputRefusedError(message, fix) from error

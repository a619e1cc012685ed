"""Files of a plan folder, opened so that no link or device can stand in for one."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final

MOST_PICTURE_BYTES: Final = 30 * 1024 * 1024
_NAME = re.compile(r"[^\W_](?:[\w .,()+-]{0,98}[\w)])?")
"""Letters of every alphabet: nobody renames a photo to put it into a plan."""
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
)
_PLAN_ID = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?")


class UnreadableFileError(Exception):
    """A named file is no regular file inside the folder. Says nothing of its content."""


def is_plan_id(name: str) -> bool:
    """Tell whether a folder name can be a plan id: a code word of small letters, digits and hyphens."""
    return bool(_PLAN_ID.fullmatch(name)) and name not in _DEVICES


def read_file(folder: Path, name: str, *, most_bytes: int) -> bytes:
    """Give the bytes of a file below a folder.

    Args:
        folder: The folder, trusted.
        name: A path written by an author, with `/` between folders.
        most_bytes: The largest size that is read.

    Raises:
        UnreadableFileError: The name leaves the folder, or is a link, a device, too large or not there.
    """
    parts = name.split("/")
    if not all(
        _NAME.fullmatch(part) and part.split(".")[0].strip().lower() not in _DEVICES for part in parts
    ):
        raise UnreadableFileError
    try:
        return _read_below(folder, parts, most_bytes)
    except OSError as error:
        raise UnreadableFileError from error


def _read_below(folder: Path, parts: list[str], most_bytes: int) -> bytes:
    no_follow = getattr(os, "O_NOFOLLOW", 0)
    directory = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        for part in parts[:-1]:
            inner = os.open(part, os.O_RDONLY | os.O_DIRECTORY | no_follow, dir_fd=directory)
            os.close(directory)
            directory = inner
        handle = os.open(parts[-1], os.O_RDONLY | os.O_NONBLOCK | no_follow, dir_fd=directory)
    finally:
        os.close(directory)
    with os.fdopen(handle, "rb") as opened:
        status = os.fstat(opened.fileno())
        if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1 or status.st_size > most_bytes:
            raise UnreadableFileError
        content = opened.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise UnreadableFileError
    return content

"""Who was given what, when: a line an event, added at the end, never changed. No word of a plan is there."""

from __future__ import annotations

import errno
import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from planbooklet.errors import OutputRefusedError
from planbooklet.messages import say
from planbooklet.pipeline.names import LOG

Event = Literal["built", "removed", "packed"]


@dataclass(frozen=True, slots=True)
class LogRecord:
    """One event. It holds keys, days and hashes."""

    event: Event
    plan: str
    edition: str
    parts: tuple[str, ...] = ()
    """Keys of the parts that the edition holds; none for the person's own, which holds all."""
    consents: tuple[Mapping[str, str], ...] = ()
    """As in outcomes.Copy."""
    sha: str = ""
    """Hash of all names and contents of the edition's folder, when built and when packed."""
    form: str = ""
    """Of what was packed: zip, pdf or age."""
    file_sha: str = ""
    """SHA-256 of the file that was packed."""


def append_log(root: Path, record: LogRecord) -> None:
    """Add a line to the log, and wait until the disk holds it.

    Raises:
        OutputRefusedError: The disk does not let us.
    """
    said = {name: value for name, value in asdict(record).items() if value or name in ("parts", "consents")}
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    line = json.dumps({"at": at, **said}, ensure_ascii=False) + "\n"
    file = root / LOG
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _append(file, line.encode())
    except OSError as error:
        raise OutputRefusedError(
            say("The disk does not let us write in {file}.", file=LOG),
            say("What is given away must stand there. Make it writable, then try again."),
        ) from error


def read_last_built(root: Path, plan_id: str) -> dict[str, frozenset[str]]:
    """Give the parts of each edition of a plan as it was built last; nothing where the log cannot be read."""
    with suppress(OSError, KeyError):
        return {
            line["edition"]: frozenset(line["parts"])
            for line in read_log(root)
            if (line.get("event"), line.get("plan")) == ("built", plan_id)
        }
    return {}


def read_log(root: Path) -> Iterator[Mapping[str, Any]]:
    """Give every whole line of the log, the first one first; none where there is no log."""
    file = root / LOG
    if not file.is_file():
        return
    # A run that was killed leaves half a line; a disk that failed, anything.
    with file.open(encoding="utf-8", errors="replace") as opened:
        for line in opened:
            with suppress(ValueError):
                record = json.loads(line)
                if isinstance(record, dict):
                    yield record


def _append(file: Path, line: bytes) -> None:
    handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        size = os.fstat(handle).st_size
        # A run that was killed in the middle of a line must not spoil the next one.
        if size and os.pread(handle, 1, size - 1) != b"\n":
            line = b"\n" + line
        if os.write(handle, line) != len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(handle)
    finally:
        os.close(handle)

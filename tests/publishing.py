"""Versions of a folder, and faults at every step of publishing one; as a program it can be killed."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from planbooklet import publish

FILES = 6

STEPS = ("mkdir", "open", "write", "rename", "replace", "fsync", "chmod", "unlink", "rmdir")


def write_version(version: str) -> Callable[[Path], None]:
    """Give a writer of one version: many files, two folders deep, each naming the version."""

    def write(folder: Path) -> None:
        for number in range(FILES):
            place = folder / f"part-{number % 3}" / "pages"
            place.mkdir(parents=True, exist_ok=True)
            opened = os.open(place / f"{number}.html", os.O_WRONLY | os.O_CREAT, 0o666)
            os.write(opened, version.encode() * 50)
            os.close(opened)

    return write


def version_of(folder: Path) -> str:
    """Give which version is there, whole: "" for no folder, "broken" for anything between."""
    if not folder.exists():
        return ""
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.rglob("*.html")}
    if len(texts) != FILES or len(set(texts.values())) != 1:
        return "broken"
    return next(iter(texts.values()))[:3]


class Faults:
    """Counts what publishing asks of the disk; at one chosen step comes an error or a kill."""

    def __init__(self, at: int = -1, code: int = 0) -> None:
        self.count = 0
        self._at = at
        self._code = code

    def step(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            self.count += 1
            if self.count - 1 == self._at:
                if not self._code:
                    os.kill(os.getpid(), signal.SIGKILL)
                raise OSError(self._code, os.strerror(self._code))
            return call(*arguments, **named)

        return counted

    @contextmanager
    def injected(self, *, exchange: bool) -> Iterator[None]:
        """Put this between publishing and the disk; without `exchange`, the disk cannot swap two names."""
        swap = publish._exchange if exchange else lambda one, other: False
        whole = publish._sync_disk_of if exchange else lambda folder: False
        with ExitStack() as stack:
            for name in STEPS:
                stack.enter_context(patch.object(os, name, self.step(getattr(os, name))))
            stack.enter_context(patch.object(publish, "_exchange", self.step(swap)))
            stack.enter_context(patch.object(publish, "_sync_disk_of", self.step(whole)))
            yield


def publish_over(target: Path, *, at: int, code: int, exchange: bool) -> int:
    """Publish version "new" with a fault at one step; give how many steps there were."""
    faults = Faults(at, code)
    with faults.injected(exchange=exchange):
        publish.publish_folder(target, write_version("new"))
    return faults.count


def main() -> None:
    """Publish until killed: TARGET, then either STEP EXCHANGE, or nothing for version after version."""
    target = Path(sys.argv[1])
    if len(sys.argv) > 2:
        publish_over(target, at=int(sys.argv[2]), code=0, exchange=sys.argv[3] == "exchange")
        return
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        for version in ("one", "two"):
            publish.publish_folder(target, write_version(version))


DISK_ERRORS = (errno.ENOSPC, errno.EIO)

if __name__ == "__main__":
    main()

"""Tasks that end as a damaged plan can make them end; a worker process finds them here by name."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from pathlib import Path

from planbooklet.errors import OutputRefusedError
from planbooklet.messages import say

CANARY = "Ada Berg sees a doctor"


def warm_up() -> None:
    """Nothing to load."""


def warm_up_refuses() -> None:
    raise OutputRefusedError(say("A guide has no title."), say("Write one."))


def warm_up_crashes() -> None:
    raise ValueError(CANARY)


def warm_up_dies_once(flag: Path) -> None:
    if not flag.exists():
        flag.touch()
        os._exit(5)


def warm_up_says(file: Path) -> None:
    with file.open("a", encoding="utf-8") as opened:
        opened.write("warm\n")


def double(number: int) -> int:
    return 2 * number


def slow_double(number: int, seconds: float) -> int:
    time.sleep(seconds)
    return 2 * number


def process() -> int:
    return os.getpid()


def held_process(seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def leave() -> None:
    os._exit(7)


def crash() -> None:
    ctypes.string_at(0)


def hang(mark: Path) -> None:
    mark.write_text(str(os.getpid()), encoding="utf-8")
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        time.sleep(0.01)


def eat_memory() -> int:
    return len([bytearray(300_000_000) for _ in range(3)])


def refuse() -> None:
    raise OutputRefusedError(say('Plan "{plan}" has no title.', plan="kestrel"), say("Write one."))


def fail() -> None:
    raise ValueError(CANARY)


def answer_that_cannot_travel() -> object:
    return lambda: CANARY


def ignores_interrupt() -> str:
    os.kill(os.getpid(), signal.SIGINT)
    return "still here"

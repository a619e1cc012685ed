"""A version that stands where readers look, and what lies beside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.publishing import FILES

PROGRAM = (sys.executable, "-m", "tests.publishing")
CHECKOUT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'generator'}"}


def strays(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if path != target)


FEWEST_STEPS = 25
"""Fewer would mean that the faults reach no step any more."""


def held_texts(target: Path) -> set[str]:
    """Read all pages of the folder that stands there now, even if another takes its place meanwhile."""
    folder = os.open(target, os.O_RDONLY | os.O_DIRECTORY)
    texts = set()
    try:
        for number in range(FILES):
            page = os.open(f"part-{number % 3}/pages/{number}.html", os.O_RDONLY, dir_fd=folder)
            with os.fdopen(page, encoding="utf-8") as opened:
                texts.add(opened.read())
    except FileNotFoundError:
        # This version has been replaced and is being removed.
        pass
    finally:
        os.close(folder)
    assert len(texts) <= 1
    return texts

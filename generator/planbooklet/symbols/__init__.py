"""The symbols: one fixed drawing for each concept, all in one style, with the author and licence of each.

A layer at the base: it imports nothing of planbooklet. `make symbols` makes the drawings and their list anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import yaml

_FOLDER: Final = Path(__file__).parent

# The loader in C needs a tenth of the time of the one in Python, which is all that some machines have.
_SafeLoader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Symbol:
    """One concept's drawing and where it comes from."""

    concept: str
    """What it stands for, such as `cooking`; the word that a plan's `picture:` takes."""
    file: str
    """Where the SVG lies, from this folder; two concepts that mean the same share one."""
    alt: str
    """What the drawing shows, in English: a sentence of the catalogue, such as "A house"."""
    author: str
    """Who drew it."""
    licence: str
    """Short name of its licence, such as "CC BY-SA 4.0"."""
    collection: str
    """Name of the set it belongs to."""
    source: str
    """Address of that set."""


@cache
def read_symbols() -> Mapping[str, Symbol]:
    """Give every symbol by its concept, in the order of the list."""
    text = (_FOLDER / "symbols.yaml").read_text(encoding="utf-8")
    listed: dict[str, dict[str, str]] = yaml.load(text, Loader=_SafeLoader)  # noqa: S506 (a safe loader)
    return MappingProxyType({concept: Symbol(concept, **fields) for concept, fields in listed.items()})


@cache
def symbol_svg(concept: str) -> bytes:
    """Give a concept's drawing: a whole SVG of shapes only, 72 units square, without ids, so safe to inline.

    Raises:
        KeyError: There is no such concept.

    """
    return (_FOLDER / read_symbols()[concept].file).read_bytes()

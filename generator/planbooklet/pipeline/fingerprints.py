"""What an output was made from, as one short hash: while it stays the same, nothing is built anew."""

from __future__ import annotations

import importlib.metadata
import os
import sys
from collections.abc import Iterable
from datetime import date
from functools import cache
from hashlib import blake2b, file_digest
from pathlib import Path

import planbooklet
from planbooklet.pipeline.names import PLANS
from planbooklet.pipeline.unit_folder import read_unit_folder

_LIBRARIES = (
    "babel", "icalendar", "jinja2", "markdown", "markdown-it-py", "mkdocs", "mkdocs-material", "nh3",
    "pillow", "pydantic", "pydyf", "pyyaml", "weasyprint",
)  # fmt: skip
"""Those whose version changes what comes out."""


def fingerprint_of_plan(root: Path, plan_id: str, *, unit: str, today: date) -> str:
    """Give the hash of everything that one plan's outputs are made from.

    Args:
        root: The unit's folder.
        plan_id: The plan.
        unit: The fingerprint of the unit.
        today: The day all checks and views go by.
    """
    return _hash((unit, fingerprint_of_folder(root / PLANS / plan_id), today.isoformat()))


def fingerprint_of_unit(root: Path) -> str:
    """Give the hash of what all plans of a unit share: unit, rules, guides, shell, program."""
    beside = [fingerprint_of_folder(root / name) for name in ("guides", "overrides")]
    files = {path.name for path in root.iterdir() if path.is_file() and path.suffix in (".yml", ".yaml")}
    unit_folder = read_unit_folder(root)
    if unit_folder.unit and unit_folder.unit.rules and not unit_folder.findings:
        files.add(unit_folder.unit.rules)
    named = (f"{name} {_hash_file(root / name)}" for name in sorted(files))
    return _hash((_fingerprint_of_program(), *beside, *named))


def fingerprint_of_folder(folder: Path) -> str:
    """Give the hash of all names and contents below a folder; links are not followed."""
    return _hash(
        f"{path.relative_to(folder).as_posix()} {_hash_file(path)}" for path in sorted(_files_below(folder))
    )


def _files_below(folder: Path) -> Iterable[Path]:
    for holder, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            path = Path(holder, name)
            if path.is_file() and not path.is_symlink():
                yield path


@cache
def _fingerprint_of_program() -> str:
    versions = (f"{name} {importlib.metadata.version(name)}" for name in _LIBRARIES)
    package = Path(planbooklet.__file__).parent
    return _hash((sys.version, *versions, fingerprint_of_folder(package)))


def _hash_file(path: Path) -> str:
    try:
        with path.open("rb") as opened:
            return file_digest(opened, lambda: blake2b(digest_size=20)).hexdigest()
    except OSError:
        # Whoever reads it next says so in a finding; an editor's spare copy may just have gone.
        return "unreadable"


def _hash(parts: Iterable[str]) -> str:
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode())
    return digest.hexdigest()

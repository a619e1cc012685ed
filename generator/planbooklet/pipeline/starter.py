"""A new unit's folder, made from what this project itself is built with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import planbooklet
from planbooklet.errors import WrongUsageError
from planbooklet.messages import say
from planbooklet.model.schema import plan_schema, unit_schema

_STARTER = ("mkdocs.yml", "unit.yml", "guides", "overrides", "plans_src/kestrel")


def write_starter(folder: Path) -> Path:
    """Write a folder with the guides, the shell, the rules, a unit and an example plan, all to be changed.

    Raises:
        WrongUsageError: The folder holds something already.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongUsageError(
            say("this folder is not empty."), say("Name a new folder; planbooklet writes over nothing.")
        )
    source = _starter_source()
    for file in _starter_files(source):
        target = folder / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        # Contents alone: the package's files are open to everybody, and a plan's must not be.
        shutil.copyfile(file, target)
    write_schemas(folder / "schema")
    (folder / "rules").mkdir()
    shutil.copyfile(Path(planbooklet.__file__).parent / "rules" / "no.yml", folder / "rules" / "no.yml")
    # What is built holds health data, and plans do too.
    (folder / ".gitignore").write_text("build/\nplans_src/\n", encoding="utf-8")
    return folder


def _starter_files(source: Path) -> Iterator[Path]:
    for name in _STARTER:
        found = (source / name).rglob("*") if (source / name).is_dir() else (source / name,)
        yield from (path for path in sorted(found) if path.is_file())


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write the JSON Schemas of plan.yml and unit.yml, and give their files."""
    return tuple(_written(folder))


def _written(folder: Path) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in (("plan", plan_schema()), ("unit", unit_schema())):
        file = folder / f"{name}.schema.json"
        file.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        yield file


def _starter_source() -> Path:
    """In a wheel the starter lies inside the package; in a checkout it is the project itself."""
    package = Path(planbooklet.__file__).parent
    packed = package / "starter"
    return packed if packed.is_dir() else package.parents[1]

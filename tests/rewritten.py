"""The example's plan with every text in it replaced: nothing of its shape changes, only what it says."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from planbooklet.findings import Path as Trail
from planbooklet.model.attached import forms_of, minutes_of
from planbooklet.model.values import Text
from planbooklet.sources.tree import plain
from planbooklet.sources.yaml_reader import parse_yaml
from tests.first_life import FOLDER, ROOT, ada
from tests.small_unit import MKDOCS_YML, write_small_unit

LINES = frozenset({"name", "call_me", "phone", "email", "published_at"})
"""Fields of words that are the same in every language."""

Rewrite = Callable[[Trail, str], str]
"""Gives what stands at a path in the place of the example's words."""


def write_unit_of_twins(folder: Path, **plans: Rewrite) -> Path:
    """Write a unit with some rewritten copies of the example, by their ids, and give it."""
    write_small_unit(folder, settings=MKDOCS_YML)
    shutil.copyfile(ROOT / "unit.yml", folder / "unit.yml")
    for plan_id, rewrite in plans.items():
        twin = folder / "plans_src" / plan_id
        shutil.copytree(FOLDER, twin)
        (twin / "plan.yml").write_text(rewritten(rewrite), encoding="utf-8")
        for path, file in minutes_of(ada()):
            words = (twin / file).read_text(encoding="utf-8")
            (twin / file).write_text(rewrite(path, words), encoding="utf-8")
    return folder


def rewritten(rewrite: Rewrite) -> str:
    """Give the example's plan.yml with other words. It is JSON, which is YAML with everything in quotes."""
    node, findings = parse_yaml((FOLDER / "plan.yml").read_bytes(), "plan.yml")
    assert node is not None
    assert findings == []
    whole: Any = plain(node)
    for path in text_paths():
        holder = whole
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = rewrite(path, holder[path[-1]])
    return json.dumps(whole, ensure_ascii=False, indent=1)


@cache
def text_paths() -> tuple[Trail, ...]:
    """Give the path of every text of the example."""
    return tuple(path for trail, form in forms_of(ada()) for path in _texts_in(trail, form))


def _texts_in(trail: Trail, form: BaseModel) -> Iterator[Trail]:
    for name, field in type(form).model_fields.items():
        value, path = getattr(form, name), (*trail, field.alias or name)
        if isinstance(value, Text) or (name in LINES and value):
            yield path
        elif isinstance(value, tuple):
            yield from ((*path, n) for n, each in enumerate(value) if isinstance(each, Text))

"""The keys of a plan that stand for something else: who, with, service, prepare, picture and the like."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from pydantic.fields import FieldInfo

from planbooklet.findings import Path
from planbooklet.model.attached import forms_of
from planbooklet.model.plan import Plan
from planbooklet.model.values import RefersTo


@dataclass(frozen=True, slots=True)
class Reference:
    """One key that stands for something else."""

    path: Path
    key: str
    kinds: frozenset[str]
    """What it may stand for, as in RefersTo."""


def references_of(plan: Plan) -> Iterator[Reference]:
    """Give every reference of a plan, found by its declaration, so that no new field is forgotten."""
    for path, form in forms_of(plan):
        for name, field in type(form).model_fields.items():
            mark = mark_of(field)
            if mark is None:
                continue
            value, at = getattr(form, name), (*path, field.alias or name)
            if isinstance(value, str):
                yield Reference(at, value, mark.kinds)
            for key in value if isinstance(value, tuple) else ():
                yield Reference(at, key, mark.kinds)


def mark_of(field: FieldInfo) -> RefersTo | None:
    """Give what the keys in a field stand for; None for every other field."""
    return next((mark for mark in _marks(field) if isinstance(mark, RefersTo)), None)


def _marks(field: FieldInfo) -> Iterator[Any]:
    yield from field.metadata
    for choice in get_args(field.annotation):
        yield from getattr(choice, "__metadata__", ())

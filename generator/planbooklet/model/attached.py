"""All that a plan names or says, wherever in it that stands: forms, texts, files beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from planbooklet.findings import Path
from planbooklet.model.person import Photo
from planbooklet.model.plan import Plan
from planbooklet.model.values import Text


def photos_of(plan: Plan) -> Iterator[tuple[Path, Photo]]:
    """Give each photo that a plan names, with the path of its `file`."""
    for path, form in forms_of(plan):
        if isinstance(form, Photo):
            yield (*path, "file"), form


def minutes_of(plan: Plan) -> Iterator[tuple[Path, str]]:
    """Give each file of minutes that a plan names, with the path of its key."""
    for n, meeting in enumerate(plan.meetings):
        if meeting.minutes:
            yield ("meetings", n, "minutes"), meeting.minutes


def forms_of(value: object, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """Give every form within a value, outermost first, with its path in the file."""
    if isinstance(value, BaseModel):
        yield path, value
        for name, field in type(value).model_fields.items():
            yield from forms_of(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from forms_of(inner, (*path, key))
    elif isinstance(value, tuple):
        for n, inner in enumerate(value):
            yield from forms_of(inner, (*path, n))


def texts_of(plan: Plan) -> Iterator[tuple[Path, Text]]:
    """Give every text of a plan that may be in several languages, with its path in the file."""
    for path, form in forms_of(plan):
        for name, field in type(form).model_fields.items():
            value, at = getattr(form, name), (*path, field.alias or name)
            if isinstance(value, Text):
                yield at, value
            elif isinstance(value, tuple):
                yield from (((*at, n), text) for n, text in enumerate(value) if isinstance(text, Text))

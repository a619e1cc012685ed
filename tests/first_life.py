"""Ada's plan and the unit that made it with her, as the tests of the example read them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from planbooklet.findings import Path as Trail
from planbooklet.model.attached import forms_of
from planbooklet.model.parse import parse_plan, parse_unit
from planbooklet.model.plan import Plan
from planbooklet.model.unit import Unit
from planbooklet.model.values import Text

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "plans_src" / "kestrel"
TODAY = date(2026, 11, 24)


@cache
def ada() -> Plan:
    """Ada's plan."""
    plan = parse_plan((FOLDER / "plan.yml").read_bytes(), "plan.yml").form
    assert plan is not None
    return plan


@cache
def unit() -> Unit:
    """The unit that made it with her."""
    form = parse_unit((ROOT / "unit.yml").read_bytes(), "unit.yml").form
    assert form is not None
    return form


def texts_of(form: BaseModel) -> Iterator[tuple[str, str]]:
    """Give each text of one form with its field."""
    for name in type(form).model_fields:
        value = getattr(form, name)
        for text in value if isinstance(value, tuple) else (value,):
            if isinstance(text, Text):
                yield name, text.in_language("en", "en")[0]


def every_text() -> Iterator[tuple[Trail, str, str]]:
    """Give each text of the plan with its trail and its field."""
    for trail, form in forms_of(ada()):
        for field, words in texts_of(form):
            yield trail, field, words

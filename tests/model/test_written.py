from __future__ import annotations

import json
from datetime import date
from typing import Any

from planbooklet.model.entry import Form
from planbooklet.model.parse import parse_plan
from planbooklet.model.plan import Plan
from planbooklet.model.written import render_plan_json
from tests.outputs.ada import PROJECT

SEVERAL = b"""
format: 1
invented: yes
person: { name: Ada Berg, call_me: Ada, born: 2009-03-14 }
languages: [nb, en]
goals:
  - id: bakery
    private: yes
    goal: { nb: Jeg vil bake., en: I want to bake. }
    why: "Fordi: br\xc3\xb8d # lukter"
week:
  - { day: monday, at: "09:00", what: Bake }
"""


def read(content: bytes) -> Plan:
    parsed = parse_plan(content, "plan.yml")
    assert parsed.findings == ()
    assert parsed.form is not None
    return parsed.form


def without(form: Any) -> Any:
    """Give a form without what names a file, all the way down, and of a person born on another day."""
    if isinstance(form, tuple):
        return tuple(map(without, form))
    if isinstance(form, dict):
        return {key: without(value) for key, value in form.items()}
    if not isinstance(form, Form):
        return date(2000, 1, 1) if form == date(2009, 3, 14) else form
    fields = type(form).model_fields
    kept = {name: without(getattr(form, name)) for name in fields}
    return form.model_copy(
        update=kept | {name: fields[name].default for name in ("photo", "minutes") if name in fields}
    )


def test_plan_that_was_written_is_read_as_the_same_plan() -> None:
    example = (PROJECT / "plans_src" / "kestrel" / "plan.yml").read_bytes()
    for content in (example, SEVERAL):
        written = json.loads(render_plan_json(read(content)))
        written["person"]["born"] = "2000-01-01"
        assert read(json.dumps(written).encode()) == without(read(content))


def test_birth_date_and_names_of_files_stay_in_the_folder() -> None:
    written = render_plan_json(read((PROJECT / "plans_src" / "kestrel" / "plan.yml").read_bytes()))
    assert b"2009" not in written
    assert b"pictures/" not in written
    assert b"meetings/" not in written


def test_values_are_written_as_an_author_writes_them() -> None:
    written = json.loads(render_plan_json(read(SEVERAL)))
    assert written["format"] == 1
    assert written["invented"] == "yes"
    assert written["goals"] == [
        {
            "private": "yes",
            "id": "bakery",
            "goal": {"nb": "Jeg vil bake.", "en": "I want to bake."},
            "why": "Fordi: brød # lukter",
        }
    ]
    assert written["week"] == [{"day": "monday", "at": "09:00", "what": "Bake"}]

from __future__ import annotations

import json

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


def test_plan_that_was_written_is_read_as_the_same_plan() -> None:
    example = (PROJECT / "plans_src" / "kestrel" / "plan.yml").read_bytes()
    for content in (example, SEVERAL):
        plan = read(content)
        assert read(render_plan_json(plan)) == plan


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

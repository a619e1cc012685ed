"""A plan as its views show it."""

from __future__ import annotations

from datetime import date

from planbooklet.locales import read_catalogue
from planbooklet.model.parse import parse_plan
from planbooklet.views.plan_view import Beside, view_plan
from planbooklet.views.shapes import PlanView
from tests.plans import TODAY, WHOLE_PLAN, norwegian_rules, whole_unit


def viewed(plan: str = WHOLE_PLAN, *, today: date = TODAY, draft: bool = False, **photos: str) -> PlanView:
    parsed = parse_plan(plan.encode(), "plan.yml")
    assert parsed.form is not None
    assert parsed.findings == ()
    return view_plan(
        parsed.form, whole_unit(), norwegian_rules(),
        catalogue=read_catalogue("en"),
        beside=Beside(
            {f"pictures/{name}.jpg": file for name, file in photos.items()},
            {"meetings/2026-12-03.md": "Yes."},
        ),
        today=today, draft=draft,
    )  # fmt: skip

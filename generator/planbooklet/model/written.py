"""A plan back in the format of plan.yml: as JSON, which YAML takes for its own."""

from __future__ import annotations

import json

from planbooklet.model.plan import Plan


def render_plan_json(plan: Plan) -> bytes:
    """Give a plan in its own format, so that `parse_plan` reads the same plan from it; comments are gone."""
    tree = plan.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(tree, ensure_ascii=False, indent=1).encode()

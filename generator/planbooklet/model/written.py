"""A plan back in the words of plan.yml: as JSON, which YAML takes for its own."""

from __future__ import annotations

import json
from typing import Any, Final

from planbooklet.model.plan import Plan

_STAYS: Final = frozenset({"born", "photo", "minutes"})
"""Fields that go no further than the plan's folder: the birth date, and those that name a file in it."""


def render_plan_json(plan: Plan) -> bytes:
    """Give a plan as it may leave its folder. With the fields that stay there it would be the same plan."""
    tree = plan.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    return json.dumps(_without_what_stays(tree), ensure_ascii=False, indent=1).encode()


def _without_what_stays(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _without_what_stays(value) for key, value in tree.items() if key not in _STAYS}
    if isinstance(tree, list):
        return [_without_what_stays(value) for value in tree]
    return tree

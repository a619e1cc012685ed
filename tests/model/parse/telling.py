"""What the author is told about the values of a plan."""

from __future__ import annotations

from tests.plans import parsed, shown


def told(plan: str) -> list[str]:
    """Give what the author is told about the values of a plan, before any check of its content."""
    return [shown(finding) for finding in parsed(plan).findings]

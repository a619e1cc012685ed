"""Every finding of every plan, without building anything."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planbooklet.findings import Finding
from planbooklet.pipeline.plan_folder import read_plan_folder
from planbooklet.pipeline.unit_folder import read_unit_folder


def check_plans(root: Path, plan_ids: tuple[str, ...], today: date) -> tuple[Finding, ...]:
    """Give all findings about the unit, the rules and the plans named, sorted by place."""
    unit_folder = read_unit_folder(root)
    findings = list(unit_folder.findings)
    for plan_id in plan_ids:
        findings += read_plan_folder(unit_folder, plan_id, today).findings
    return tuple(sorted(findings))

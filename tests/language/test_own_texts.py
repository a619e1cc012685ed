"""The project's own guides and its example are as easy as it asks of others."""

from __future__ import annotations

from pathlib import Path

from planbooklet.language.checking import Report
from planbooklet.language.remarks import Severity
from planbooklet.pipeline.texts import read_guides, read_plans
from planbooklet.pipeline.unit_folder import plan_ids

ROOT = Path(__file__).parents[2]


def too_hard(reports: tuple[Report, ...]) -> list[str]:
    return [
        f"{remark.passage.where(remark.start)} {remark.rule} {remark.message}"
        for report in reports
        for remark in report.remarks
        if remark.severity is Severity.ERROR
    ]


def test_guides_have_nothing_too_hard() -> None:
    reports = read_guides(ROOT)
    assert len(reports) >= 5
    assert too_hard(reports) == []


def test_example_plans_and_their_minutes_have_nothing_too_hard_and_score_easy() -> None:
    reports = read_plans(ROOT, plan_ids(ROOT))
    assert [report.document.file for report in reports] == [
        "plans_src/kestrel/plan.yml",
        "plans_src/kestrel/meetings/2026-05-20.md",
        "plans_src/kestrel/meetings/2026-09-10.md",
    ]
    assert too_hard(reports) == []
    assert max(report.measures.load for report in reports) < 30


def test_nothing_is_let_pass_without_a_reason() -> None:
    reports = (*read_guides(ROOT), *read_plans(ROOT, plan_ids(ROOT)))
    assert [waiver.place for report in reports for _, waiver in report.waived if not waiver.reason] == []

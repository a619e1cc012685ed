"""Reports for programs: JSON, and SARIF 2.1.0 for editors and continuous integration."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from planbooklet.language.checking import WAIVER, Report
from planbooklet.language.passages import Waiver
from planbooklet.language.remarks import Remark, Rule
from planbooklet.language.rules import ALL_RULES, find_rule
from planbooklet.messages import Message

Worded = Callable[[Message], str]


def render_json(reports: Sequence[Report], worded: Worded, *, quote: bool) -> str:
    """Give a JSON object with one entry a document. Without `quote` no word of a text is in it."""
    documents = [
        {
            "file": report.document.file,
            "language": report.document.language,
            "level": report.document.level.value,
            "measures": {key: round(value, 3) for key, value in asdict(report.measures).items()},
            "remarks": [_remark(remark, worded, quote=quote) for remark in report.remarks],
            "waived": [
                {
                    "rule": remark.rule,
                    "line": waiver.place.line,
                    **({"reason": waiver.reason} if quote else {}),
                }
                for remark, waiver in report.waived
            ],
            "left_out": list(report.left_out),
        }
        for report in reports
    ]
    return json.dumps({"documents": documents}, ensure_ascii=False, indent=2)


def render_sarif(reports: Sequence[Report], worded: Worded, *, quote: bool) -> str:
    """Give a SARIF log. Source: OASIS, Static Analysis Results Interchange Format 2.1.0."""
    found = [(remark, None) for report in reports for remark in report.remarks]
    waived = [pair for report in reports for pair in report.waived]
    run = {
        "tool": {"driver": {"name": "planbooklet", "rules": [_rule(rule, worded) for rule in ALL_RULES]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(remark, waiver, worded, quote=quote) for remark, waiver in (*found, *waived)],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _remark(remark: Remark, worded: Worded, *, quote: bool) -> dict[str, Any]:
    rule = find_rule(remark.rule)
    start, end = remark.passage.where(remark.start), _end(remark)
    shown = {
        "rule": remark.rule,
        "name": rule.name if rule else WAIVER,
        "severity": remark.severity.value,
        "line": start.line,
        "column": start.column,
        "end_line": end[0],
        "end_column": end[1],
        "message": worded(remark.message),
        "why": worded(rule.why) if rule else "",
        "fix": worded(remark.fix),
    }
    if quote:
        shown["text"] = remark.passage.text[remark.start : remark.end]
        shown["suggestion"] = remark.suggestion
    return shown


def _end(remark: Remark) -> tuple[int, int]:
    """Give line and column behind the last character."""
    last = remark.passage.where(max(remark.start, remark.end - 1))
    return last.line, last.column + 1


def _rule(rule: Rule, worded: Worded) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": worded(rule.title)},
        "fullDescription": {"text": worded(rule.why)},
        "help": {"text": f"{worded(rule.source)} {worded(rule.limits)}"},
    }


def _result(remark: Remark, waiver: Waiver | None, worded: Worded, *, quote: bool) -> dict[str, Any]:
    start, end = remark.passage.where(remark.start), _end(remark)
    region = {"startLine": start.line, "startColumn": start.column, "endLine": end[0], "endColumn": end[1]}
    text = f"{worded(remark.message)} {worded(remark.fix)}"
    if quote and remark.suggestion:
        text += f" = {remark.suggestion}"
    result: dict[str, Any] = {
        "ruleId": remark.rule,
        "level": remark.severity.value,
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": start.file}, "region": region}}],
    }
    if waiver:
        result["suppressions"] = [{"kind": "inSource", **({"justification": waiver.reason} if quote else {})}]
    return result

"""Findings and outcomes as lines for people and as records for machines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from textwrap import indent

from planbooklet.effects import effect_of
from planbooklet.findings import Finding
from planbooklet.messages import Message

Worded = Callable[[Message], str]


def render_text(findings: Iterable[Finding], worded: Worded) -> str:
    """Give each finding in two parts: where and what, then, pushed in, what to type."""
    return "\n\n".join(
        f"{finding.place}: {worded(finding.message)} [{finding.check}]\n{indent(worded(finding.fix), '    ')}"
        for finding in findings
    )


def render_json(findings: Iterable[Finding], worded: Worded) -> str:
    """Give a JSON list with one object a finding."""
    return json.dumps(
        [
            {
                "file": finding.place.file,
                "line": finding.place.line,
                "column": finding.place.column,
                "check": finding.check,
                "effect": effect_of(finding).value,
                "message": worded(finding.message),
                "fix": worded(finding.fix),
            }
            for finding in findings
        ],
        ensure_ascii=False,
        indent=2,
    )


def render_github(findings: Iterable[Finding], worded: Worded) -> str:
    """Give one workflow command a finding, which GitHub shows beside the line.

    Source: GitHub Docs, "Workflow commands for GitHub Actions", setting an error or warning message.
    """
    return "\n".join(
        f"::{'warning' if effect_of(finding).value == 'warns' else 'error'} "
        f"file={_property(finding.place.file)},line={finding.place.line},col={finding.place.column},"
        f"title={_property(finding.check)}::{_data(worded(finding.message))} {_data(worded(finding.fix))}"
        for finding in findings
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS: dict[str, Callable[[Iterable[Finding], Worded], str]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
}

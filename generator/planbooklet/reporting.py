"""Findings and outcomes as lines for people and as records for machines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from textwrap import indent

from planbooklet.editions import OWN
from planbooklet.effects import effect_of
from planbooklet.findings import Finding
from planbooklet.messages import Message, say
from planbooklet.pipeline.outcomes import Outcome

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


def render_outcome(outcome: Outcome, folder: str, worded: Worded) -> str:
    """Give the findings about one plan, and below them what became of it.

    Args:
        outcome: What became of the plan.
        folder: Where its outputs lie, as the author may type it.
        worded: Puts a Message into words.
    """
    findings = f"{render_text(outcome.findings, worded)}\n\n" if outcome.findings else ""
    end = _failure(outcome, worded) if outcome.reason else _end(outcome, folder, worded)
    return "\n".join((findings + end, *_copies(outcome, worded)))


def _copies(outcome: Outcome, worded: Worded) -> Iterable[str]:
    """Give a line about copies for others, and one about each copy that is gone or should go."""
    others = [copy.edition for copy in outcome.copies if copy.edition != OWN]
    if others:
        yield "    " + worded(say("Copies for others: {names}.", names=", ".join(others)))
    for name in outcome.removed:
        yield "    " + worded(_gone(name, refused=outcome.state == "refused"))
    for packed in outcome.older_packed:
        older = say(
            'An older copy for "{edition}" lies in {file}. '
            "It may hold what is not shared any more. Delete it.",
            edition=packed.edition,
            file=packed.file,
        )
        yield "    " + worded(older)


def _gone(name: str, *, refused: bool) -> Message:
    if refused:
        return say(
            'The copy for "{name}" is removed: this plan does not say for sure that all of it may be seen. '
            "Copies that were handed over cannot be called back.",
            name=name,
        )
    return say(
        'The copy for "{name}" is removed: no consent holds for it. '
        "Copies that were handed over cannot be called back.",
        name=name,
    )


def _failure(outcome: Outcome, worded: Worded) -> str:
    reason = worded(outcome.reason) if outcome.reason else ""
    # A reason may also stand behind the name of the program, where it goes on in small letters.
    sentence = reason[:1].upper() + reason[1:]
    line = worded(say("{plan}: not built. {reason}", plan=outcome.plan_id, reason=sentence))
    return line + (f"\n{indent(worded(outcome.fix), '    ')}" if outcome.fix else "")


def _end(outcome: Outcome, folder: str, worded: Worded) -> str:
    plan = outcome.plan_id
    if outcome.state == "refused":
        return worded(
            say("{plan}: not built. What was built before stays. Mend the findings above.", plan=plan)
        )
    if outcome.state == "unchanged" and outcome.is_draft:
        return worded(say("{plan}: unchanged DRAFT in {folder}", plan=plan, folder=folder))
    if outcome.state == "unchanged":
        return worded(say("{plan}: unchanged in {folder}", plan=plan, folder=folder))
    if outcome.state == "draft":
        line = say("{plan}: built as DRAFT in {folder}", plan=plan, folder=folder)
    else:
        line = say("{plan}: built in {folder}", plan=plan, folder=folder)
    return f"{worded(line)} ({outcome.seconds:.1f} s)"


def render_sum(outcomes: Sequence[Outcome], *, findings: int, seconds: float, worded: Worded) -> str:
    """Give the line that ends a run; `findings` are those that are about no one plan."""
    states = [outcome.state for outcome in outcomes]
    return worded(
        say(
            "Built: {built}. Unchanged: {unchanged}. Not built: {not_built}. Findings: {findings}. "
            "{seconds} s.",
            built=states.count("built") + states.count("draft"),
            unchanged=states.count("unchanged"),
            not_built=states.count("refused") + states.count("failed"),
            findings=findings + sum(len(outcome.findings) for outcome in outcomes),
            seconds=f"{seconds:.1f}",
        )
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

"""Reports as lines in a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from textwrap import indent
from typing import Final

import yaml

from planbooklet.language.checking import Report
from planbooklet.language.remarks import Remark, Rule, Severity
from planbooklet.language.rules import find_rule
from planbooklet.language.terms import Term
from planbooklet.language.thresholds import THRESHOLDS
from planbooklet.messages import Message, say

Worded = Callable[[Message], str]

EASY: Final = 30
HARD: Final = 60
"""Scores. Our choice: our own easy texts stay below 30; simple news for learners have about 60."""
_SEVERITIES: Final = {
    Severity.ERROR: say("too hard"),
    Severity.WARNING: say("can be easier"),
    Severity.NOTE: say("note"),
}


def render_terminal(reports: Sequence[Report], worded: Worded, *, quote: bool) -> str:
    """Give every remark, then a line a document, worst first. Without `quote` no word of a text is shown."""
    parts = [
        "\n\n".join(_remark(remark, worded, quote=quote) for remark in report.remarks) for report in reports
    ]
    parts += ["\n".join(_waived(reports, worded, quote=quote))]
    parts += ["\n".join(summary_line(report, worded) for report in worst_first(reports))]
    parts += ["\n".join(_left_out(reports, worded))]
    return "\n\n".join(part for part in parts if part)


def render_words(terms: Sequence[Term]) -> str:
    """Give words with their explanations as a plan and a `words.yml` have them."""
    entries = [{"word": term.word, "means": term.means} for term in terms]
    return yaml.safe_dump({"words": entries}, allow_unicode=True, sort_keys=False, width=110).rstrip()


def worst_first(reports: Sequence[Report]) -> list[Report]:
    """Give reports by errors, warnings and score."""
    return sorted(reports, key=lambda report: report.weight, reverse=True)


def summary_line(report: Report, worded: Worded) -> str:
    """Give the counts and numbers of one document."""
    measures = report.measures
    return worded(
        say(
            "{file} ({language}): too hard {errors}, can be easier {warnings}, notes {notes}. "
            "Nine sentences in ten have at most {length} words. Score {score}: {word} "
            "LIX {lix}. Rare words {rare} in 100.",
            file=report.document.file,
            language=report.document.language,
            errors=report.count(Severity.ERROR),
            warnings=report.count(Severity.WARNING),
            notes=report.count(Severity.NOTE),
            length=round(measures.length),
            score=round(measures.load),
            word=worded(score_word(measures.load)),
            lix=round(measures.lix),
            rare=round(100 * measures.rare),
        )
    )


def score_word(load: float) -> Message:
    """Give what a score means."""
    if load <= EASY:
        return say("easy.")
    return say("between easy and hard.") if load <= HARD else say("hard.")


def severity_word(severity: Severity) -> Message:
    """Give what a severity is called."""
    return _SEVERITIES[severity]


def render_explanation(rule: Rule, worded: Worded) -> str:
    """Give why a rule is there, where it comes from, what it goes by, and what it does not see."""
    thresholds = [
        say(
            "{number}: {reason}",
            number=_numbers(threshold.value, threshold.by_language),
            reason=worded(threshold.reason),
        )
        for threshold in THRESHOLDS.get(rule.id, {}).values()
    ]
    lines = [
        f"{rule.id} {rule.name}: {worded(rule.title)}",
        worded(rule.why),
        *map(worded, thresholds),
        worded(say("Source: {source}", source=worded(rule.source))),
        worded(say("Limits: {limits}", limits=worded(rule.limits))),
        worded(say("Languages: {languages}.", languages=", ".join(sorted(rule.languages)))),
    ]
    return f"{lines[0]}\n{indent(chr(10).join(lines[1:]), '    ')}"


def _numbers(value: float, by_language: object) -> str:
    others = ", ".join(f"{language} {number:g}" for language, number in dict(by_language).items())  # type: ignore[call-overload]
    return f"{value:g} ({others})" if others else f"{value:g}"


def _remark(remark: Remark, worded: Worded, *, quote: bool) -> str:
    rule = find_rule(remark.rule)
    name = f"{rule.id} {rule.name}" if rule else remark.rule
    below = [worded(rule.why)] if rule else []
    below.append(worded(remark.fix))
    if quote:
        shown = " ".join(remark.passage.text[remark.start : remark.end].split())
        below += [f"> {shown}"] if shown else []
        below += [f"= {remark.suggestion}"] if remark.suggestion else []
    place = remark.passage.where(remark.start)
    severity = worded(severity_word(remark.severity))
    return f"{place}: {severity}: {worded(remark.message)} [{name}]\n{indent(chr(10).join(below), '    ')}"


def _waived(reports: Sequence[Report], worded: Worded, *, quote: bool) -> Iterator[str]:
    for report in reports:
        for remark, waiver in report.waived:
            said = say("{place}: {rule} does not hold here.", place=waiver.place, rule=remark.rule)
            yield worded(said) + (f" {waiver.reason}" if quote else "")


def _left_out(reports: Sequence[Report], worded: Worded) -> Iterator[str]:
    for language, rules in dict.fromkeys((r.document.language, r.left_out) for r in reports if r.left_out):
        yield worded(say("Not looked at in {language}: {rules}.", language=language, rules=", ".join(rules)))

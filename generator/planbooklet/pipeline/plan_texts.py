"""The texts of one plan and its minutes, checked for plain language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from planbooklet.effects import EASIER, TOO_HARD
from planbooklet.findings import Finding
from planbooklet.language.checking import Report
from planbooklet.language.lexicon import LANGUAGES
from planbooklet.language.markdown_text import read_markdown
from planbooklet.language.passages import Document, Level
from planbooklet.language.plan_text import plan_documents, plan_names, plan_words
from planbooklet.language.remarks import Remark, Severity
from planbooklet.language.words import in_small_letters
from planbooklet.model.places import Places
from planbooklet.model.plan import Plan
from planbooklet.pipeline.glossaries import shared_words


def documents_of_plan(
    root: Path, plan: Plan, places: Places, source: str, file: str, minutes: Mapping[str, str]
) -> tuple[Document, ...]:
    """Give the texts of a plan, a document a language, and each file of minutes; the minutes last.

    Args:
        root: The unit's folder, whose shared words count as explained.
        plan: The plan.
        places: Where its values stand.
        source: The text of its file.
        file: The file as findings show it.
        minutes: File as the plan names it, to its Markdown.

    """
    explained = {language: explained_words(root, language) for language in LANGUAGES}
    documents = plan_documents(plan, places, source, file, explained)
    language = plan.language.partition("-")[0]
    if language not in LANGUAGES:
        return documents
    known, names = explained[language] | plan_words(plan), plan_names(plan)
    folder = file.rpartition("/")[0]
    beside = (
        read_markdown(words, f"{folder}/{name}", language, Level.EASY) for name, words in minutes.items()
    )
    return (*documents, *(replace(each, explained=known, names=names) for each in beside))


def explained_words(root: Path, language: str) -> frozenset[str]:
    """Give the words that the unit explains in a language, in small letters."""
    return frozenset(in_small_letters(pair.first.text) for pair in shared_words(root, language))


def findings_of(reports: tuple[Report, ...], severity: Severity) -> tuple[Finding, ...]:
    """Give what weighs so much as findings: too hard for an easy-read booklet, or what can be easier."""
    prefix = TOO_HARD if severity is Severity.ERROR else EASIER
    return tuple(
        _finding(remark, prefix)
        for report in reports
        for remark in report.remarks
        if remark.severity is severity
    )


def _finding(remark: Remark, prefix: str) -> Finding:
    return Finding(
        remark.passage.where(remark.start), remark.message, prefix + remark.rule.lower(), remark.fix
    )

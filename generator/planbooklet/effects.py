"""The one table that says which findings stop an output."""

from __future__ import annotations

from enum import Enum

from planbooklet.findings import Finding


class Effect(Enum):
    """What a finding does to the site and the booklet of its plan."""

    REFUSES = "refuses"
    """Nothing is built: a part of the source could not be understood, so a sentence might be lost."""
    DRAFTS = "drafts"
    """Site and booklet are laid out, marked DRAFT on every page and screen."""
    WARNS = "warns"
    """Site and booklet are whole; the author is told."""


DRAFTS = frozenset(
    {
        "consent-to-plan",
        "coordinator-known",
        "goal-has-measure",
        "goal-own-words",
        "measure-complete",
        "need-has-service",
        "participation-recorded",
        "coming-of-age-prepared",
        "part-missing",
        "revision-date",
        "transition-prepared",
    }
)
"""Open errors of content: a plan without these is not yet a plan (regulation, letters a to i; our choice)."""

WARNS = frozenset(
    {
        "law-named",
        "next-meeting",
        "open-question",
        "period-length",
        "text-language",
        "age-change-ahead",
        "consent-recipient",
        "consent-to-share",
        "meeting-consent",
        "meeting-recorded-early",
        "output-without-plan",
        "page-layout",
        "phone-country",
        "withheld-from-parent",
        "word-explained-twice",
    }
)
"""Worth the author's eye, but the plan holds without it."""


REFUSES = frozenset(
    {
        # the file could not be read
        "duplicate-key",
        "empty-file",
        "email",
        "encoding",
        "too-large",
        "too-many",
        "unseen-character",
        "yaml",
        "yaml-feature",
        # a value could not be understood
        "date",
        "empty-list",
        "fixed-value",
        "key",
        "keys",
        "language",
        "language-known",
        "list",
        "missing-key",
        "number",
        "text-cut",
        "text-empty",
        "text-expected",
        "time",
        "unknown-key",
        "web-address",
        "yes-no",
        # values contradict each other or lead nowhere
        "dates-in-order",
        "key-unique",
        "ladder",
        "minutes-place",
        "period-order",
        "picture-known",
        "reference-known",
        # a file beside the plan could not be read, or the folder cannot be a plan's
        "file-missing",
        "minutes-readable",
        "photo-readable",
        "plan-id",
        # the shared words
        "glossary-twice",
        # the rules file
        "rules-file",
        "rules-order",
        "rules-part",
    }
)
"""A sentence, a name or a date of the plan would be lost or wrong in what is built."""


TOO_HARD = "too-hard-"
"""Begins the check of a finding about a text that is too hard for easy reading; the rule's id follows."""
EASIER = "easier-"
"""Begins the check of a finding about a text that can be easier."""


def effect_of(finding: Finding) -> Effect:
    """Give what a finding does; one that no set names refuses the output, to be safe."""
    if finding.check in DRAFTS or finding.check.startswith(TOO_HARD):
        return Effect.DRAFTS
    if finding.check in WARNS or finding.check.startswith(EASIER):
        return Effect.WARNS
    return Effect.REFUSES


def strongest_effect(findings: list[Finding] | tuple[Finding, ...]) -> Effect | None:
    """Give the strongest effect among findings, or None where there are none."""
    effects = {effect_of(finding) for finding in findings}
    return next((effect for effect in Effect if effect in effects), None)

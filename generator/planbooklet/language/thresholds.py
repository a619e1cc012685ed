"""Every number that a rule goes by, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from planbooklet.messages import Message, say


@dataclass(frozen=True)
class Threshold:
    """One number and where it comes from."""

    value: float
    reason: Message
    by_language: Mapping[str, float] = field(default_factory=dict)
    """Languages that have another number."""


THRESHOLDS: Final[Mapping[str, Mapping[str, Threshold]]] = {
    "ER01": {
        "warns": Threshold(
            15,
            say("GOV.UK: 10 to 15 words. In British easy-read texts one sentence in five is longer."),
            {"ar": 12},
        ),
        "errs": Threshold(
            20,
            say("In British easy-read texts only 7 of 100 sentences are longer. Arabic: our guess."),
            {"ar": 16},
        ),
    },
    "ER02": {
        "warns": Threshold(20, say("Half of all sentences of public services are longer.")),
        "errs": Threshold(25, say("WCAG, technique G153: at most 25 words.")),
    },
    "ER03": {
        "easy": Threshold(15, say("Our choice: nine sentences in ten keep to ER01. No source."), {"ar": 12}),
        "standard": Threshold(25, say("Our choice: nine sentences in ten keep to ER02. No source.")),
        "sentences": Threshold(10, say("Our choice: fewer sentences say nothing about nine in ten.")),
    },
    "ER04": {
        "joints": Threshold(
            2, say("WCAG, technique G153: at most two words that join statements. Ours is one.")
        ),
        "commas": Threshold(2, say("Our choice, without a source: two commas mostly part three thoughts.")),
    },
    "ER06": {
        "errs": Threshold(
            3.0, say("Below Zipf 3.0 lie 71 of 100 words that readers found hard (4,238 rated words).")
        ),
        "warns": Threshold(3.5, say("Below Zipf 3.5 lie 89 of 100 words that readers found hard.")),
    },
    "ER08": {"letters": Threshold(13, say("Our choice, without a source."), {"en": 12})},
    "ER10": {
        "large": Threshold(999, say("Leichte Sprache: large exact numbers are hard. Years are left out."))
    },
    "ER13": {
        "share": Threshold(0.2, say("Our choice, without a source: one sentence in five.")),
        "sentences": Threshold(10, say("Our choice: in fewer sentences a share says nothing.")),
    },
    "ER14": {"words": Threshold(50, say("COGA: at most 50 words."))},
    "ER15": {"parts": Threshold(3, say("COGA: a list from three parts on."))},
    "ER20": {
        "easy": Threshold(35, say("Half of all Scottish easy-read texts have 34 or less.")),
        "standard": Threshold(45, say("Our choice: the middle of what LIX calls medium.")),
        "words": Threshold(100, say("Our choice: LIX was made for texts of this length and more.")),
    },
}
"""By rule, then by what the number does."""


def limit(rule: str, key: str, language: str = "") -> float:
    """Give the number that a rule goes by in a language."""
    threshold = THRESHOLDS[rule][key]
    return threshold.by_language.get(language, threshold.value)

"""ER04: a sentence says one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planbooklet.language.joints import COMMA, parted, parting_place
from planbooklet.language.passages import Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity, on_sentence
from planbooklet.language.thresholds import limit
from planbooklet.messages import Message, say

_BRACKET: Final = re.compile(r"\(([^()]*)\)")
_FEWEST_IN_BRACKETS: Final = 3
"""Words. Fewer are a name or a number."""
_SHORT_PART: Final = 3
"""Words a part: shorter ones are things in a row, which ER15 looks at."""


def _check(reading: Reading) -> Iterator[Remark]:
    for sentence in reading.prose:
        message = several_ideas(sentence, reading)
        if message is None:
            continue
        fix = say("Say one thing in each sentence.")
        place = parting_place(sentence, reading.lexicon)
        shown = "" if place is None else parted(sentence, place, reading.lexicon)
        yield on_sentence("ER04", Severity.WARNING, sentence, message, fix, shown)


def several_ideas(sentence: Sentence, reading: Reading) -> Message | None:
    """Give what makes a sentence say more than one thing, or None."""
    text = sentence.text
    if ";" in text or "؛" in text:
        return say("a semicolon joins two statements here.")
    if any(len(inside.split()) >= _FEWEST_IN_BRACKETS for inside in _BRACKET.findall(text)):
        return say("a second statement stands in brackets here.")
    joined = len(reading.joints[id(sentence)])
    if joined >= limit("ER04", "joints"):
        return say("this sentence joins {count} statements.", count=joined + 1)
    commas = len(COMMA.findall(text))
    if commas >= limit("ER04", "commas") and len(sentence.words) / (commas + 1) >= _SHORT_PART:
        return say("this sentence has {commas} commas.", commas=commas)
    return None


RULE = Rule(
    id="ER04",
    name="several-ideas",
    title=say("A sentence says one thing."),
    why=say("Two statements in one sentence must be taken apart before either is understood."),
    source=say("GOV.UK list for easy read: one idea in a sentence; WCAG 2.2, technique G153."),
    limits=say("Words such as because and which are counted, and commas. No grammar is understood."),
    check=_check,
    languages=ALL_LANGUAGES,
)

"""ER15: several things in a row stand in a list."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from planbooklet.language.passages import Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity, on_sentence
from planbooklet.language.thresholds import limit
from planbooklet.messages import say

_LONGEST_PART = 5
"""Words. A longer part is a statement, which ER04 looks at."""


def _check(reading: Reading) -> Iterator[Remark]:
    for sentence in reading.prose:
        parts = parts_in_a_row(sentence, reading)
        if parts >= limit("ER15", "parts"):
            message = say("this sentence names {parts} things in a row.", parts=parts)
            fix = say("Put each on a line of its own, with a point before it.")
            yield on_sentence("ER15", Severity.WARNING, sentence, message, fix)


def parts_in_a_row(sentence: Sentence, reading: Reading) -> int:
    """Give how many things commas and a last "and" part, or 0."""
    lexicon = reading.lexicon
    text = sentence.passage.text
    if "," not in sentence.small and "،" not in sentence.small:
        return 0
    commas = [
        number
        for number in range(1, len(sentence.words))
        if text[sentence.end_of(number - 1) : sentence.starts[number]].lstrip()[:1] in (",", "،")
    ]
    if not commas or reading.joints[id(sentence)]:
        return 0
    behind = [
        number
        for number in range(commas[-1], len(sentence.words))
        if sentence.lower[number] in lexicon.coordinators
    ]
    if not behind:
        return 0
    # In "bread, milk, and eggs" the last comma and the "and" part the same two things.
    edges = sorted({*commas, behind[-1]})
    short = all(second - first <= _LONGEST_PART for first, second in pairwise(edges))
    return len(edges) + 1 if short else 0


RULE = Rule(
    id="ER15",
    name="inline-list",
    title=say("Several things in a row stand in a list."),
    why=say("In a list each thing has its line. In a sentence it is easy to miss one."),
    source=say("Inclusion Europe; COGA: a list from three things on."),
    limits=say(
        "Commas with an and or an or behind them are counted. A sentence that joins statements is left out."
    ),
    check=_check,
    languages=ALL_LANGUAGES,
)

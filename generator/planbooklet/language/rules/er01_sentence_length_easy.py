"""ER01: short sentences in what the person reads."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.passages import Level
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule
from planbooklet.language.rules.sentence_length import long_sentences
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    return long_sentences("ER01", Level.EASY, reading)


RULE = Rule(
    id="ER01",
    name="sentence-length-easy",
    title=say("A sentence is short."),
    why=say("Whoever reads slowly has forgotten the beginning of a long sentence at its end."),
    source=say("GOV.UK list for easy read (10 to 15 words); Inclusion Europe; Lebenshilfe."),
    limits=say("Words are counted, however long they are. For Arabic the numbers are our guess."),
    check=_check,
    languages=ALL_LANGUAGES,
    levels=frozenset({Level.EASY}),
)

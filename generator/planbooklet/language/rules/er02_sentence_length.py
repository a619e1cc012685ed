"""ER02: sentences of guides and of the services' wording are not too long."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.passages import Level
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule
from planbooklet.language.rules.sentence_length import long_sentences
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    return long_sentences("ER02", Level.STANDARD, reading)


RULE = Rule(
    id="ER02",
    name="sentence-length",
    title=say("A sentence of a guide has at most 25 words."),
    why=say("A long sentence must be held in mind whole before it makes sense."),
    source=say("WCAG 2.2, technique G153: make the text easier to read."),
    limits=say("Words are counted, however long they are."),
    check=_check,
    languages=ALL_LANGUAGES,
    levels=frozenset({Level.STANDARD}),
)

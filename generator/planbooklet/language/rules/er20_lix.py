"""ER20: LIX, for those who know it."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.measures import measure
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import THREE, Remark, Rule, Severity, on_sentence
from planbooklet.language.thresholds import limit
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    measures = measure(reading)
    most = limit("ER20", reading.document.level.value)
    if measures.words >= limit("ER20", "words") and measures.lix > most:
        message = say("this text has LIX {lix}.", lix=round(measures.lix))
        fix = say("Shorter sentences and shorter words bring it below {most}.", most=int(most))
        yield on_sentence("ER20", Severity.NOTE, reading.prose[0], message, fix)


RULE = Rule(
    id="ER20",
    name="lix",
    title=say("LIX is low."),
    why=say("LIX is known in Norway: words a sentence, and how many of 100 words have over 6 letters."),
    source=say("Björnsson 1968. Half of all Scottish easy-read texts have LIX 34 or less (measured)."),
    limits=say("Common long words count as hard, rare short ones as easy. So it stops nothing."),
    check=_check,
    languages=THREE,
)

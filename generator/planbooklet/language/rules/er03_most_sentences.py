"""ER03: nine sentences in ten of a text are short."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.measures import percentile
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity, on_sentence
from planbooklet.language.thresholds import limit
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    level = reading.document.level
    sentences = [sentence for sentence in reading.prose if sentence.passage.level is level]
    if len(sentences) < limit("ER03", "sentences"):
        return
    most = limit("ER03", level.value, reading.language)
    reached = percentile([len(sentence.words) for sentence in sentences])
    if reached > most:
        message = say("of ten sentences in this text, one has {words} words or more.", words=round(reached))
        fix = say("Make the longest sentences shorter. Aim at {most} words.", most=int(most))
        longest = max(sentences, key=lambda sentence: len(sentence.words))
        yield on_sentence("ER03", Severity.WARNING, longest, message, fix)


RULE = Rule(
    id="ER03",
    name="most-sentences",
    title=say("Nine sentences in ten are short."),
    why=say("One long sentence can be borne. A text full of them is put away."),
    source=say("Our choice, without a source; it tells easy texts from others best (measured)."),
    limits=say("Texts of fewer than 10 sentences are not judged."),
    check=_check,
    languages=ALL_LANGUAGES,
)

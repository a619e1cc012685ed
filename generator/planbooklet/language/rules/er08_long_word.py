"""ER08: words are short."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.passages import Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import THREE, Remark, Rule, Severity, on_words
from planbooklet.language.thresholds import limit
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    most = int(limit("ER08", "letters", reading.language))
    told: set[str] = set()
    for sentence in reading.prose:
        if max(map(len, sentence.lower)) < most:
            continue
        for number, word in enumerate(sentence.lower):
            if len(word) < most or word in told or "-" in word or not word.isalpha():
                continue
            told.add(word)
            if not reading.is_name(sentence, number) and not reading.is_explained(word):
                yield _remark(sentence, number, word, reading)


def _remark(sentence: Sentence, number: int, word: str, reading: Reading) -> Remark:
    message = say("this word has {letters} letters.", letters=len(word))
    halves = reading.frequency.halves(word) if reading.frequency and reading.language != "en" else None
    if halves is None:
        fix = say("Say it with shorter words.")
        return on_words("ER08", Severity.WARNING, sentence, (number, number), message, fix)
    fix = say("Say it with shorter words. It is made of two words, and can have a hyphen between them.")
    shown = "-".join(halves)
    return on_words("ER08", Severity.WARNING, sentence, (number, number), message, fix, shown)


RULE = Rule(
    id="ER08",
    name="long-word",
    title=say("Words are short."),
    why=say("A long word is read letter by letter, and its end is guessed."),
    source=say("Klarspråk for alle: replace long compounds. The numbers are our choice, without a source."),
    limits=say(
        "A compound is never excused because its parts are easy: that makes the measure worse (measured)."
    ),
    check=_check,
    languages=THREE,
)

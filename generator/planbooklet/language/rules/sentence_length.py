"""What the two rules about the length of a sentence share."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.joints import parted, parting_place
from planbooklet.language.passages import Level, Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import Remark, Severity, on_sentence
from planbooklet.language.thresholds import limit
from planbooklet.messages import say


def long_sentences(rule: str, level: Level, reading: Reading) -> Iterator[Remark]:
    """Give a remark for each sentence of a level with more words than its rule wants."""
    warns, errs = (limit(rule, key, reading.language) for key in ("warns", "errs"))
    for sentence in reading.sentences:
        if len(sentence.words) > warns and sentence.passage.level is level:
            severity = Severity.ERROR if len(sentence.words) > errs else Severity.WARNING
            yield _remark(rule, severity, sentence, reading, int(warns))


def _remark(rule: str, severity: Severity, sentence: Sentence, reading: Reading, most: int) -> Remark:
    message = say("this sentence has {words} words.", words=len(sentence.words))
    place = parting_place(sentence, reading.lexicon)
    if place is None:
        fix = say("Make it two sentences, each of at most {most} words.", most=most)
        return on_sentence(rule, severity, sentence, message, fix)
    fix = say("Make it two sentences. The second can begin at word {number}.", number=place + 1)
    return on_sentence(rule, severity, sentence, message, fix, parted(sentence, place, reading.lexicon))

"""ER06: words are common, or explained."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.frequency import TABLES, UNKNOWN
from planbooklet.language.passages import Level, Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import Remark, Rule, Severity, on_words
from planbooklet.language.thresholds import limit
from planbooklet.messages import Message, say

_SHORTEST = 3
_LONG_FOR_A_NAME = 10
"""Letters. Few names that begin a sentence are longer."""


def _check(reading: Reading) -> Iterator[Remark]:
    if reading.frequency is None:
        return
    warns = limit("ER06", "warns")
    first: dict[str, tuple[Sentence, int, float]] = {}
    often: dict[str, int] = {}
    for sentence in reading.prose:
        zipfs = reading.zipfs[id(sentence)]
        if min(zipfs) >= warns:
            continue
        for number, zipf in enumerate(zipfs):
            if zipf < warns and _counts(reading, sentence, number):
                word = sentence.lower[number]
                first.setdefault(word, (sentence, number, zipf))
                often[word] = often.get(word, 0) + 1
    # ER07 says more about these.
    terms = {word for found in reading.terms for word in found.forms[0].split()}
    for word, (sentence, number, zipf) in first.items():
        if word in terms:
            continue
        severity = _severity(reading, sentence, number, zipf)
        fix = say("Use a common word, or explain it.")
        yield on_words("ER06", severity, sentence, (number, number), _message(zipf, often[word]), fix)


def _counts(reading: Reading, sentence: Sentence, number: int) -> bool:
    word = sentence.lower[number]
    return not (
        len(word) < _SHORTEST
        or sentence.words[number].isupper()
        or reading.is_name(sentence, number)
        or reading.is_explained(word)
    )


def _severity(reading: Reading, sentence: Sentence, number: int, zipf: float) -> Severity:
    severity = Severity.ERROR if zipf < limit("ER06", "errs") else Severity.WARNING
    unknown = zipf <= UNKNOWN
    word = sentence.words[number]
    if unknown and (
        reading.language == "nn" or (number == 0 and word[0].isupper() and len(word) < _LONG_FOR_A_NAME)
    ):
        return Severity.NOTE
    if sentence.passage.level is Level.STANDARD:
        return Severity.WARNING if severity is Severity.ERROR else Severity.NOTE
    return severity


def _message(zipf: float, times: int) -> Message:
    if times > 1:
        return say("few people use this word. It comes {times} times in this text.", times=times)
    if zipf <= UNKNOWN:
        return say("few people use this word.")
    return say("this word is not among the common ones (Zipf {zipf}).", zipf=zipf)


RULE = Rule(
    id="ER06",
    name="rare-word",
    title=say("Words are common, or explained."),
    why=say("A word that readers have never met stops them, and hides the rest of the sentence."),
    source=say("COGA: common words. Frequencies: wordfreq. Thresholds measured on 4,238 rated words."),
    limits=say(
        "Names are known by their capital letter only. Nynorsk words are looked up as words of Bokmål; what "
        "is not found is a note. A common word can be hard too, and a rare one easy."
    ),
    check=_check,
    languages=TABLES,
)

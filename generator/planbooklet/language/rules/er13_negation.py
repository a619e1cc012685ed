"""ER13: a sentence says what is, with one no at the most."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from planbooklet.language.passages import Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import Remark, Rule, Severity, on_sentence, on_words
from planbooklet.language.thresholds import limit
from planbooklet.messages import say

LANGUAGES: Final = frozenset({"nb", "nn", "en", "ar", "se"})
"""In Polish and Ukrainian grammar itself asks for two: nikt nie przyszedł."""
_NORWEGIAN: Final = frozenset(["og", "men", "eller"])
_AND_OR_BUT: Final = {
    "en": frozenset(["and", "but", "or"]),
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "se": frozenset(["ja", "muhto", "dahje"]),
    "ar": frozenset(["و", "لكن", "ولكن", "أو"]),
}
"""Between these each statement may have a no of its own."""


def _check(reading: Reading) -> Iterator[Remark]:
    with_no = 0
    for sentence in reading.prose:
        found = negations(sentence, reading)
        with_no += bool(found)
        pair = together(found, sentence, reading)
        if pair:
            message = say("two words of this sentence say no.")
            fix = say("Say what is, or what to do. Use one no at the most.")
            yield on_words("ER13", Severity.ERROR, sentence, pair, message, fix)
    many = len(reading.prose) >= limit("ER13", "sentences")
    if many and with_no / len(reading.prose) > limit("ER13", "share"):
        message = say("{count} of {all} sentences say what is not.", count=with_no, all=len(reading.prose))
        fix = say("Say what is, and what one can do.")
        yield on_sentence("ER13", Severity.WARNING, reading.prose[0], message, fix)


def negations(sentence: Sentence, reading: Reading) -> list[int]:
    """Give the numbers of the words that say no."""
    lexicon = reading.lexicon
    no = lexicon.negations | lexicon.negative_words
    if no.isdisjoint(sentence.seen):
        return []
    turns = [
        (sentence.start + turn.start(), sentence.start + turn.end())
        for turn in lexicon.not_negating.finditer(sentence.small)
    ]
    return [
        number
        for number, word in enumerate(sentence.lower)
        if word in no
        and not any(start <= sentence.starts[number] < end for start, end in turns)
        and not _answers(sentence, number)
    ]


def together(found: list[int], sentence: Sentence, reading: Reading) -> tuple[int, int] | None:
    """Give the first two that must be reckoned together: no "and" or "but" stands between them."""
    for first, second in pairwise(found):
        between = sentence.passage.text[sentence.starts[first] : sentence.starts[second]]
        if ";" not in between and _AND_OR_BUT[reading.language].isdisjoint(sentence.lower[first:second]):
            return first, second
    return None


def _answers(sentence: Sentence, number: int) -> bool:
    """No, I want the blue one."""
    return number == 0 and sentence.passage.text[sentence.end_of(0) :][:1] in (",", ".", "!")


RULE = Rule(
    id="ER13",
    name="negation",
    title=say("A sentence says what is, with one no at the most."),
    why=say("Two words that say no must be reckoned against each other, and many readers lose one."),
    source=say("Inclusion Europe; Klarspråk for alle; COGA. The share of one in five is our choice."),
    limits=say("Words are known by lists. Two statements joined by and, or or but may each have a no."),
    check=_check,
    languages=LANGUAGES,
)

"""ER17: one thing has one word."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.endings import base_forms
from planbooklet.language.passages import Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import THREE, Remark, Rule, Severity, on_words
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    groups = reading.lexicon.one_thing
    heads = {word.split()[0] for group in groups for word in group}
    at: dict[str, tuple[Sentence, int]] = {}
    seen = frozenset[str]().union(*(sentence.seen for sentence in reading.prose))
    meant = {word: form for word in seen for form in base_forms(word, reading.language) if form in heads}
    for sentence in reading.prose:
        if meant.keys().isdisjoint(sentence.seen):
            continue
        for number, lower in enumerate(sentence.lower):
            if lower in meant:
                rest = " ".join(sentence.lower[number + 1 : number + 2])
                at.setdefault(f"{meant[lower]} {rest}", (sentence, number))
                at.setdefault(meant[lower], (sentence, number))
    for group in groups:
        used = [word for word in group if word in at]
        if len(used) > 1:
            sentence, number = max((at[word] for word in used), key=lambda spot: _order(reading, spot))
            message = say(
                'one thing has two words here: "{first}" and "{second}".', first=used[0], second=used[1]
            )
            last = number + len(used[1].split()) - 1
            span = (
                (number, min(last, len(sentence.words) - 1))
                if at[used[1]] == (sentence, number)
                else (number, number)
            )
            yield on_words(
                "ER17", Severity.WARNING, sentence, span, message, say("Use the same word throughout.")
            )


def _order(reading: Reading, spot: tuple[Sentence, int]) -> tuple[int, int]:
    sentence, number = spot
    return reading.sentences.index(sentence), number


RULE = Rule(
    id="ER17",
    name="one-word-one-thing",
    title=say("One thing has one word."),
    why=say("Whoever meets a second word looks for a second thing."),
    source=say("Inclusion Europe; Leichte Sprache."),
    limits=say("Only the pairs of our own lists are seen."),
    check=_check,
    languages=THREE,
)

"""ER17: one thing has one word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from planbooklet.language.endings import base_forms
from planbooklet.language.lexicon import read_lexicon
from planbooklet.language.passages import Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import THREE, Remark, Rule, Severity, on_words
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    groups = reading.lexicon.one_thing
    at: dict[str, tuple[Sentence, int]] = {}
    seen = frozenset[str]().union(*(sentence.seen for sentence in reading.prose))
    heads = _heads(reading.language)
    meant = {word: head for word in seen if (head := heads[word])}
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


class _Heads(dict[str, str]):
    """Gives for each word of a text the first word of a list entry that it is a form of, or nothing."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._heads = {word.split()[0] for group in read_lexicon(language).one_thing for word in group}

    def __missing__(self, word: str) -> str:
        forms = (form for form in base_forms(word, self._language) if form in self._heads)
        found = self[word] = next(forms, "")
        return found


@cache
def _heads(language: str) -> _Heads:
    return _Heads(language)


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

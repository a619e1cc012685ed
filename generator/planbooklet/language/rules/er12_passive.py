"""ER12: a sentence says who acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from planbooklet.language.frequency import Frequency, frequency_of
from planbooklet.language.passages import Level, Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import THREE, Remark, Rule, Severity, on_words
from planbooklet.messages import say

Span = tuple[int, int]
Lists = Mapping[str, frozenset[str]]

_AHEAD: Final = 4
"""How many words may stand between "be" and the verb. Source: measured on Universal Dependencies."""
_SHORTEST_S: Final = 5
_VERB: Final = 3.0
"""Zipf of the forms that show that a stem is a verb's."""


def _check(reading: Reading) -> Iterator[Remark]:
    for sentence in reading.prose:
        severity = Severity.WARNING if sentence.passage.level is Level.EASY else Severity.NOTE
        for span in passives(sentence, reading):
            message = say("this is passive: it does not say who acts.")
            fix = say("Say who does it, and put that first.")
            yield on_words("ER12", severity, sentence, span, message, fix)


def passives(sentence: Sentence, reading: Reading) -> list[Span]:
    """Give the first and last word's number of each passive in a sentence."""
    return list(_FINDERS[reading.language](sentence, reading.lexicon.passive))


def _english(sentence: Sentence, lists: Lists) -> Iterator[Span]:
    be = lists["passive_auxiliaries"] | lists["contracted"]
    for number, word in enumerate(sentence.lower):
        if word in be or word.endswith(("'re", "'m")):
            last = _english_verb(sentence, number, lists)
            if last is not None:
                yield number, last


def _english_verb(sentence: Sentence, number: int, lists: Lists) -> int | None:
    # In a question the one who is acted on stands between: was the letter read?
    asks = number <= 1 and sentence.text.endswith("?")
    strong = sentence.lower[number] in ("been", "being")
    for at in range(number + 1, min(number + 2 + _AHEAD, len(sentence.lower))):
        word = sentence.lower[at]
        if word in ("been", "being"):
            return None  # it begins a passive of its own
        if _is_english_participle(word, lists):
            following = "".join(sentence.lower[at + 1 : at + 2])
            if word == "used" and following == "to":
                return None  # she is used to it
            return at if word not in lists["stative"] or strong or following == "by" else None
        passes = word in lists["between"] or word.endswith("ly") or asks
        if not passes or word in lists["not_passive"]:
            return None
    return None


def _is_english_participle(word: str, lists: Lists) -> bool:
    # Unemployed, unlimited: no verb has these forms.
    if word in lists["not_passive"] or (word.startswith("un") and word.endswith("ed")):
        return False
    regular = len(word) > 4 and word.endswith("ed") and not word.endswith("eed") and "-" not in word
    return word in lists["participles"] or word in lists["stative"] or regular


def _bokmaal(sentence: Sentence, lists: Lists) -> Iterator[Span]:
    yield from _with_become(sentence, lists, _ends_as_bokmaal_participle)
    for number, word in enumerate(sentence.lower):
        if word.endswith("s") and _is_s_passive(sentence, number, lists):
            yield number, number


def _is_s_passive(sentence: Sentence, number: int, lists: Lists) -> bool:
    word = sentence.lower[number]
    if word in lists["not_s_passive"]:
        return False
    if word in lists["s_verbs"]:
        return True
    if len(word) < _SHORTEST_S or not word.endswith("es"):
        return False
    nb = _table("nb")
    if not _has(nb, word[:-1], f"{word[:-1]}r"):
        return False
    foreign = word.endswith("eres") and _has(nb, f"{word[:-3]}t", f"{word[:-1]}r")
    return foreign or not lists["modals"].isdisjoint(sentence.lower[max(0, number - 3) : number])


def _nynorsk(sentence: Sentence, lists: Lists) -> Iterator[Span]:
    yield from _with_become(sentence, lists, _ends_as_nynorsk_participle)
    for number, word in enumerate(sentence.lower):
        if word.endswith("ast") and len(word) >= _SHORTEST_S and word not in lists["not_ast"]:
            before = sentence.lower[max(0, number - 3) : number]
            if not lists["modals"].isdisjoint(before) or before[-1:] == ["å"]:
                yield number, number


def _with_become(
    sentence: Sentence, lists: Lists, ends_as_participle: Callable[[str], bool]
) -> Iterator[Span]:
    for number, word in enumerate(sentence.lower):
        if word not in lists["passive_auxiliaries"]:
            continue
        for at in range(number + 1, min(number + 2 + _AHEAD, len(sentence.lower))):
            ahead = sentence.lower[at]
            if ahead in lists["passive_auxiliaries"]:
                break
            known = ahead in lists["participles"] or ends_as_participle(ahead)
            if known and ahead not in lists["not_passive"]:
                yield number, at
                break
            if (
                ahead in lists["stops"]
                or "," in sentence.passage.text[sentence.end_of(at - 1) : sentence.starts[at]]
            ):
                break


def _ends_as_bokmaal_participle(word: str) -> bool:
    nb = _table("nb")
    if word.endswith("et") and len(word) > 4:
        return _has(nb, f"{word[:-2]}e", f"{word[:-2]}er")
    if word.endswith("dd") and len(word) > 3:
        return _has(nb, word[:-2], f"{word[:-2]}r")
    return word.endswith("t") and len(word) > 3 and _has(nb, f"{word[:-1]}e", f"{word[:-1]}er")


def _ends_as_nynorsk_participle(word: str) -> bool:
    nb = _table("nb")
    if word.endswith("a") and len(word) > 4:
        return _has(nb, f"{word[:-1]}et", f"{word[:-1]}er")
    stem = next((word.removesuffix(ending) for ending in ("te", "de", "t", "d") if word.endswith(ending)), "")
    return len(stem) > 2 and _has(nb, f"{stem}e", f"{stem}er")


def _table(language: str) -> Frequency:
    frequency = frequency_of(language)
    assert frequency is not None  # noqa: S101 - nb has a table
    return frequency


def _has(frequency: Frequency, *forms: str) -> bool:
    return all(frequency.written(form) >= _VERB for form in forms)


_FINDERS: Final[Mapping[str, Callable[[Sentence, Lists], Iterator[Span]]]] = {
    "en": _english,
    "nb": _bokmaal,
    "nn": _nynorsk,
}

RULE = Rule(
    id="ER12",
    name="passive",
    title=say("A sentence says who acts."),
    why=say("In the passive nobody acts, and the reader does not know whom to ask."),
    source=say(
        "GOV.UK; COGA; Leichte Sprache; LL-förlaget. Measured on own sentences (benchmarks/language.py)."
    ),
    limits=say("Verbs are known by their endings and by lists. Adjectives such as tired look the same."),
    check=_check,
    languages=THREE,
)

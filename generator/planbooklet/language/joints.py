"""Where a sentence joins one statement to another: the places to part it."""

from __future__ import annotations

import re
from typing import Final

from planbooklet.language.lexicon import Lexicon
from planbooklet.language.passages import Sentence

COMMA: Final = re.compile(r"[,،](?=\s)")
_LEAST: Final = 3
"""Words of a half; a shorter one is hardly a sentence."""
_AHEAD: Final = 2
"""How many words behind "and" may come before the one who acts: and then I."""


def joints(sentence: Sentence, lexicon: Lexicon) -> list[int]:
    """Give the numbers of the words that begin a further statement."""
    if lexicon.joining.isdisjoint(sentence.seen):
        return []
    covered = _covered(sentence, lexicon)
    found: list[int] = []
    opened = sentence.lower[0] in lexicon.subordinators
    for number, word in enumerate(sentence.lower):
        if word not in lexicon.joining or number in covered or (found and found[-1] == number - 1):
            continue
        if word in lexicon.subordinators:
            if number or not _asks(sentence, lexicon):
                found.append(number)
        elif number and _joins(sentence, number, word, lexicon):
            # "When it rains, I stay": the comma ends the first statement, which is counted already.
            if word not in lexicon.coordinators and opened:
                opened = False
                continue
            found.append(number)
    return found


def _asks(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether the first word asks something and joins nothing, as in "Whom do I ask?"."""
    asks = sentence.text.endswith("?") and not lexicon.auxiliaries.isdisjoint(sentence.lower[1:2])
    return asks or sentence.lower[0] in lexicon.questions


def _joins(sentence: Sentence, number: int, word: str, lexicon: Lexicon) -> bool:
    ahead = sentence.lower[number + 1 : number + 1 + _AHEAD]
    if word in lexicon.coordinators:
        goes_on = bool(ahead) and ahead[0] in lexicon.auxiliaries and _behind_comma(sentence, number)
        return goes_on or not lexicon.subjects.isdisjoint(ahead)
    return word in lexicon.subjects and _behind_comma(sentence, number)


def _behind_comma(sentence: Sentence, number: int) -> bool:
    return "," in sentence.passage.text[sentence.end_of(number - 1) : sentence.starts[number]]


def _covered(sentence: Sentence, lexicon: Lexicon) -> set[int]:
    """Give the words that begin a turn of speech in which they join nothing."""
    if lexicon.turn_heads.isdisjoint(sentence.seen):
        return set()
    return {
        number
        for number, word in enumerate(sentence.lower)
        if word in lexicon.turn_heads
        and lexicon.not_subordinating.match(sentence.small, sentence.starts[number] - sentence.start)
    }


def parting_place(sentence: Sentence, lexicon: Lexicon) -> int | None:
    """Give the number of the word before which the sentence is best made two.

    It is a joint near the middle; an "and" goes before a "because", for what follows it can stand alone.
    """
    words = len(sentence.words)
    places = [number for number in joints(sentence, lexicon) if _LEAST <= number <= words - _LEAST]
    if not places:
        places = [number for number in range(_LEAST, words - _LEAST + 1) if _behind_comma(sentence, number)]

    def badness(number: int) -> float:
        leans = sentence.lower[number] in lexicon.subordinators
        return abs(number - words / 2) + (words / 4 if leans else 0)

    best = min(places, key=badness, default=None)
    if best is not None and sentence.lower[best - 1] in lexicon.coordinators:
        return best - 1
    return best


def parted(sentence: Sentence, number: int, lexicon: Lexicon) -> str:
    """Give the sentence with a mark where it can be made two; an "and" that joined the halves goes.

    A half that leans on the other, such as one with because, stays as it is: it must be said anew.
    """
    first = sentence.text[: sentence.starts[number] - sentence.start]
    leans = sentence.lower[number] in lexicon.subordinators
    begins = number + (sentence.lower[number] in lexicon.coordinators)
    second = sentence.text[sentence.starts[begins] - sentence.start :]
    halves = (first, second) if leans else (first.rstrip(" ,;") + ".", second[:1].upper() + second[1:])
    return " ‖ ".join(" ".join(half.split()) for half in halves)

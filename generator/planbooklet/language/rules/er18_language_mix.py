"""ER18: a text is in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from planbooklet.language.lexicon import LANGUAGES, read_lexicon, read_list
from planbooklet.language.passages import Sentence
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import THREE, Remark, Rule, Severity, on_sentence, on_words
from planbooklet.messages import say

_FEWEST = 3
"""Marker words that show another language. Our choice: fewer stand in names and titles."""


def _check(reading: Reading) -> Iterator[Remark]:
    strangers = _strangers(reading.language)
    for sentence in reading.prose:
        for number, word in enumerate(sentence.lower):
            if word in strangers and not reading.is_name(sentence, number):
                other = "Nynorsk" if reading.language == "nb" else "Bokmål"
                message = say("this is a word of {language}.", language=other)
                right = strangers[word]
                fix = (
                    say('Write "{word}".', word=right)
                    if right
                    else say("Write it in the language of the text.")
                )
                yield on_words("ER18", Severity.ERROR, sentence, (number, number), message, fix, right)
        other = _other_language(sentence, reading.language)
        if other:
            message = say('this sentence is in another language ("{language}").', language=other)
            fix = say("Mark it with its language, or write it in the language of the text.")
            yield on_sentence("ER18", Severity.ERROR, sentence, message, fix)


def _other_language(sentence: Sentence, own: str) -> str:
    """Give the language whose frequent words a sentence has, if it has none of its own language's."""
    markers = _markers()
    if len(sentence.words) < _FEWEST or not markers[own].isdisjoint(sentence.seen):
        return ""
    counts = {language: len(words & sentence.seen) for language, words in markers.items()}
    found = max(counts, key=lambda language: counts[language])
    return found if counts[found] >= _FEWEST and {found, own} != {"nb", "nn"} else ""


@cache
def _markers() -> Mapping[str, frozenset[str]]:
    return {language: frozenset(read_list(language)["markers"]) for language in LANGUAGES}


@cache
def _strangers(language: str) -> Mapping[str, str]:
    if language not in ("nb", "nn"):
        return {}
    lists = read_list("nb-nn")
    if language == "nn":
        own = {*lists["only_nb"].values(), *lists["both"].values()}
        return {word: right for word, right in lists["only_nb"].items() if word not in own}
    back = {nynorsk: bokmaal for bokmaal, nynorsk in reversed(lists["only_nb"].items())}
    words = read_lexicon("nb")
    known = words.starters | words.negations | words.markers
    return {word: back.get(word, "") for word in lists["only_nn"] if word not in known}


RULE = Rule(
    id="ER18",
    name="language-mix",
    title=say("A text is in one language."),
    why=say("A voice reads the other language's words wrongly, and readers stumble over them."),
    source=say("WCAG 2.2, 3.1.2 (language of parts); the standards of Bokmål and Nynorsk."),
    limits=say("Words that both languages have are not seen, and only words of our list are told apart."),
    check=_check,
    languages=THREE,
)

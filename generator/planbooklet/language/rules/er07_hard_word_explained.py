"""ER07: words of the services' trade are said plainly, or explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from planbooklet.language.passages import Level
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import THREE, Remark, Rule, Severity, on_words
from planbooklet.language.terms import FoundTerm, is_explanation
from planbooklet.messages import Message, say


def _check(reading: Reading) -> Iterator[Remark]:
    often = Counter(found.term.word for found in reading.terms)
    for found in unexplained_terms(reading):
        easy = found.sentence.passage.level is Level.EASY
        severity = Severity.ERROR if easy else Severity.WARNING
        message = _message(often[found.term.word])
        yield on_words("ER07", severity, found.sentence, found.words, message, _fix(found))


def unexplained_terms(reading: Reading) -> list[FoundTerm]:
    """Give each word of the services that nothing explains, where it stands first."""
    first = {found.term.word: found for found in reversed(reading.terms)}
    for found in reading.terms:
        if is_explanation(found, reading.language) or reading.is_explained(*found.forms):
            first.pop(found.term.word, None)
    return list(reversed(first.values()))


def _message(times: int) -> Message:
    if times == 1:
        return say("this is a word of the services.")
    return say("this is a word of the services. It comes {times} times in this text.", times=times)


def _fix(found: FoundTerm) -> Message:
    if found.term.plain:
        return say('Say "{plain}", or explain it: "{means}"', plain=found.term.plain, means=found.term.means)
    return say('Explain it: "{means}"', means=found.term.means)


RULE = Rule(
    id="ER07",
    name="hard-word-explained",
    title=say("A word of the services is said plainly, or explained."),
    why=say("The services' words are known to those who work there, and to few others."),
    source=say("Inclusion Europe: explain a hard word every time. GOV.UK: in the next sentence."),
    limits=say(
        "Only the words of our own list are seen. A word counts as explained if the plan or the unit explains"
        " it, or if a sentence of the text says what it is or means."
    ),
    check=_check,
    languages=THREE,
)

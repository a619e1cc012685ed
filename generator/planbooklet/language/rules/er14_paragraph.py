"""ER14: paragraphs are short."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity, on_sentence
from planbooklet.language.thresholds import limit
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    most = int(limit("ER14", "words"))
    for passage, sentences in reading.by_passage:
        words = sum(len(sentence.words) for sentence in sentences)
        if words > most and passage.kind != "heading":
            message = say("this paragraph has {words} words.", words=words)
            fix = say("Make paragraphs of at most {most} words, each about one thing.", most=most)
            yield on_sentence("ER14", Severity.WARNING, sentences[0], message, fix)


RULE = Rule(
    id="ER14",
    name="paragraph",
    title=say("Paragraphs are short."),
    why=say("A wall of text is not begun, and a lost line is not found again."),
    source=say("COGA: at most 50 words and one topic; LL-förlaget: at most 7 lines."),
    limits=say("Words are counted, not lines: lines depend on the page."),
    check=_check,
    languages=ALL_LANGUAGES,
)

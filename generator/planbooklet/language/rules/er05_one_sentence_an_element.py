"""ER05: on a page, each sentence stands on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity, on_sentence
from planbooklet.messages import say


def _check(reading: Reading) -> Iterator[Remark]:
    for passage, sentences in reading.by_passage:
        if passage.kind == "element" and len(sentences) > 1:
            message = say("this element holds {count} sentences.", count=len(sentences))
            fix = say("Put each sentence in an element of its own.")
            yield on_sentence("ER05", Severity.ERROR, sentences[1], message, fix)


RULE = Rule(
    id="ER05",
    name="one-sentence-an-element",
    title=say("On a page, each sentence stands on a line of its own."),
    why=say("Eyes that lose their way find the next sentence where a line begins."),
    source=say("Inclusion Europe; Leichte Sprache."),
    limits=say("Looked at in HTML files only: plans and guides are laid out by the program."),
    check=_check,
    languages=ALL_LANGUAGES,
)

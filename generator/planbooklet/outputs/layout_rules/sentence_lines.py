"""LY04: a sentence takes few lines."""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.messages import say
from planbooklet.outputs.layout_rules.measured import Breach, Measured


def find_long_sentences(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each sentence that takes too many lines."""
    most = measured.limits.sentence_lines
    for lines in measured.sentences():
        if len(lines) > most:
            yield Breach(
                lines[0].page,
                "LY04",
                say(
                    "page {page} of the booklet: a sentence takes {count} lines; {most} are easy.",
                    page=lines[0].page,
                    count=len(lines),
                    most=most,
                ),
                say("Make two sentences of it, or say it in fewer words."),
            )

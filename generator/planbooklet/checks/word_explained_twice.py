"""A word is explained once.

Our choice: two explanations of one word leave the reader with a doubt.
"""

from __future__ import annotations

from collections.abc import Iterator

from planbooklet.checks.checked import Checked
from planbooklet.findings import Finding
from planbooklet.messages import say


def check_word_explained_twice(checked: Checked) -> Iterator[Finding]:
    """Give a finding for each word that stands a second time under words."""
    language = checked.plan.language
    lines: dict[str, int] = {}
    for n, word in enumerate(checked.plan.words):
        written = word.word.in_language(language, language)[0].casefold()
        if written in lines:
            yield checked.finding(
                ("words", n, "word"),
                say(
                    "this word is explained a second time; the first is on line {line}.", line=lines[written]
                ),
                "word-explained-twice",
                say("Keep one of the two."),
            )
        lines.setdefault(written, checked.places.place(("words", n)).line)

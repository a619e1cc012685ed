"""The unit's shared words: what the words of the field mean, for every plan and every guide of a language."""

from __future__ import annotations

from planbooklet.messages import say
from planbooklet.model.entry import Form
from planbooklet.model.parse import Parsed, parse_form
from planbooklet.model.values import Line, Number


class GlossaryWord(Form):
    """One word of the field."""

    word: Line
    """The word as it stands in a sentence; its plain endings are found too."""
    means: Line
    """What it means, in plain words."""


class Glossary(Form):
    """The shared words of one language."""

    format: Number = 1
    """The format of this file: 1."""
    words: tuple[GlossaryWord, ...] = ()
    """The words, in any order."""


def parse_glossary(content: bytes, file: str) -> Parsed[Glossary]:
    """Give the glossary of a `words.yml`, with a finding for each word that is explained a second time."""
    parsed = parse_form(Glossary, content, file)
    if parsed.form is None or parsed.places is None:
        return parsed
    places, lines, twice = parsed.places, dict[str, int](), []
    for n, entry in enumerate(parsed.form.words):
        written = " ".join(entry.word.casefold().split())
        if written in lines:
            message = say(
                "this word is explained a second time; the first is on line {line}.", line=lines[written]
            )
            fix = say("Keep one of the two.")
            twice.append(places.finding(("words", n, "word"), message, "glossary-twice", fix))
        lines.setdefault(written, places.place(("words", n)).line)
    return Parsed(parsed.form, tuple(sorted((*parsed.findings, *twice))), places)

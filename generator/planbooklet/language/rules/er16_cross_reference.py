"""ER16: a text can be read without leafing, and without signs that nobody says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planbooklet.language.passages import Passage
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import ALL_LANGUAGES, Remark, Rule, Severity
from planbooklet.messages import Message, say

_SIGN: Final = re.compile(r"[&§†‡¶#=<>~^|\\…/]|\.\.\.")
_FOOTNOTE_SIGN: Final = re.compile(r"[\[*¹²³⁴⁵⁶⁷⁸⁹⁰]")
_FOOTNOTE: Final = re.compile(r"\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|(?<=\w)\*+(?=\s|[.,;]|$)")


def _check(reading: Reading) -> Iterator[Remark]:
    for passage in reading.document.passages:
        text = passage.text
        for found in reading.lexicon.cross_references.finditer(text):
            message = say("this sends the reader to another place.")
            yield _remark(passage, found, message, say("Say it here, or link to it."))
        for found in _FOOTNOTE.finditer(text) if _FOOTNOTE_SIGN.search(text) else ():
            yield _remark(
                passage, found, say("this is a footnote."), say("Say it in the text, or leave it out.")
            )
        for found in _SIGN.finditer(text):
            if found[0] == "/" and not text[found.start() - 1 : found.end() + 1].replace("/", "").isalpha():
                continue  # a date, an address
            yield _remark(
                passage, found, say("this is a sign that many cannot read."), say("Write it as words.")
            )


def _remark(passage: Passage, found: re.Match[str], message: Message, fix: Message) -> Remark:
    return Remark("ER16", Severity.WARNING, passage, found.start(), found.end(), message, fix)


RULE = Rule(
    id="ER16",
    name="cross-reference",
    title=say("A text can be read without leafing, and without signs that nobody says."),
    why=say("Whoever leafs to another page does not come back, and a sign has no sound."),
    source=say("Leichte Sprache: no footnotes, no references, no special signs."),
    limits=say("Turns of speech are known by lists."),
    check=_check,
    languages=ALL_LANGUAGES,
)

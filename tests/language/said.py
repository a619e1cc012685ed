"""What the checker says about a text, as an author reads it."""

from __future__ import annotations

from planbooklet.findings import Place
from planbooklet.language.checking import Report, check_document
from planbooklet.language.passages import Document, Kind, Level, Passage
from planbooklet.language.plain_text import read_plain_text
from planbooklet.language.reading import Reading
from planbooklet.language.remarks import Remark


def report_on(text: str, language: str = "en", *, level: Level = Level.EASY, explained: str = "") -> Report:
    """Check a text; words in `explained` are explained elsewhere."""
    document = read_plain_text(text, "a.txt", language, level)
    words = frozenset(explained.lower().split(", ")) if explained else frozenset[str]()
    return check_document(Document("a.txt", language, level, document.passages, words))


def remarks(
    rule: str, text: str, language: str = "en", *, level: Level = Level.EASY, explained: str = ""
) -> list[Remark]:
    """Give what one rule says."""
    found = report_on(text, language, level=level, explained=explained).remarks
    return [remark for remark in found if remark.rule == rule]


def said(
    rule: str, text: str, language: str = "en", *, level: Level = Level.EASY, explained: str = ""
) -> list[str]:
    """Give what one rule says: weight, the words it is about, message, fix and suggestion."""
    return [
        " | ".join(
            part
            for part in (
                remark.severity.value,
                remark.passage.text[remark.start : remark.end],
                str(remark.message),
                str(remark.fix),
                remark.suggestion,
            )
            if part
        )
        for remark in remarks(rule, text, language, level=level, explained=explained)
    ]


def one_sentence(text: str, language: str, kind: Kind = "text") -> Reading:
    """Give a text of one passage, read."""
    passage = Passage(text, lambda at: Place("a.txt", 1, at + 1), kind)
    return Reading(Document("a.txt", language, Level.EASY, (passage,)))

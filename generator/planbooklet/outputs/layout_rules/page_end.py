"""LY06: no sentence, and no row of a picture and its words, is cut by the end of a page."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from planbooklet.messages import say
from planbooklet.outputs.layout_rules.measured import Breach, Measured


def find_cut_sentences(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each sentence and each row that begins on one page and ends on another."""
    for lines in measured.sentences():
        if lines[0].page != lines[-1].page:
            yield Breach(
                lines[0].page,
                "LY06",
                say("page {page} of the booklet: a sentence goes on on the next page.", page=lines[0].page),
                say("Make shorter sentences, or fewer of them in one text."),
            )
    began: dict[Element, int] = {}
    for page, row in measured.rows():
        if began.setdefault(row.element, page) < page:
            yield Breach(
                page,
                "LY06",
                say(
                    "page {page} of the booklet: the words beside a picture began on a page before.",
                    page=page,
                ),
                say("Say it in fewer words."),
            )

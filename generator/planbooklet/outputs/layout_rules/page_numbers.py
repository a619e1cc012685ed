"""LY11: every page has its number, and there are not too many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import Breach, Measured


def find_unnumbered_pages(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each page without its number, and one for a booklet that is too long."""
    for number, page in enumerate(measured.pages, 1):
        if str(number) not in _running_words(page):
            yield Breach(
                number,
                "LY11",
                say("page {page} of the booklet does not tell its number.", page=number),
                OUR_FAULT,
            )
    if len(measured.pages) > measured.limits.pages:
        yield Breach(
            len(measured.pages),
            "LY11",
            say(
                "the booklet has {count} pages; {most} are easy.",
                count=len(measured.pages),
                most=measured.limits.pages,
            ),
            say("Say it in fewer words, or take out what is over."),
        )


def _running_words(page: Any) -> list[str]:
    around = (box for box in page.children if isinstance(box, boxes.MarginBox))
    return " ".join(
        part.text for box in around for part in box.descendants() if isinstance(part, boxes.TextBox)
    ).split()

"""What a reader wants to know of a booklet before they open it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class BookletFacts:
    """How long and how heavy a booklet is."""

    pages: int
    megabytes: int
    """The file is smaller than so many."""


def read_booklet_facts(booklet: bytes) -> BookletFacts:
    """Give the facts of a finished booklet.

    Raises:
        pikepdf.PdfError: It is no PDF.
    """
    # Late: most who import this make no booklet.
    from pikepdf import Pdf

    with Pdf.open(BytesIO(booklet)) as opened:
        return BookletFacts(len(opened.pages), len(booklet) // _MEGABYTE + 1)

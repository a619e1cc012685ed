"""LY05: no line ends within a word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from planbooklet.messages import say
from planbooklet.outputs.layout_rules.measured import Breach, Line, Measured

_HYPHENS = ("-", "\u2010", "\u00ad")


def find_split_words(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each line that ends with a hyphen or within a word."""
    for block in measured.blocks:
        for line, following in pairwise(block):
            if line.text.endswith(_HYPHENS) or _is_one_word(line, following):
                yield Breach(
                    line.page,
                    "LY05",
                    say("page {page} of the booklet: a word is split at the end of a line.", page=line.page),
                    say("Write a shorter word, or another one in place of one with a hyphen."),
                )


def _is_one_word(line: Line, following: Line) -> bool:
    """Say whether the author wrote the end of a line and the beginning of the next as one word."""
    end, begin = line.text.split()[-1], following.text.split()[0]
    written = " ".join("".join(_written(line.element)).split())
    return f"{end}{begin}" in written and f"{end} {begin}" not in written


def _written(element: Element) -> Iterator[str]:
    if element.tag == "br":
        yield " "
    yield element.text or ""
    for child in element:
        yield from _written(child)
        yield child.tail or ""

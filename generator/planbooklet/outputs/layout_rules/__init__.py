"""Whether laid-out pages are easy to read: one rule a file.

Source: easy-read.md section 7, LY01 to LY12.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from planbooklet.outputs.layout_rules.alignment import find_other_alignments
from planbooklet.outputs.layout_rules.contrast import find_faint_letters
from planbooklet.outputs.layout_rules.emphasis import find_hard_emphasis
from planbooklet.outputs.layout_rules.limits import LIMITS, Limits
from planbooklet.outputs.layout_rules.line_end import find_split_words
from planbooklet.outputs.layout_rules.line_length import find_long_lines
from planbooklet.outputs.layout_rules.line_pitch import find_close_lines
from planbooklet.outputs.layout_rules.measured import Breach, Measured
from planbooklet.outputs.layout_rules.one_family import find_other_letters
from planbooklet.outputs.layout_rules.page_end import find_cut_sentences
from planbooklet.outputs.layout_rules.page_numbers import find_unnumbered_pages
from planbooklet.outputs.layout_rules.picture_place import find_misplaced_pictures
from planbooklet.outputs.layout_rules.sentence_lines import find_long_sentences
from planbooklet.outputs.layout_rules.size import find_small_letters

__all__ = ["LIMITS", "Breach", "Limits", "find_breaches"]

_RULES: Final[tuple[Callable[[Measured], Iterator[Breach]], ...]] = (
    find_small_letters,
    find_close_lines,
    find_long_lines,
    find_long_sentences,
    find_split_words,
    find_cut_sentences,
    find_other_alignments,
    find_hard_emphasis,
    find_faint_letters,
    find_misplaced_pictures,
    find_unnumbered_pages,
    find_other_letters,
)


def find_breaches(pages: list[Any], limits: Limits) -> tuple[Breach, ...]:
    """Give every breach on the pages of a document that WeasyPrint has laid out, in order of pages."""
    measured = Measured(pages, limits)
    return tuple(sorted({breach for rule in _RULES for breach in rule(measured)}))

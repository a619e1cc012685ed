"""Which parts each copy of a plan holds, as a table with a row a part and a column a copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planbooklet.commands.frame import worded
from planbooklet.messages import Message, say
from planbooklet.pipeline.held_parts import HELD_PARTS, HeldParts, part_name


def render_table(copies: Sequence[HeldParts]) -> str:
    """Give the table, and below it a line for whatever is not sure."""
    rows = [("", *(copy.edition for copy in copies))]
    rows += [
        (worded(part_name(part)), *(worded(_held(copy, part)) for copy in copies)) for part in HELD_PARTS
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    return "\n".join((*lines, *(worded(line) for copy in copies for line in _not_sure(copy))))


def _held(copy: HeldParts, part: str) -> Message:
    if (part in copy.site) != (part in copy.booklet):
        return say("differs")
    return say("yes") if part in copy.site else say("no")


def _not_sure(copy: HeldParts) -> Iterator[Message]:
    edition = copy.edition
    for part in HELD_PARTS:
        name = worded(part_name(part))
        if part in copy.site - copy.booklet:
            yield say(
                'The site of "{edition}" holds "{part}". Its booklet does not.', edition=edition, part=name
            )
        if part in copy.booklet - copy.site:
            yield say(
                'The booklet of "{edition}" holds "{part}". Its site does not.', edition=edition, part=name
            )
    for page in copy.strange:
        yield say(
            'The site of "{edition}" holds a page that no build makes: {page}', edition=edition, page=page
        )

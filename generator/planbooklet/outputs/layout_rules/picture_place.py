"""LY10: a picture stands where its row begins, at the height of the first line, and is large enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from planbooklet.messages import say
from planbooklet.outputs.booklet_kit import OUR_FAULT
from planbooklet.outputs.layout_rules.measured import MILLIMETRE, Breach, Measured, outermost

_OFF = MILLIMETRE
"""Nobody sees a shift of a millimetre."""


def find_misplaced_pictures(measured: Measured) -> Iterator[Breach]:
    """Give a breach for each row whose picture is elsewhere, or too small."""
    least = measured.limits.picture_millimetres * MILLIMETRE
    for page, row in measured.rows():
        for picture in outermost(row, "picture-row__picture"):
            if _is_off(row, picture):
                yield Breach(
                    page,
                    "LY10",
                    say(
                        "page {page} of the booklet: a picture does not stand where its row begins.",
                        page=page,
                    ),
                    OUR_FAULT,
                )
            if picture.border_width() < least:
                yield Breach(
                    page,
                    "LY10",
                    say("page {page} of the booklet: a picture is too small.", page=page),
                    OUR_FAULT,
                )


def _is_off(row: Any, picture: Any) -> bool:
    if row.style["direction"] == "rtl":
        across = row.content_box_x() + row.width - picture.border_box_x() - picture.border_width()
    else:
        across = picture.border_box_x() - row.content_box_x()
    down = picture.border_box_y() - row.content_box_y()
    return bool(max(abs(across), abs(down)) > _OFF)

"""Which characters a source may hold, so that no text shows other words than it says.

Source: Unicode Technical Report 36 (bidirectional spoofing) and 55 (source code handling).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import Final

from planbooklet.findings import Finding, Place
from planbooklet.messages import say

_MOST: Final = 100
"""Whoever has mended so many sees the next ones in the next run."""
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\ufff9-\ufffb\U000e0000-\U000e007f\ue000-\uf8ff]"
)


def check_characters(text: str, file: str) -> list[Finding]:
    """Give a finding for each control, direction mark or unseen character in a text.

    ZERO WIDTH JOINER and NON-JOINER stay allowed: Persian and several Indian scripts need them.
    """
    return [
        Finding(
            place=_place_at(text, match.start(), file),
            message=say(
                "there is a character here that nobody can see (U+{code}).", code=f"{ord(match[0]):04X}"
            ),
            check="unseen-character",
            fix=say("Delete the text around it and type it again by hand."),
        )
        for match in islice(_UNSEEN.finditer(text), _MOST)
    ]


def normal_form(text: str) -> str:
    """Give the text in Unicode normal form C, so that the same words are the same bytes."""
    return unicodedata.normalize("NFC", text)


def source_text(content: bytes) -> str:
    """Give the text of a file as places count it: in normal form, without a mark at its start, lines alike.

    Raises:
        UnicodeDecodeError: It is not UTF-8.
    """
    return normal_form(content.decode("utf-8-sig")).replace("\r\n", "\n")


def _place_at(text: str, offset: int, file: str) -> Place:
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + 1, offset - line_start + 1)

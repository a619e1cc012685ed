"""The words of a text with where they stand."""

from __future__ import annotations

import re
from typing import Final

WORD: Final = re.compile(r"\w+(?:['’-]\w+|[.,:]\d+)*")
"""Letters, digits, and what joins them: mother-in-law, don't, 10.00."""


def in_small_letters(text: str) -> str:
    """Give a text as the lists have it: small letters, straight apostrophes; every place stays the same."""
    small = text.lower()
    # İ and a few others grow by a character, which would move every place behind them.
    same = small if len(small) == len(text) else text
    return same.replace("’", "'") if "’" in same else same

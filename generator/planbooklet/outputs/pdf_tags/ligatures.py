"""Arabic letters that are drawn as one, for readers that know no tags."""

from __future__ import annotations

import re
from typing import Any, Final

RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]")


def turn_ligatures(fonts: Any) -> None:
    """Tell the letters of a ligature in the order they are drawn, as all letters around them are.

    Poppler and PDFium, which is in Chrome and Edge, turn a whole line about. Of lam and alef, told in the
    order they are read, they made alef and lam, and "no" became another word.
    """
    for font in fonts:
        for glyph, letters in font.to_unicode.items():
            if len(letters) > 1 and all(map(RIGHT_TO_LEFT.match, letters)):
                font.to_unicode[glyph] = letters[::-1]

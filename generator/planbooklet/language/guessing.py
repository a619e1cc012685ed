"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from planbooklet.language.lexicon import LANGUAGES, read_list
from planbooklet.language.words import WORD

_ENOUGH: Final = 3000
"""Words that are looked at; more do not change the answer."""
_SCRIPTS: Final = (("ar", re.compile("[\u0600-\u06ff]")), ("uk", re.compile("[\u0400-\u04ff]")))
_SHARE: Final = 0.3


def guess_language(text: str, otherwise: str = "en") -> str:
    """Give the language of LANGUAGES whose frequent words a text has most of."""
    begin = text[: _ENOUGH * 6]
    letters = sum(character.isalpha() for character in begin) or 1
    for language, script in _SCRIPTS:
        if len(script.findall(begin)) / letters > _SHARE:
            return language
    counts = Counter(word.lower() for word in WORD.findall(begin)[:_ENOUGH])
    scores = {
        language: sum(counts[word] for word in read_list(language)["markers"])
        for language in LANGUAGES
        if language not in dict(_SCRIPTS)
    }
    if scores["nb"] or scores["nn"]:
        pairs = read_list("nb-nn")
        scores["nb"] += 2 * sum(counts[word] for word in pairs["only_nb"])
        scores["nn"] += 2 * sum(counts[word] for word in pairs["only_nn"])
    best = max(scores.values())
    likely = [language for language, score in scores.items() if score == best]
    return otherwise if otherwise in likely else likely[0]

"""How common a word is, in Zipf: 7 is "and", 5 is "bread", 3 is a word that few people use.

Source: wordfreq 3.1.1, small lists (tables/LICENCE.txt). Zipf: Van Heuven and others 2014, SUBTLEX-UK.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from planbooklet.language.endings import base_forms
from planbooklet.language.lexicon import read_list

UNKNOWN: Final = 2.5
"""For a word that no table has: they end at 3."""
TABLES: Final = frozenset({"nb", "nn", "en", "ar", "uk", "pl"})
"""Languages whose words can be judged. Northern Sámi has no open list of frequencies."""
_FIGURE: Final = 6.0
"""A number in digits."""
_COMMON: Final = 3.5
_SURE: Final = 3.5
"""From here on no further guess is tried: nothing below it would change what a rule says."""
_LEAST_HALF: Final = 4
"""Shorter halves of a compound are mostly endings."""


class _Kept(dict[str, float]):
    """Keeps every answer; a dict's own look-up is the fastest there is."""

    def __init__(self, find: Callable[[str], float]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> float:
        found = self[word] = self._find(word)
        return found


class Frequency:
    """What one language's table says, with every answer kept."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._table = _read_table("nb" if language == "nn" else language)
        self.by_base: Mapping[str, float] = _Kept(self._look_up)
        """Small-letter word to the Zipf of its most frequent base form, else UNKNOWN."""
        self.as_written: Mapping[str, float] = _Kept(self._met)
        """Small-letter word to the Zipf of this very form; of its base form where the table lacks it."""

    def _met(self, word: str) -> float:
        # The table of Nynorsk is Bokmål's, and others hold stems, so a form as written is not in them.
        as_it_is = self.written(word) if self.language in ("en", "nb") else 0.0
        return as_it_is or self.by_base[word]

    def written(self, word: str) -> float:
        """Give the Zipf of exactly this form, or 0 where the table lacks it."""
        return self._table.get(word, 0.0)

    def halves(self, word: str) -> tuple[str, str] | None:
        """Give the two common words that a compound is made of, or None where none are seen."""
        for at in range(len(word) - _LEAST_HALF, _LEAST_HALF - 1, -1):
            first, second = word[:at], word[at:]
            if self._is_common(second) and (
                self._is_common(first) or (first[-1] in "se" and self._is_common(first[:-1]))
            ):
                return first, second
        return None

    def _is_common(self, word: str) -> bool:
        return len(word) >= _LEAST_HALF and self._best((word,)) >= _COMMON

    def _look_up(self, word: str) -> float:
        if word[0].isdigit():
            return _FIGURE
        if "-" in word:
            return min((self.by_base[part] for part in word.split("-") if part), default=_FIGURE)
        return self._best(base_forms(word, self.language)) or UNKNOWN

    def _best(self, forms: tuple[str, ...]) -> float:
        if self.language == "nn":
            forms = (*forms, *filter(None, map(_pairs().get, forms)))
        best = max(map(self.written, forms))
        if self.language != "nn" or best >= _SURE:
            return best
        for like in (as_bokmaal, as_bokmaal_twice):
            best = max(best, *(self.written(turned) for form in forms for turned in like(form)))
            if best >= _SURE:
                break
        return best


@cache
def frequency_of(language: str) -> Frequency | None:
    """Give the table of a language, or None where there is none."""
    return Frequency(language) if language in TABLES else None


@cache
def _read_table(language: str) -> dict[str, float]:
    text = (files("planbooklet.language") / "tables" / f"{language}.txt").read_text(encoding="utf-8")
    table: dict[str, float] = {}
    for line in text.splitlines():
        tenths, *words = line.split(" ")
        table.update(dict.fromkeys(words, int(tenths) / 10))
    return table


# Nynorsk has no list of its own: each word is looked up as the word of Bokmål that it most likely is.

_TURNED: Final = (
    (re.compile("^kv"), "hv"),
    (re.compile("leg(e|heit|t)?$"), r"lig\1"),
    (re.compile("eleg(e|t)?$"), r"lig\1"),
    (re.compile("leik(en|ar|ane)?$"), r"lighet\1"),
    (re.compile("heit(a|er|ene)?$"), r"het\1"),
    (re.compile("ing(a|ar|ane)$"), r"ing"),
    (re.compile("ane$"), "ene"),
    (re.compile("ar$"), "er"),
    (re.compile("aren$"), "eren"),
    (re.compile("arar$"), "ere"),
    (re.compile("ast$"), "es"),
    (re.compile("a$"), "et"),
    (re.compile("a$"), "en"),
    (re.compile("au"), "ø"),
    (re.compile("øy"), "ø"),
    (re.compile("ei"), "e"),
    (re.compile("ju"), "y"),
    (re.compile("jø"), "e"),
    (re.compile("k[kj]je$"), "ke"),
    (re.compile("gj?e$"), "ge"),
    (re.compile("nad(en)?$"), r"ning\1"),
    (re.compile("verknad"), "virkning"),
    (re.compile("bustad"), "bolig"),
    (re.compile("skul"), "skol"),
    (re.compile("heim"), "hjem"),
    (re.compile("^u(?=.{4})"), "u"),
    (re.compile("tenest"), "tjenest"),
    (re.compile("sjuk"), "syk"),
    (re.compile("tryggleik"), "trygghet"),
    (re.compile("^til(?=.{4})"), "hen"),
    (re.compile("medverk"), "medvirk"),
    (re.compile("ande$"), "ende"),
    (re.compile("å"), "a"),
    (re.compile("o"), "u"),
    (re.compile("y"), "ø"),
)
"""Our own rules of sound and ending; each is tried alone, and two of them together."""


def as_bokmaal(word: str) -> list[str]:
    """Give what a Nynorsk word may be called in Bokmål, by its pair or one rule."""
    pair = _pairs().get(word)
    turned = [pattern.sub(instead, word) for pattern, instead in _TURNED]
    return [pair, *turned] if pair else turned


def as_bokmaal_twice(word: str) -> list[str]:
    """Give what a Nynorsk word may be called in Bokmål, by two rules."""
    once = {turned for turned in as_bokmaal(word) if turned != word}
    return [turned for first in once for turned in as_bokmaal(first)] or [word]


@cache
def _pairs() -> dict[str, str]:
    lists = read_list("nb-nn")
    return {nynorsk: bokmaal for key in ("both", "only_nb") for bokmaal, nynorsk in lists[key].items()}

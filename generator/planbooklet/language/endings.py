"""Words without their endings: which entries of a list or a table a form may belong to.

Source: the regular endings of school grammars. Our choice: no dictionary of forms is shipped, for it would be
larger than the rest of the package. A wrong guess costs little: a base form counts only where a list has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Final

_NORWEGIAN: Final = (
    ("ingene", "ing"), ("ingen", "ing"), ("inga", "ing"), ("inger", "ing"), ("heten", "het"),
    ("heter", "het"), ("hetene", "het"), ("lene", "el"), ("lene", "le"), ("rene", "er"), ("rene", "re"),
    ("ler", "el"), ("ter", "tt"), ("mmer", "m"), ("mmen", "m"), ("mmene", "m"), ("mmet", "m"),
    ("enes", ""), ("ens", ""), ("ets", ""), ("anes", ""), ("ers", ""), ("ene", ""), ("ene", "er"),
    ("ane", "ar"), ("ane", ""), ("ene", "e"), ("ane", "e"), ("ande", ""), ("ende", ""), ("ende", "e"),
    ("ande", "a"), ("ende", "a"), ("este", ""), ("aste", ""), ("est", ""), ("ast", ""), ("est", "e"),
    ("ast", "e"), ("ere", ""), ("are", ""), ("dde", ""), ("tte", ""), ("dd", ""), ("tt", ""),
    ("de", "e"), ("de", "a"), ("de", ""), ("te", "e"), ("te", "a"), ("te", ""), ("en", ""), ("et", ""),
    ("er", ""), ("ar", ""), ("en", "e"), ("et", "e"), ("er", "e"), ("ar", "e"), ("ar", "a"),
    ("er", "a"), ("es", "e"), ("ast", "a"), ("a", ""), ("a", "e"), ("e", ""), ("t", ""), ("s", ""),
    ("n", ""), ("r", ""),
)  # fmt: skip
_ENDINGS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "en": (
        ("'s", ""), ("s'", "s"), ("n't", ""), ("'ll", ""), ("'re", ""), ("'ve", ""), ("'d", ""), ("'m", ""),
        ("iness", "y"), ("ness", ""), ("iest", "y"), ("ier", "y"), ("ies", "y"), ("ied", "y"), ("ily", "y"),
        ("ying", "ie"), ("ings", ""), ("ing", ""), ("ing", "e"), ("est", ""), ("est", "e"), ("er", ""),
        ("er", "e"), ("ed", ""), ("ed", "e"), ("es", ""), ("ly", ""), ("ves", "f"), ("ves", "fe"), ("s", ""),
        ("d", ""),
    ),
    "se": (
        ("id", ""), ("iid", "i"), ("in", ""), ("is", ""), ("it", ""), ("t", ""), ("s", ""), ("n", ""),
        ("i", ""),
    ),
}  # fmt: skip
"""For each language, endings with what stands in their place in the base form."""

_STEMMED: Final[Mapping[str, re.Pattern[str]]] = {
    "pl": re.compile(
        r"(?:owaniami|owaniach|owaniom|owaniem|owania|owaniu|owanie|ościami|ościach|ościom|ością|ości|ość"
        r"|iejszych|iejszym|iejszy|iejsza|iejsze|ejszy|ejsza|ejsze|owałyśmy|owaliśmy|owałem|owałam|owali|owały"
        r"|owała|ował|owało|ować|ujemy|ujecie|ujesz|ujący|ująca|ujące|ują|uje|uję|yliśmy|aliśmy|eliśmy|iliśmy"
        r"|iłem|iłam|ałem|ałam|yłem|yłam|ili|iły|iła|iło|ił|ali|ały|ała|ało|ał|yli|yły|yła|yło|ył|ieli|iała"
        r"|ał|ego|emu|ymi|imi|ych|ich|iej|ami|ach|iami|iach|iom|om|owi|owie|ów|iem|em|cie|amy|emy|imy|ymy|asz"
        r"|esz|isz|ysz|acie|icie|ycie|iony|iona|ione|ony|ona|one|any|ana|ane|aną|anych|anym|ąc|ący|ąca|ące|eć"
        r"|ać|ić|yć|ie|ia|ią|ię|iu|io|ej|ym|im|a|e|i|o|u|y|ą|ę|ć)$"
    ),
    "uk": re.compile(
        r"(?:юваннями|ювання|уваннями|уваннях|уванням|ування|ували|увала|увало|ував|увати|уються|ується|ують|ує"
        r"|ються|ється|аються|ається|аннями|аннях|анням|ання|еннями|еннях|енням|ення|остями|остях|істю|ості|ість"
        r"|ійший|ішого|іший|іша|іше|іші|ового|овому|овими|ових|овий|ова|ове|ові|ого|ому|ими|ої|ою|ею|ий|ій|им"
        r"|их|ами|ями|ах|ях|ам|ям|ові|еві|ів|їв|ом|ем|єм|ти|тися|ться|ать|ять|уть|ють|имо|ете|ите|емо|ємо|єте"
        r"|єш|еш|иш|їш|ала|али|ало|ила|или|ило|іла|іли|іло|ав|ив|ів|яв|яла|яли|яло|єю|ує|є|а|я|о|е|и|і|ї|у|ю|ь|й)$"
    ),
}
_AR_MARKS: Final = re.compile("[\u064b-\u0652\u0640]")
_AR_BEFORE: Final = re.compile("^(?:وال|فال|بال|كال|ولل|لل|ال|و|ف|ب|ل|ك|س)(?=.{3})")
_AR_AFTER: Final = re.compile("(?:كما|هما|تها|ته|تهم|ها|هم|هن|كم|نا|وا|ات|ان|ين|ون|ية|يه|ه|ة|ي|ك|ت|ا)$")


@lru_cache(maxsize=20_000)
def base_forms(word: str, language: str) -> tuple[str, ...]:
    """Give the small-letter word itself, then what may be its base forms, likely ones first."""
    if language in _STEMMED or language == "ar":
        return tuple(dict.fromkeys((word, stem(word, language))))
    return tuple(dict.fromkeys((word, *_guesses(word, language))))


def _guesses(word: str, language: str) -> Iterator[str]:
    for ending, instead in _by_last_letter(language).get(word[-1], ()):
        rest = word.removesuffix(ending)
        if len(rest) < 2 or rest == word:
            continue
        yield rest + instead
        # stopped, hoppet: the last consonant is doubled before the ending.
        if not instead and len(rest) > 3 and rest[-1] == rest[-2]:
            yield rest[:-1]


@cache
def _by_last_letter(language: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    pairs = _ENDINGS.get(language, ())
    return {
        last: tuple(pair for pair in pairs if pair[0][-1] == last) for last in {end[-1] for end, _ in pairs}
    }


def stem(word: str, language: str) -> str:
    """Give a word of Arabic, Polish or Ukrainian without what stands before and after its stem."""
    if language == "ar":
        bare = _AR_MARKS.sub("", word).translate({ord("أ"): "ا", ord("إ"): "ا", ord("آ"): "ا", ord("ى"): "ي"})
        bare = _AR_BEFORE.sub("", bare)
        return _cut(bare, _AR_AFTER)
    return _cut(word, _STEMMED[language]) if language in _STEMMED else word


def _cut(word: str, endings: re.Pattern[str]) -> str:
    ending = endings.search(word)
    if ending is None or ending.start() < 3:
        return word
    return word[: ending.start()]

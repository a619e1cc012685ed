"""Join the parts of a web font into one small file a weight, for pages and for paper."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Final

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

# Letters beyond A-Z that a language needs; their capitals are added. Source: Unicode CLDR, main letters; of
# Vietnamese and Tigrinya a sample.
_ALPHABETS: Final = {
    "Norwegian Bokmål": "æøåéèêóòôà",
    "Norwegian Nynorsk": "æøåéèêóòôà",
    "Danish": "æøåé",
    "Swedish": "åäöé",
    "Finnish": "åäöšž",
    "Icelandic": "áæðéíóöþúý",
    "South Sámi": "äåæïöø",
    "Lule Sámi": "áåäæńñö",
    "North Sámi": "áčđŋšŧž",
    "Polish": "ąćęłńóśźż",
    "Lithuanian": "ąčęėįšųūž",
    "German": "äöüß",
    "French": "àâæçéèêëîïôœùûüÿ",
    "Spanish": "áéíñóúü",
    "Turkish": "çğıiöşü",
    "Somali": "",
    "Vietnamese": "ăâđêôơư\u1ea1\u1ea3\u1ea5",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "Tigrinya": "\u1200\u1208\u1210\u1218",
}
_SIGNS: Final = "“”„‘’«»–—…•×−½€←→✓☐"


def read_joined(parts: Iterable[Path]) -> TTFont:
    """Join font files that each hold a part of one font.

    The first part wins where two hold the same letter. The dates inside are those of the first part, so that
    the same parts always give the same bytes.
    """
    plain = []
    modified = None
    for part in parts:
        font = TTFont(part, recalcTimestamp=False)
        modified = modified or font["head"].modified
        font.flavor = None
        plain.append(BytesIO())
        font.save(plain[-1])
    joined = Merger().merge(plain)
    joined.recalcTimestamp = False
    joined["head"].created = joined["head"].modified = modified
    return joined


def render_font(font: TTFont, *, packed: bool) -> bytes:
    """Give the bytes of a font: `packed` as WOFF2 for pages, else as TrueType."""
    font.flavor = "woff2" if packed else None
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def coverage_of(font: TTFont) -> str:
    """Say which languages a font can write, and what it lacks of the others, in one line."""
    letters = {chr(code) for code in font.getBestCmap()}
    whole, broken = [], []
    for language, small in _ALPHABETS.items():
        missing = [letter for letter in small if letter not in letters or letter.upper()[0] not in letters]
        if not missing:
            whole.append(language)
        elif len(missing) == len(small):
            broken.append(language)
        else:
            broken.append(f"{language} (lacks {' '.join(missing)})")
    signs = " ".join(sign for sign in _SIGNS if sign not in letters)
    return f"{len(letters)} characters. Writes {', '.join(whole)}. Not {', '.join(broken)}. No {signs}"

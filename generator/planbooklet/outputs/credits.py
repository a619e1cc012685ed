"""Whose work the fonts, the search and the symbols are: what a credits page has to list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from planbooklet.fonts import read_fonts
from planbooklet.symbols import read_symbols

_LICENCE_ADDRESSES: Final = {
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "MIT": "https://opensource.org/license/mit",
    "OFL 1.1": "https://openfontlicense.org/",
}

Kind = Literal["font", "search", "symbols"]


@dataclass(frozen=True, slots=True)
class Credit:
    """One author's part in one work. We changed most files, and whoever shows the credits says so."""

    kind: Kind
    """What sort of work it is."""
    what: str
    """Name of the work; a proper name, the same in every language."""
    by: str
    """The author."""
    licence: str
    """Short name of the licence, such as "CC BY-SA 4.0"."""
    licence_address: str
    """Where the licence can be read."""
    source: str
    """Where the work comes from."""
    files: tuple[str, ...]
    """The author's files that are used, from the package's folder of fonts, scripts or symbols, sorted."""


def render_credits(used: Iterable[str] | None = None) -> tuple[Credit, ...]:
    """Give the credits of the fonts, of search, then of the symbols by author.

    Args:
        used: Concepts whose symbols are shown; None for all.

    Raises:
        KeyError: `used` holds a concept without a symbol.

    Source: CC BY-SA 4.0, section 3(a)(1): author, licence, address and the fact of changes.

    """
    return (*_font_credits(), _SEARCH, *_symbol_credits(read_symbols() if used is None else used))


def _font_credits() -> tuple[Credit, ...]:
    files: dict[tuple[str, str, str, str], set[str]] = {}
    for font in read_fonts():
        key = (font.family, font.author, font.licence, font.source)
        files.setdefault(key, set()).update(filter(None, (font.page_file, font.paper_file)))
    return tuple(_credit("font", *key, files[key]) for key in sorted(files))


def _symbol_credits(used: Iterable[str]) -> tuple[Credit, ...]:
    files: dict[tuple[str, str, str, str], set[str]] = {}
    for concept in used:
        symbol = read_symbols()[concept]
        key = (symbol.collection, symbol.author, symbol.licence, symbol.source)
        files.setdefault(key, set()).add(symbol.file)
    return tuple(_credit("symbols", *key, files[key]) for key in sorted(files))


def _credit(kind: Kind, what: str, by: str, licence: str, source: str, files: set[str]) -> Credit:
    return Credit(kind, what, by, licence, _LICENCE_ADDRESSES[licence], source, tuple(sorted(files)))


# One name: the package's own licence has no other.
_SEARCH: Final = _credit("search", "lunr", "Oliver Nightingale", "MIT", "https://lunrjs.com", {"lunr.min.js"})

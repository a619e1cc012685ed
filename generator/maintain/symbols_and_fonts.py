"""Make planbooklet's symbols/ and fonts/ anew from their packages: `python -m maintain.symbols_and_fonts`.

Needs npm and a package registry; nothing else in planbooklet does. The same packages give the same bytes.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml
from fontTools.ttLib import TTFont

from maintain.drawings import UnsafeDrawingError, check_drawing
from maintain.joined_fonts import coverage_of, read_joined, render_font

_HERE: Final = Path(__file__).parent
_PACKAGE: Final = _HERE.parent / "planbooklet"
_OPENMOJI: Final = _HERE / "node_modules" / "openmoji"
_FONTSOURCE: Final = _HERE / "node_modules" / "@fontsource"
_CHOSEN: Final = _HERE / "symbols_chosen.yaml"

# Two weights are enough to tell a heading from a text (rule LY12 of our layout rules).
_WEIGHTS: Final = (400, 700)


@dataclass(frozen=True, slots=True)
class _Family:
    package: str
    """Its name at @fontsource, and the beginning of our files' names."""
    parts: tuple[str, ...]
    """The package's files that hold the letters we need; one alone is shipped byte for byte."""
    on_paper: bool
    family: str
    author: str
    source: str


_FAMILIES: Final = (
    _Family(
        "atkinson-hyperlegible-next",
        ("latin", "latin-ext"),
        on_paper=True,
        family="Atkinson Hyperlegible Next",
        author="The Atkinson Hyperlegible Next Project Authors",
        source="https://github.com/googlefonts/atkinson-hyperlegible-next",
    ),
    _Family(
        "andika",
        ("latin", "latin-ext"),
        on_paper=False,
        family="Andika",
        author="SIL International",
        source="https://software.sil.org/andika/",
    ),
    # The name is reserved for unchanged files (its licence, condition 3), so this one stays as it is.
    _Family(
        "opendyslexic",
        ("latin",),
        on_paper=False,
        family="OpenDyslexic",
        author="Abbie Gonzalez",
        source="https://github.com/antijingoist/opendyslexic",
    ),
)


def main() -> int:
    """Write symbols/ and fonts/ of the package; say what was written."""
    subprocess.run(["npm", "ci", "--silent"], cwd=_HERE, check=True)
    with tempfile.TemporaryDirectory() as scratch:
        try:
            symbols = write_symbols(_PACKAGE / "symbols", Path(scratch))
        except UnsafeDrawingError as error:
            print(f"Nothing was written: {error}", file=sys.stderr)
            return 1
    fonts = write_fonts(_PACKAGE / "fonts")
    print(f"{symbols} symbols, {fonts} fonts")
    return 0


def write_symbols(folder: Path, scratch: Path) -> int:
    """Write the chosen drawings, their list and their licence into `folder`; give how many there are.

    Raises:
        UnsafeDrawingError: A drawing holds more than shapes. `folder` is left as it was.

    """
    chosen: dict[str, list[str]] = yaml.safe_load(_CHOSEN.read_text(encoding="utf-8"))
    hexcodes = sorted({hexcode for hexcode, _ in chosen.values()})
    drawings = _small_drawings(hexcodes, scratch)
    authors = _read_authors()
    entries = {
        concept: {
            "file": f"svg/{hexcode}.svg",
            "alt": alt,
            "author": authors[hexcode],
            "licence": "CC BY-SA 4.0",
            "collection": "OpenMoji",
            "source": "https://openmoji.org",
        }
        for concept, (hexcode, alt) in chosen.items()
    }
    _empty(folder / "svg")
    for hexcode, drawing in drawings.items():
        (folder / "svg" / f"{hexcode}.svg").write_bytes(drawing)
    _write_list(folder / "symbols.yaml", entries, made_from="generator/maintain/symbols_chosen.yaml")
    shutil.copyfile(_OPENMOJI / "LICENSE.txt", folder / "LICENSE.txt")
    return len(drawings)


def write_fonts(folder: Path) -> int:
    """Write the font files, their list and their licences into `folder`; give how many files there are."""
    entries = [_write_weight(folder, family, weight) for family in _FAMILIES for weight in _WEIGHTS]
    for family in _FAMILIES:
        shutil.copyfile(_FONTSOURCE / family.package / "LICENSE", folder / _licence_file(family))
    _write_list(folder / "fonts.yaml", entries, made_from="the packages @fontsource/…")
    return sum(bool(entry[kind]) for entry in entries for kind in ("page_file", "paper_file"))


def _write_weight(folder: Path, family: _Family, weight: int) -> dict[str, str | int]:
    name = f"{family.package}-{weight}"
    parts = [
        _FONTSOURCE / family.package / "files" / f"{family.package}-{part}-{weight}-normal.woff2"
        for part in family.parts
    ]
    page_file, paper_file = f"{name}.woff2", f"{name}.ttf" if family.on_paper else ""
    if len(parts) == 1:
        font = TTFont(parts[0], lazy=True)
        shutil.copyfile(parts[0], folder / page_file)
    else:
        # One file a weight: smaller than its parts, and no letter depends on `unicode-range`.
        font = read_joined(parts)
        if paper_file:
            (folder / paper_file).write_bytes(render_font(font, packed=False))
        (folder / page_file).write_bytes(render_font(font, packed=True))
    return {
        "family": family.family,
        "author": family.author,
        "licence": "OFL 1.1",
        "source": family.source,
        "weight": weight,
        "page_file": page_file,
        "paper_file": paper_file,
        "licence_file": _licence_file(family),
        "coverage": coverage_of(font),
    }


def _licence_file(family: _Family) -> str:
    return f"{family.package}-licence.txt"


def _small_drawings(hexcodes: list[str], scratch: Path) -> dict[str, bytes]:
    big, small = scratch / "big", scratch / "small"
    big.mkdir()
    for hexcode in hexcodes:
        shutil.copyfile(_OPENMOJI / "color" / "svg" / f"{hexcode}.svg", big / f"{hexcode}.svg")
    svgo = _HERE / "node_modules" / ".bin" / "svgo"
    settings = _HERE / "svgo.config.mjs"
    subprocess.run([svgo, "--quiet", "--config", settings, "-f", big, "-o", small], check=True)
    drawings = {}
    for hexcode in hexcodes:
        drawing = (small / f"{hexcode}.svg").read_bytes().strip() + b"\n"
        try:
            check_drawing(drawing)
        except UnsafeDrawingError as error:
            raise UnsafeDrawingError(f"the drawing {hexcode} {error}") from error
        drawings[hexcode] = drawing
    return drawings


def _read_authors() -> dict[str, str]:
    drawn = json.loads((_OPENMOJI / "data" / "openmoji.json").read_text(encoding="utf-8"))
    # One author is spelt with and without combining letters: the credits must not name them twice.
    return {one["hexcode"]: unicodedata.normalize("NFC", one["openmoji_author"]).strip() for one in drawn}


def _empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def _write_list(path: Path, entries: Any, *, made_from: str) -> None:
    text = yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(f"# Made by `make symbols` from {made_from}. Don't edit here.\n{text}", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())

"""The credits name everybody whose font, search or drawing is used, once, and nobody else."""

from __future__ import annotations

from importlib.resources import files

import pytest

from planbooklet.fonts import read_fonts
from planbooklet.outputs.credits import Credit, render_credits
from planbooklet.symbols import read_symbols


def font(family: str, by: str, source: str) -> Credit:
    listed = [font for font in read_fonts() if font.family == family]
    return Credit(
        kind="font",
        what=family,
        by=by,
        licence="OFL 1.1",
        licence_address="https://openfontlicense.org/",
        source=source,
        files=tuple(sorted(name for one in listed for name in (one.page_file, one.paper_file) if name)),
    )


FONTS = (
    font("Andika", "SIL International", "https://software.sil.org/andika/"),
    font(
        "Atkinson Hyperlegible Next",
        "The Atkinson Hyperlegible Next Project Authors",
        "https://github.com/googlefonts/atkinson-hyperlegible-next",
    ),
    font("OpenDyslexic", "Abbie Gonzalez", "https://github.com/antijingoist/opendyslexic"),
)

SEARCH = Credit(
    kind="search",
    what="lunr",
    by="Oliver Nightingale",
    licence="MIT",
    licence_address="https://opensource.org/license/mit",
    source="https://lunrjs.com",
    files=("lunr.min.js",),
)
ALWAYS = (*FONTS, SEARCH)


def openmoji(by: str, *files: str) -> Credit:
    return Credit(
        kind="symbols",
        what="OpenMoji",
        by=by,
        licence="CC BY-SA 4.0",
        licence_address="https://creativecommons.org/licenses/by-sa/4.0/",
        source="https://openmoji.org",
        files=files,
    )


def test_only_authors_of_shown_symbols_are_named() -> None:
    home = read_symbols()["home"]
    assert render_credits(["home"]) == (*ALWAYS, openmoji(home.author, home.file))


def test_an_author_is_named_once_and_a_shared_drawing_counts_once() -> None:
    assert render_credits(["waiting", "wait"]) == render_credits(["wait"])
    by_author: dict[str, set[str]] = {}
    for symbol in read_symbols().values():
        by_author.setdefault(symbol.author, set()).add(symbol.file)
    assert render_credits()[len(ALWAYS) :] == tuple(
        openmoji(by, *sorted(by_author[by])) for by in sorted(by_author)
    )


def test_a_site_without_symbols_still_credits_its_fonts_and_search() -> None:
    assert render_credits([]) == ALWAYS


def test_a_concept_without_a_symbol_is_an_error() -> None:
    with pytest.raises(KeyError, match="unicorn"):
        render_credits(["unicorn"])


def test_credited_search_is_shipped_with_its_licence() -> None:
    scripts = files("planbooklet") / "scripts"
    assert all((scripts / name).is_file() for name in SEARCH.files)
    assert SEARCH.by in (scripts / "lunr-licence.txt").read_text(encoding="utf-8")

"""The shipped font writes what a plan needs, on pages and on paper, and comes with its licence."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from maintain.joined_fonts import coverage_of
from planbooklet import fonts
from planbooklet.fonts import Font, read_font_files, read_fonts, render_font_faces

FOLDER = Path(fonts.__file__).parent
NEEDED = "På øya, æ Å Ø Æ é ó ł Ł ź ż š č ž á đ ä ö ü ß “plan” „plan” ‘plan’ «plan» – — … • € ½ 1234567890"


EACH = pytest.mark.parametrize("font", read_fonts(), ids=lambda font: f"{font.family} {font.weight}")
USUAL = [("Atkinson Hyperlegible Next", 400), ("Atkinson Hyperlegible Next", 700)]


def test_a_reader_may_choose_among_three_families_and_the_booklet_has_one() -> None:
    assert [(font.family, font.weight) for font in read_fonts()] == [
        *USUAL, ("Andika", 400), ("Andika", 700), ("OpenDyslexic", 400), ("OpenDyslexic", 700),
    ]  # fmt: skip
    assert [(font.family, font.weight) for font in read_fonts(paper=True)] == USUAL


def test_the_list_and_the_files_fit_each_other() -> None:
    listed = {
        name for font in read_fonts() for name in (font.page_file, font.paper_file, font.licence_file) if name
    }
    assert listed == {path.name for path in FOLDER.iterdir() if path.suffix in {".woff2", ".ttf", ".txt"}}


@EACH
def test_each_file_of_a_weight_writes_every_letter_that_is_needed(font: Font) -> None:
    for file in filter(None, (font.page_file, font.paper_file)):
        letters = set(TTFont(FOLDER / file).getBestCmap())
        assert [letter for letter in NEEDED if ord(letter) not in letters] == []


@EACH
def test_what_the_list_says_about_coverage_is_true(font: Font) -> None:
    assert font.coverage == coverage_of(TTFont(FOLDER / font.page_file))
    writes, lacks = font.coverage.split("Not ")
    assert "Norwegian Bokmål, Norwegian Nynorsk" in writes
    assert "Polish" in writes
    if font.family == "Atkinson Hyperlegible Next":
        assert "North Sámi (lacks ŋ ŧ)" in lacks
    else:
        assert "North Sámi" in writes


NOTICES = {
    "atkinson-hyperlegible-next-licence.txt": "2020-2024 The Atkinson Hyperlegible Next Project Authors",
    "andika-licence.txt": "(c) 2004-2022 SIL International",
    "opendyslexic-licence.txt": "(c) 2019-07-29, Abbie Gonzalez",
}


@pytest.mark.parametrize("paper", [False, True], ids=["page", "paper"])
def test_the_rules_ask_for_the_files_that_lie_beside_their_licences(paper: bool) -> None:
    files = read_font_files(paper=paper)
    licences = list(NOTICES)[:1] if paper else list(NOTICES)
    asked = re.findall(r'url\("fonts/([^"]+)"\)', render_font_faces("fonts/", paper=paper))
    assert {*asked, *licences} == set(files)
    kind = b"\0\1\0\0" if paper else b"wOF2"
    assert [name for name in asked if files[name][:4] != kind] == []
    for name in licences:
        assert b"SIL OPEN FONT LICENSE Version 1.1" in files[name]
        assert f"Copyright {NOTICES[name]}".encode() in files[name]


def test_a_booklet_is_written_with_this_font_alone() -> None:
    """LY12: no letter of it falls back to another font."""
    faces = FontConfiguration()
    rules = (
        render_font_faces(f"{FOLDER.as_uri()}/", paper=True)
        + 'body { font-family: "Atkinson Hyperlegible Next" }'
    )
    page = f"<html lang=nb><title>Plan</title><body><p>{NEEDED}</p><p><b>{NEEDED}</b></p>"
    booklet = HTML(string=page).write_pdf(
        stylesheets=[CSS(string=rules, font_config=faces)], font_config=faces
    )
    assert embedded_fonts(booklet) == {"Atkinson-Hyperlegible-Next", "Atkinson-Hyperlegible-Next-Bold"}


def embedded_fonts(booklet: bytes) -> set[str]:
    with pikepdf.open(BytesIO(booklet)) as pdf:
        named = [font.BaseFont for page in pdf.pages for font in page.Resources.Font.as_dict().values()]
    return {str(name).removeprefix("/").partition("+")[2] for name in named}

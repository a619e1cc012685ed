"""The scanner finds a word in every form in which words have got out, and sees none where there is none."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from planbooklet.outputs.booklet import read_booklet_kit, write_pdf
from tests.canaries.leaks import Leak, all_leaks
from tests.canaries.marks import marks_in, word, words_in
from tests.canaries.pdf_leaks import OF_PDF
from tests.canaries.pictures import draw_picture, number_in, write_picture
from tests.canaries.scanner import marks_below, marks_of_bytes, marks_of_text

PLANTED = word(1234)
INNOCENT = "kitchens"
LEAKS = dict(all_leaks(OF_PDF))


def marks_of_leak(folder: Path, leak: Leak, said: str) -> set[str]:
    name, content = leak(said)
    file = folder / "site" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    return set(marks_below(folder))


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_each_form_of_leak_is_found_and_its_clean_twin_is_clean(tmp_path: Path, leak: Leak) -> None:
    assert PLANTED in marks_of_leak(tmp_path / "leak", leak, PLANTED)
    assert {mark for mark in marks_of_leak(tmp_path / "clean", leak, INNOCENT) if words_in(mark)} == set()


def test_most_forms_hide_from_a_search_for_the_bytes() -> None:
    """The forms are real: were they not, a plain search would do."""
    files = {name: leak(PLANTED) for name, leak in LEAKS.items()}
    hidden = [
        name for name, (file, content) in files.items() if PLANTED.encode() not in file.encode() + content
    ]
    assert len(LEAKS) >= 26
    assert len(hidden) > len(LEAKS) * 0.6


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("23 January 2027", "2027-01-23"),
        ("Saturday 3 January 2026", "2026-01-03"),
        ("3\u00a0January <b>2026</b>", "2026-01-03"),
        ("January 23rd, 2027", "2027-01-23"),
        ("meeting-2027-01-23-2.html", "2027-01-23"),
        ("DTSTART;TZID=Europe/Oslo:20270123T100000", "2027-01-23"),
        ("23.01.2027", "2027-01-23"),
        ("DTSTART:20270123T071100", "07:11"),
        ("07:11 to 08:02", "08:02"),
        ("2027-01-23T07:11", "07:11"),
        ("tel:+4799910001", "phone 99910001"),
        ("+47 999 10 001", "phone 99910001"),
        ("<td>999 10&nbsp;001</td>", "phone 99910001"),
        ('src="../assets/symbols/bread.svg"', "symbol bread"),
        ("assets/photos/3f9a0c41d2ab.jpg", "photo 3f9a0c41d2ab"),
        ("I&nbsp;turn <b>18</b>", "I turn 18"),
    ],
)
def test_what_is_no_word_is_found_as_it_is_written(text: str, mark: str) -> None:
    assert mark in marks_of_text(text.replace("\u00a0", " "))


@pytest.mark.parametrize(
    "text", ["12.07.11", "120270123.5", "0 99910001.25 l", "23 January 20270", "99910001234", "07:11:30"]
)
def test_numbers_of_drawings_are_no_dates_times_or_phones(text: str) -> None:
    assert marks_in(text) == set()


@pytest.mark.parametrize("kind", ["jpg", "png", "webp"])
def test_picture_is_known_by_its_pixels_however_it_is_kept(kind: str) -> None:
    words = tuple(word(number) for number in (1, 2, 3))
    assert {*words, "pixels 4321"} <= marks_of_bytes(write_picture(4321, kind, words))
    assert number_in(draw_picture(4321).resize((97, 97))) == 4321
    assert number_in(draw_picture(4321).rotate(180)) is None


def test_a_booklet_laid_out_by_weasyprint_hides_nothing() -> None:
    """Its fonts are subsets, its letters are codes, and its photos are packed."""
    photo = write_picture(77, "jpg", (word(1), word(2), word(3)))
    hyphened = "\u00ad".join(word(14))
    page = (
        f'<html lang="en"><head><title>{word(11)}</title></head><body><h1>{word(12)}</h1>'
        f"<p>I <strong>{word(13)[:5]}</strong>{word(13)[5:]} on 23 January 2027, {hyphened}.</p>"
        f'<p><img src="asset:photos/a.jpg" alt="{word(15)}"></p></body></html>'
    )
    content = write_pdf(page, {"a.jpg": photo}, read_booklet_kit("en"))
    shown = {word(number) for number in (11, 12, 13, 14, 15)} | {"2027-01-23", "pixels 77"}
    assert shown <= marks_of_bytes(content)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert word(13).encode() not in b"".join(page.Contents.read_bytes() for page in pdf.pages)

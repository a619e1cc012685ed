"""What holds for every picture, in both media."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from weasyprint import HTML

from planbooklet.fonts import read_font_files, render_font_faces
from planbooklet.outputs.booklet_kit import read_booklet_kit
from planbooklet.pictures.picture_text import Medium, PictureText
from tests.pictures.drawn import PICTURES
from tests.pictures.seen import SVG, frame_of, frames_of, letters_of, listed, overlaps, sheets_of, words_of

ALL = pytest.mark.parametrize("name", PICTURES)
BOTH = pytest.mark.parametrize("medium", ["site", "paper"])
PHONE_PX = 308
"""What a phone of 360 px leaves for a drawing, between the edges of page and frame."""
A4_PT = 164 / 25.4 * 72
"""The width of the booklet's text."""
TOKENS = Path(__file__).parents[2] / "generator" / "planbooklet" / "styles" / "tokens.css"


def picture(name: str, medium: Medium) -> PictureText:
    return PICTURES[name](medium)


@BOTH
@ALL
def test_no_two_lines_of_text_overlap_and_none_leaves_the_drawing(name: str, medium: Medium) -> None:
    for sheet in sheets_of(picture(name, medium)):
        boxes = letters_of(sheet)
        assert overlaps(boxes) == []
        assert [box.what for box in boxes if not frame_of(sheet).holds(box)] == []


@BOTH
@ALL
def test_no_text_crosses_a_frame(name: str, medium: Medium) -> None:
    for sheet in sheets_of(picture(name, medium)):
        for frame in frames_of(sheet):
            crossing = [one.what for one in letters_of(sheet) if frame.meets(one) and not frame.holds(one)]
            assert crossing == []


def _vocabulary(lines: list[str]) -> set[str]:
    # A word that is wider than its line was cut there.
    return set(re.findall(r"\w+", re.sub(r"<[^>]*>", "", " ".join(lines))))


@BOTH
@pytest.mark.parametrize(
    "name", [name for name in PICTURES if "network" not in name and "crowded" not in name]
)
def test_list_says_what_the_picture_says_and_no_more(name: str, medium: Medium) -> None:
    drawn = picture(name, medium)
    assert _vocabulary(words_of(drawn)) == _vocabulary(listed(drawn))


@BOTH
@ALL
def test_nothing_in_the_picture_is_missing_in_the_list(name: str, medium: Medium) -> None:
    drawn = picture(name, medium)
    said = re.sub(r"\s", "", "".join(listed(drawn)))
    assert [line for line in words_of(drawn) if re.sub(r"\s", "", line) not in said] == []


@BOTH
@ALL
def test_nothing_in_the_list_is_missing_in_the_picture(name: str, medium: Medium) -> None:
    drawn = picture(name, medium)
    seen = re.sub(r"\s", "", "".join(words_of(drawn)))
    if "network" in name:
        parts = [part for line in drawn.lines[2:] for part in _network_parts(line.text)]
    else:
        parts = [part for line in drawn.lines for part in (line.first.removesuffix(":"), line.rest)]
    assert [part for part in parts if re.sub(r"\s", "", part) not in seen] == []


def _network_parts(line: str) -> list[str]:
    place, _, person = line.partition(": ")
    half = len(person) // 2
    names = (
        [person[:half], person[half + 2 :]] if person[:half] == person[half + 2 :] else person.split(", ", 1)
    )
    return [*place.split(". "), *names]


@BOTH
@ALL
def test_picture_has_a_name_and_a_description_of_its_own(name: str, medium: Medium) -> None:
    drawn = picture(name, medium)
    sheets = sheets_of(drawn)
    ids = [element.attrib["id"] for sheet in sheets for element in sheet.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids)) == 2 * len(sheets)
    for number, sheet in enumerate(sheets, start=1):
        title, description = sheet.find(f"{SVG}title"), sheet.find(f"{SVG}desc")
        assert title is not None
        assert description is not None
        part = f", part {number} of {len(sheets)}" if len(sheets) > 1 else ""
        assert title.text == drawn.title + part
        assert description.text == drawn.description
        assert sheet.attrib["role"] == "img"
        assert sheet.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"


@BOTH
@ALL
def test_letters_are_large_enough_on_a_phone_and_on_paper(name: str, medium: Medium) -> None:
    for sheet in sheets_of(picture(name, medium)):
        sizes = [float(sheet.attrib["font-size"])]
        sizes += [
            float(text.attrib["font-size"]) for text in sheet.iter(f"{SVG}text") if "font-size" in text.attrib
        ]
        frame = frame_of(sheet)
        width = frame.right - frame.left
        if medium == "site":
            assert min(sizes) * PHONE_PX / width >= 14
        else:
            assert min(sizes) * A4_PT / width >= 10.9


@pytest.mark.parametrize("name", [name for name in PICTURES if "one place" not in name])
def test_each_sheet_fits_a_page(name: str) -> None:
    for sheet in sheets_of(picture(name, "paper")):
        frame = frame_of(sheet)
        assert (frame.bottom - frame.top) / (frame.right - frame.left) <= 1.43


def test_no_drawing_runs_over_the_edge_of_a_booklet_page() -> None:
    kit = read_booklet_kit("en")
    drawing = PICTURES["a network in one place"]("paper").svg
    page = HTML(
        string="<!doctype html><html lang=en><title>All</title><div class=picture-text>"
        f"<div class=picture-text__drawing>{drawing}</div></div>"
    )
    boxes = [
        (box, page_box)
        for page_box in (sheet._page_box for sheet in page.render(stylesheets=kit.styles).pages)
        for box in page_box.descendants()
        if box.element_tag == f"{SVG}svg"
    ]
    assert len(boxes) == 2
    for box, page_box in boxes:
        assert box.position_y + box.height <= page_box.content_box_y() + page_box.height


def _luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@BOTH
@ALL
def test_colours_are_the_tokens_and_text_stands_out_on_every_ground(name: str, medium: Medium) -> None:
    drawn = picture(name, medium)
    light = TOKENS.read_text(encoding="utf-8").partition("@media")[0]
    assert set(re.findall(r"#[0-9a-fA-F]{6}", drawn.svg)) <= set(re.findall(r"#[0-9a-fA-F]{6}", light))
    pale = {"#ffffff", *re.findall(r"--(?:tint|accent-tint): (#\w+);", light)}
    for sheet in sheets_of(drawn):
        for text in sheet.iter(f"{SVG}text"):
            if text.attrib["fill"] == "#ffffff":
                assert _contrast("#ffffff", re.findall(r"--unit: (#\w+);", light)[0]) >= 7
            else:
                assert min(_contrast(text.attrib["fill"], ground) for ground in pale) >= 7


@BOTH
@ALL
def test_nothing_but_shapes_and_words_and_no_style(name: str, medium: Medium) -> None:
    allowed = {"svg", "title", "desc", "rect", "path", "circle", "g", "text"}
    for sheet in sheets_of(picture(name, medium)):
        for element in sheet.iter():
            assert element.tag.removeprefix(SVG) in allowed
            assert not [
                key for key in element.attrib if key in ("style", "class", "href") or key.startswith("on")
            ]


@BOTH
@ALL
def test_same_view_same_picture(name: str, medium: Medium) -> None:
    assert picture(name, medium) == picture(name, medium)


@pytest.mark.parametrize("kind", ["timeline", "network", "ladder"])
def test_authors_words_stay_words(kind: str) -> None:
    drawn = picture(f"a hostile {kind}", "site")
    said = re.sub(r"\s", "", "".join(words_of(drawn)))
    assert "</text><script>alert(\"1\")</script>&{{id}}<bonclick='x'>" in said


@BOTH
def test_weasyprint_draws_all_without_a_warning(
    medium: Medium, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for file, content in read_font_files(paper=True).items():
        (tmp_path / file).write_bytes(content)
    drawings = "".join(
        re.sub(r"\b(road|map|stair)(-\d)?-(title|desc)\b", rf"{kind}-\g<0>", picture(name, medium).svg)
        for kind, name in zip("abcdefghijklmn", PICTURES, strict=True)
    )
    style = render_font_faces("", paper=True) + "svg { display: block; width: 100% }"
    HTML(
        string=f"<!doctype html><html lang=en><title>All</title><style>{style}</style>{drawings}",
        base_url=f"{tmp_path}/",
    ).write_pdf()
    assert caplog.messages == []

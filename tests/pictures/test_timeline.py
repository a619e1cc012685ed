"""What a reader sees of the road ahead."""

from __future__ import annotations

import re
from datetime import date

from planbooklet.pictures.picture_text import PictureLine
from tests.pictures.drawn import crowded_years, event, timeline, years
from tests.pictures.seen import listed, sheets_of, words_of

KITCHEN = event(date(2026, 8, 24), "I practise in the school kitchen.")
MEETING = event(date(2026, 12, 3), "Cooperation meeting", "meeting")
BIRTHDAY = event(date(2027, 3, 14), "I turn 18", "birthday")
WORK = event(date(2029, 6, 20), "From school to work", "transition")
ROAD = years(KITCHEN, MEETING, BIRTHDAY, WORK)


def test_list_tells_the_whole_road_with_today_in_its_place() -> None:
    assert listed(timeline(ROAD)) == [
        "17 August 2026: My plan begins.",
        "24 August 2026: I practise in the school kitchen.",
        "24 November 2026: Today",
        "3 December 2026: Cooperation meeting",
        "14 March 2027: I turn 18",
        "2028: No dates yet.",
        "20 June 2029: From school to work",
        "30 June 2030: My plan ends.",
    ]


def test_dates_come_first_and_are_stressed() -> None:
    assert timeline(ROAD).lines[1] == PictureLine(
        "24 August 2026: I practise in the school kitchen.", "24 August 2026:"
    )


def test_picture_is_named_after_the_person() -> None:
    assert timeline(ROAD).title == "The road ahead for Ada"


def test_every_year_of_the_period_is_marked_once() -> None:
    marked = [words for words in words_of(timeline(ROAD)) if re.fullmatch(r"\d{4}", words)]
    assert marked == ["2026", "2027", "2028", "2029", "2030"]


def _line_and_fills(road: str) -> tuple[list[bool], list[str]]:
    """Give for each piece of the line whether it is dotted, and the fills of the marks from top to bottom."""
    pieces = re.findall(r'<path d="M[\d.]+ [\d.]+V[\d.]+"([^>]*)>', road)
    marks = re.findall(r"<g transform=.*?</g>", road)
    fills = [
        re.findall(r'fill="(#\w+)"', re.sub(r"<path[^>]*stroke=\"none\"/>", "", mark))[0] for mark in marks
    ]
    return ["dasharray" in piece for piece in pieces], fills


def test_past_and_coming_differ_in_form() -> None:
    dotted, fills = _line_and_fills(timeline(ROAD).svg)
    assert dotted == [False, True]
    assert [fill == "#ffffff" for fill in fills] == [True, True, False, False, False, False]


def test_each_kind_has_a_form_of_its_own() -> None:
    same_day = [
        event(date(2027, 1, 1), kind, kind) for kind in ("transition", "birthday", "meeting", "measure")
    ]
    marks = re.findall(r"<g transform=.*?</g>", timeline(years(*same_day)).svg)
    shapes = {re.sub(r'(transform|fill|stroke)="[^"]*"', "", mark) for mark in marks[1:5]}
    assert len(shapes) == 4


def test_what_happens_today_stands_below_today() -> None:
    road = years(KITCHEN, today=KITCHEN.on)
    assert listed(timeline(road))[1:3] == [
        "24 August 2026: Today",
        "24 August 2026: I practise in the school kitchen.",
    ]
    assert _line_and_fills(timeline(road).svg)[1][1] != "#ffffff"


def test_plan_that_lies_ahead_begins_with_today() -> None:
    drawn = timeline(years(KITCHEN, today=date(2026, 5, 1)))
    assert listed(drawn)[:2] == ["1 May 2026: Today", "17 August 2026: My plan begins."]
    assert _line_and_fills(drawn.svg)[0] == [True]


def test_plan_that_is_over_ends_with_today() -> None:
    drawn = timeline(years(KITCHEN, until=date(2027, 6, 30), today=date(2029, 2, 1)))
    assert listed(drawn)[-2:] == ["30 June 2027: My plan ends.", "1 February 2029: Today"]
    assert _line_and_fills(drawn.svg)[0] == [False]


def test_site_shows_one_drawing_and_paper_cuts_a_crowd_into_sheets() -> None:
    assert len(sheets_of(timeline(crowded_years()))) == 1
    assert len(sheets_of(timeline(crowded_years(), "paper"))) == 9


def test_no_sheet_ends_with_a_year_alone() -> None:
    for sheet in sheets_of(timeline(crowded_years(), "paper")):
        last = [text.text or "" for text in sheet.iter() if text.tag.endswith("}text")][-1]
        assert not re.fullmatch(r"\d{4}", last)


def test_line_goes_on_from_sheet_to_sheet() -> None:
    pieces = [
        _line_and_fills(str(svg))[0] for svg in timeline(crowded_years(), "paper").svg.split("</svg>")[:-1]
    ]
    assert pieces == [[False, True], *[[True]] * 8]

"""Where lines break."""

from __future__ import annotations

import pytest

from planbooklet.pictures.letters import width_of, wrapped


def test_lines_break_between_words() -> None:
    assert wrapped("I bake bread at school", width_of("I bake bread ")) == ("I bake bread", "at school")


def test_line_that_fits_stays_whole() -> None:
    assert wrapped("I bake bread", width_of("I bake bread")) == ("I bake bread",)


def test_name_that_is_too_wide_breaks_after_its_hyphen() -> None:
    assert wrapped("Montgomery-Robinson", 120) == ("Montgomery-", "Robinson")


def test_word_that_is_too_wide_is_cut_and_nothing_is_added() -> None:
    pieces = wrapped("Donaudampfschifffahrt", 80)
    assert len(pieces) == 3
    assert "".join(pieces) == "Donaudampfschifffahrt"


def test_word_goes_on_below_the_last_piece_of_a_cut_word() -> None:
    width = width_of("Donaudampfsc")
    assert wrapped("Donaudampfschifffahrt is big", width) == ("Donaudampfsc", "hifffahrt is big")


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_takes_no_line(text: str) -> None:
    assert wrapped(text, 100) == ()


def test_paragraphs_flow_together() -> None:
    assert wrapped("I bake.\n\nI swim.", 200) == ("I bake. I swim.",)


def test_one_letter_too_wide_for_the_line_still_stands() -> None:
    assert wrapped("mm", 1) == ("m", "m")


def test_bold_letters_are_wider() -> None:
    assert width_of("I bake bread", bold=True) > width_of("I bake bread")


def test_letters_that_the_font_lacks_count_wide_and_marks_count_nothing() -> None:
    assert width_of("ж", size=100) == 75
    assert width_of("家", size=100) == 100
    assert width_of("a\u0323", size=100) == width_of("a", size=100)

"""The maintainer's command turns wordfreq's lists into tables."""

from __future__ import annotations

from maintain.word_frequencies import read_levels, render_table

PACKED = (
    b"\x93"  # a list of 3
    b"\x82\xa6format\xa2cB\xa7version\x01"  # what the list is
    b"\x92\xa3the\xa3a1b"  # the most frequent level: a word, and one with a digit
    b"\xdc\x00\x02\xd9\x06mother\xa6don't "  # the next one, written in the long forms
)


def test_levels_are_read_and_what_is_no_word_is_left_out() -> None:
    assert list(read_levels(PACKED)) == [("the", 9.0), ("mother", 8.99)]


def test_table_has_a_line_a_tenth_with_its_words_in_order() -> None:
    table = {"of": 7.42, "and": 7.44, "bread": 4.5, "rarest": 2.94}
    assert render_table(table) == "74 and of\n45 bread\n"

from __future__ import annotations

from tests.language.said import said


def test_small_digits_and_years_pass() -> None:
    assert said("ER10", "I have 3 cats since 2019. Call 400 00 021 at 10.30.") == []


def test_number_word_becomes_digits() -> None:
    assert said("ER10", "I have three cats.") == [
        "warning | three | this number is written as a word. | Write 3. | 3"
    ]
    assert said("ER10", "Jeg har tre katter.", "nb")[0].endswith("Write 3. | 3")


def test_large_parted_and_roman_numbers_can_be_easier() -> None:
    assert said("ER10", "It costs 12 500 and grows by 4 %.") == [
        "warning | 12 500 | this number is large. | Say about how much it is.",
        "warning | 4 % | this is a percentage. | Say it in people or things: 3 of 10.",
    ]
    assert said("ER10", "I walk 2,5 hours.") == [
        "warning | 2,5 | this number has decimals. | Write a whole number."
    ]
    assert said("ER10", "Read part IV of it.") == [
        "warning | IV | this is a Roman number. | Write it in digits."
    ]

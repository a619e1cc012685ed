from __future__ import annotations

from tests.language.said import said


def test_date_in_words_and_time_in_digits_pass() -> None:
    assert said("ER11", "We meet on Thursday 3 December 2026 at 10:00.") == []
    assert said("ER11", "Vi møtes torsdag 3. desember 2026 klokka 10.00.", "nb") == []


def test_date_in_digits_is_written_in_words() -> None:
    expected = (
        "warning | {} | this date is written in digits only. | "
        "Write the weekday, the day, the name of the month and the year. | {}"
    )
    assert said("ER11", "We meet on 03/12/2026.") == [
        expected.format("03/12/2026", "Thursday 3 December 2026")
    ]
    assert said("ER11", "Vi møtes 03.12.2026.", "nb") == [
        expected.format("03.12.2026", "torsdag 3. desember 2026")
    ]
    assert said("ER11", "Vi møtest 1.12.26.", "nn") == [expected.format("1.12.26", "tysdag 1. desember 2026")]
    assert said("ER11", "Spotykamy się 3.12.2026.", "pl") == [
        expected.format("3.12.2026", "czwartek, 3 grudnia 2026")
    ]


def test_time_is_written_in_digits() -> None:
    assert said("ER11", "Come at 9 pm.") == [
        "warning | 9 pm | this time of day is hard to read. | Write it in digits, such as 09:30. | 21:00"
    ]
    assert said("ER11", "Come at nine o'clock.")[0].endswith("| 09:00")
    assert said("ER11", "Kom halv ti.", "nb") == [
        "warning | halv ti | this time of day is hard to read. | Write it in digits, such as klokka 09.30."
    ]

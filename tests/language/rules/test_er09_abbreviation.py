from __future__ import annotations

from tests.language.said import said


def test_whole_words_pass() -> None:
    assert said("ER09", "Dr. Lie says for example that I must not smoke. I watch TV.") == []


def test_abbreviation_is_written_out() -> None:
    assert said("ER09", "Bring food, e.g. bread.") == [
        'error | e.g. | this is an abbreviation. | Write "for example". | for example'
    ]
    assert said("ER09", "Møtet er kl. 10.00.", "nb") == [
        'error | kl. | this is an abbreviation. | Write "klokken". | klokken'
    ]
    assert said("ER09", "Ta med mat, klede osb. på turen.", "nn") == [
        'error | osb. | this is an abbreviation. | Write "og så vidare". | og så vidare'
    ]


def test_word_that_looks_like_one_needs_a_number_behind_it() -> None:
    assert said("ER09", "I said no. Then I went.") == []
    assert said("ER09", "I live in no. 5 now.")[0].startswith("error | no. | ")


def test_first_letters_are_told_once_unless_they_are_explained() -> None:
    assert said("ER09", "I ask NAV. Then NAV writes.") == [
        "error | NAV | these are the first letters of other words. | Write the words, or explain the letters."
    ]
    assert said("ER09", "I ask NAV.", explained="nav") == []

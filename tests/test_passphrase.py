"""The words that open what was handed over."""

from __future__ import annotations

import math
import re

import pytest

from planbooklet.handing_over.passphrase import new_passphrase, read_words


def test_passphrase_is_six_words_of_the_list_and_worth_62_bits() -> None:
    words = new_passphrase().split("-")
    assert len(words) == 6
    assert set(words) <= set(read_words())
    assert len(words) * math.log2(len(set(read_words()))) > 62


def test_secure_source_chooses_each_word_among_all(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen: list[tuple[str, ...]] = []

    def choose_last(words: tuple[str, ...]) -> str:
        chosen.append(words)
        return words[-1]

    monkeypatch.setattr("secrets.choice", choose_last)
    assert new_passphrase() == "-".join([read_words()[-1]] * 6)
    assert chosen == [read_words()] * 6


def test_words_are_short_plain_and_none_is_one_letter_from_another() -> None:
    words = read_words()
    assert len(words) == len(set(words)) >= 1296
    assert [word for word in words if not re.fullmatch("[a-z]{4,6}", word)] == []
    one_letter_less = {word: {word[:at] + word[at + 1 :] for at in range(len(word))} for word in words}
    other_letter: dict[str, str] = {}
    for word in words:
        assert one_letter_less[word].isdisjoint(words)
        for at in range(len(word)):
            gap = f"{word[:at]}_{word[at + 1 :]}"
            assert other_letter.setdefault(gap, word) == word


def test_words_that_hurt_or_that_are_hard_to_say_are_not_among_them() -> None:
    unfit = {"autism", "crazy", "idiocy", "dwarf", "lunacy", "lisp", "coma", "canon", "cannon", "hyphen"}
    assert unfit.isdisjoint(read_words())

from __future__ import annotations

from tests.language.said import said


def test_common_words_pass_in_every_form() -> None:
    assert said("ER06", "My brothers baked two loaves and walked to the shops.") == []
    assert said("ER06", "Brødrene mine bakte og gikk til butikkene.", "nb") == []
    assert said("ER06", "Systrene mine baka og gjekk heim frå skulen på måndagar.", "nn") == []


def test_word_that_no_table_has_is_too_hard() -> None:
    assert said("ER06", "She has a zymurgy at home.") == [
        "error | zymurgy | few people use this word. | Use a common word, or explain it."
    ]


def test_rather_rare_word_can_be_easier() -> None:
    (found,) = said("ER06", "I call her on weekdays.")
    assert found == (
        "warning | weekdays | this word is not among the common ones (Zipf 3.3). | "
        "Use a common word, or explain it."
    )


def test_names_and_explained_words_pass() -> None:
    assert said("ER06", "I know Zuleikha well. Zuleikha swims.") == []
    assert said("ER06", "She has a zymurgy at home.", explained="zymurgy") == []


def test_word_is_told_once_with_how_often_it_comes() -> None:
    (found,) = said("ER06", "She has a zymurgy. It is a good zymurgy.")
    assert "few people use this word. It comes 2 times in this text." in found


def test_nynorsk_word_that_cannot_be_looked_up_is_a_note() -> None:
    (found,) = said("ER06", "Vi har ei fjompeluke.", "nn")
    assert found.startswith("note | fjompeluke | few people use this word.")


def test_language_without_a_table_is_not_judged() -> None:
    assert said("ER06", "Mun lean Áttá zymurgy.", "se") == []

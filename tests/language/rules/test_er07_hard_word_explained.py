from __future__ import annotations

from planbooklet.language.passages import Level
from tests.language.said import said


def test_plain_words_pass() -> None:
    assert said("ER07", "Somebody else is with me, so that my family can rest.") == []


def test_word_of_the_services_is_said_plainly() -> None:
    assert said("ER07", "She gets respite care in May.") == [
        "error | respite care | this is a word of the services. | "
        'Say "a break for the family", or explain it: "Others are with you, so that your family can rest."'
    ]


def test_word_is_found_in_other_forms_and_in_norwegian() -> None:
    assert said("ER07", "Tiltakene er klare.", "nb")[0].startswith("error | Tiltakene | ")
    assert said("ER07", "Vi snakka om brukarmedverknaden.", "nn")[0].startswith(
        "error | brukarmedverknaden | "
    )


def test_word_passes_where_it_is_explained() -> None:
    assert said("ER07", "An apprenticeship means that you learn at work. I want an apprenticeship.") == []
    assert said("ER07", "I want an apprenticeship.", explained="apprenticeship") == []


def test_guide_is_warned() -> None:
    (found,) = said("ER07", "The prognosis is good.", level=Level.STANDARD)
    assert found.startswith("warning | prognosis | ")

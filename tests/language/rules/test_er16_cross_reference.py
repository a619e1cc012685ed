from __future__ import annotations

from tests.language.said import said


def test_text_without_references_passes() -> None:
    assert said("ER16", "Ask Kari. She sees you in the section for adults.") == []


def test_reference_can_be_easier() -> None:
    assert said("ER16", "It is easy, see page 4.") == [
        "warning | see page | this sends the reader to another place. | Say it here, or link to it."
    ]
    assert said("ER16", "Jf. kapittel 3 og ovennevnte.", "nb")[0].startswith("warning | Jf. kapittel | ")


def test_footnotes_and_signs_can_be_easier() -> None:
    assert said("ER16", "Bring bread[1] & butter and/or jam…") == [
        "warning | [1] | this is a footnote. | Say it in the text, or leave it out.",
        "warning | & | this is a sign that many cannot read. | Write it as words.",
        "warning | / | this is a sign that many cannot read. | Write it as words.",
        "warning | … | this is a sign that many cannot read. | Write it as words.",
    ]

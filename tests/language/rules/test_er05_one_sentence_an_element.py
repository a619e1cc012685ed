from __future__ import annotations

from planbooklet.language.checking import check_document
from planbooklet.language.html_text import read_html
from planbooklet.language.passages import Level


def report(html: str) -> list[str]:
    found = check_document(read_html(html, "a.html", "en", Level.EASY)).remarks
    return [
        f"{remark.passage.where(remark.start)} {remark.message} {remark.fix}"
        for remark in found
        if remark.rule == "ER05"
    ]


def test_sentence_in_an_element_of_its_own_passes() -> None:
    assert report("<p>I bake.</p><p>I sing.</p>") == []
    assert report('<p><span class="s">I bake.</span> <span class="s">I sing.</span></p>') == []


def test_two_sentences_in_one_element_are_too_hard() -> None:
    assert report("<html lang=en><p>I bake. I sing.</p></html>") == [
        "a.html:1:26 this element holds 2 sentences. Put each sentence in an element of its own."
    ]

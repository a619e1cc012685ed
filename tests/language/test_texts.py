"""Files cut into passages, with places to the character."""

from __future__ import annotations

from planbooklet.language.checking import check_document
from planbooklet.language.guessing import guess_language
from planbooklet.language.html_text import read_html
from planbooklet.language.markdown_text import read_markdown
from planbooklet.language.passages import Document, Level
from planbooklet.language.plain_text import read_plain_text


def pieces(document: Document) -> list[tuple[str, str]]:
    return [(passage.kind, " ".join(passage.text.split())) for passage in document.passages]


MARKDOWN = """\
---
title: Not read
---

# How it *works*

You ask [the unit](unit.md) **first**,
and then you wait. See <b>here</b>.

- One [point](a.md)
  that goes on.
- Another at kari@unit.example

```
not read
```

| Who | What |
|---|---|
| Ada | bakes |

<!-- not read --> Some `code` and <span lang="nb">ikke lest</span> words.

## Sources

- The Norwegian Directorate of Health, chapter 12.3
"""


def test_markdown_is_read_without_its_marks() -> None:
    assert pieces(read_markdown(MARKDOWN, "a.md", "en", Level.STANDARD)) == [
        ("heading", "How it works"),
        ("text", "You ask the unit first , and then you wait. See here ."),
        ("point", "One point that goes on."),
        ("point", "Another at"),
        ("point", "Who"),
        ("point", "What"),
        ("point", "Ada"),
        ("point", "bakes"),
        ("text", "Some and words."),
        ("heading", "Sources"),
    ]


def test_places_in_markdown_are_those_of_the_file() -> None:
    text = "# A\n\nYou **ask**, e.g. the *unit*.\n"
    (remark,) = check_document(read_markdown(text, "a.md", "en", Level.EASY)).remarks
    place = remark.passage.where(remark.start)
    assert (remark.rule, str(place)) == ("ER09", "a.md:3:14")
    assert text.splitlines()[place.line - 1][place.column - 1 :].startswith("e.g.")


def test_plain_text_has_headings_points_and_paragraphs() -> None:
    text = "My plan\n\nI bake.\nI sing in a\nchoir.\n\n- bread\n- milk\n"
    assert pieces(read_plain_text(text, "a.txt", "en", Level.EASY)) == [
        ("heading", "My plan"),
        ("text", "I bake."),
        ("text", "I sing in a choir."),
        ("point", "bread"),
        ("point", "milk"),
    ]


def test_html_is_read_by_elements_without_what_is_hidden_or_in_another_language() -> None:
    html = (
        "<html lang=en><head><title>No</title></head><body><nav>No</nav><h1>My <b>plan</b></h1>"
        "<p>I bake.<br>I sing.</p><p hidden>No</p><p lang=nb>Nei</p><script>no()</script>"
        "<ul><li>bread &amp; milk</li></ul></body></html>"
    )
    assert pieces(read_html(html, "a.html", "en", Level.EASY)) == [
        ("heading", "My plan"),
        ("element", "I bake."),
        ("element", "I sing."),
        ("element", "bread milk"),
    ]


def test_language_is_found_out() -> None:
    assert guess_language("Jeg vil ikke bo alene i en liten leilighet.") == "nb"
    assert guess_language("Eg vil ikkje bu åleine i ei lita leilegheit.") == "nn"
    assert guess_language("I want to live in a flat.") == "en"
    assert guess_language("Я хочу жити сам, але не далеко.") == "uk"
    assert guess_language("أريد أن أعيش وحدي في شقة.") == "ar"
    assert guess_language("Chcę mieszkać sam, ale nie za daleko od domu.") == "pl"
    assert guess_language("Mun háliidan orrut okto, muhto dat lea dehálaš.") == "se"

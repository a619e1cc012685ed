from __future__ import annotations

from functools import cache

import pytest
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from planbooklet.fonts import read_font_files, render_font_faces
from planbooklet.outputs.booklet import BookletOptions, read_booklet_kit, write_pdf
from planbooklet.outputs.fetcher import AssetFetcher
from planbooklet.outputs.layout_rules import LIMITS, Breach, find_breaches

STYLE = """
@page { size: A4; margin: 20mm; @bottom-right { content: "Page " counter(page); font: 16pt sans-serif } }
html { font: 16pt/1.5 "Atkinson Hyperlegible Next"; color: #111 }
p, h1, ul { max-width: 150mm; margin: 0 0 4mm }
h1 { font-size: 24pt; line-height: 1.1 }
.picture-row__picture { float: left; width: 16mm; height: 16mm; background: #eee }
[dir=rtl] .picture-row__picture { float: right }
.picture-row__text { margin-inline-start: 20mm }
.page { break-before: page }
"""
HEAD = "<h1>This is what I want and what we do together to get there in time</h1>"
SENTENCE = "I want to work in a bakery and come home at noon. "
ROW = (
    '<div class="picture-row"><div class="picture-row__picture"></div>'
    '<div class="picture-row__text"><p>I bake.</p></div></div>'
)
GOOD = (
    f"{HEAD}<p>{SENTENCE * 3}</p>{ROW}<p>Call NAV, or write to <a href='tel:1'>Kari</a>.<br>It is easy.</p>"
)


@cache
def fonts() -> tuple[FontConfiguration, CSS, AssetFetcher]:
    fetcher = AssetFetcher(
        {f"fonts/{name}": content for name, content in read_font_files(paper=True).items()}
    )
    configuration = FontConfiguration()
    sheet = render_font_faces("asset:fonts/", paper=True) + STYLE
    return configuration, CSS(string=sheet, url_fetcher=fetcher, font_config=configuration), fetcher


def told(body: str, css: str = "", direction: str = "ltr") -> list[tuple[int, str, str]]:
    """Give page, rule and sentence of each breach."""
    configuration, style, fetcher = fonts()
    html = HTML(string=f'<html lang="en" dir="{direction}"><body>{body}</body></html>', url_fetcher=fetcher)
    document = html.render(stylesheets=[style, CSS(string=css)], font_config=configuration)
    found = find_breaches(document.pages, LIMITS["booklet"])
    for breach in found:
        assert str(breach.message).startswith((f"page {breach.page} of the booklet", "the booklet has"))
    return [(breach.page, breach.rule, str(breach.message).rpartition("booklet: ")[2]) for breach in found]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_page_that_is_easy_to_read_has_no_breach(direction: str) -> None:
    assert told(GOOD, direction=direction) == []


LONG_WORD = "<p class='narrow'>Lebensversicherungsgesellschaft</p>"

BREACHES: dict[str, tuple[str, str, str, str]] = {
    "size": ("<p>a</p>", "p { font-size: 15pt }", "LY01", "letters of 15.0 points are too small."),
    "pitch": (
        f"<p>{SENTENCE * 3}</p>",
        "p { line-height: 1.2 }",
        "LY02",
        "lines stand too close to each other.",
    ),
    "length": (
        f"<p>{SENTENCE * 2}</p>",
        "p { max-width: none; font-size: 16pt } @page { size: A3 }",
        "LY03",
        "a line has 93 letters; 65 are easy.",
    ),
    "sentence": (
        f"<p>{SENTENCE.replace('. ', ' ') * 5}.</p>",
        "",
        "LY04",
        "a sentence takes 5 lines; 3 are easy.",
    ),
    "hyphen": (
        "<p style='width: 40mm'>A self-employed baker.</p>",
        "",
        "LY05",
        "a word is split at the end of a line.",
    ),
    "soft hyphen": (
        "<p style='width: 40mm'>My apprentice&shy;ship&shy;agreement.</p>",
        "",
        "LY05",
        "a word is split at the end of a line.",
    ),
    "broken word": (
        "<p style='width: 40mm; overflow-wrap: anywhere'>Lebensversicherungsgesellschaft</p>",
        "",
        "LY05",
        "a word is split at the end of a line.",
    ),
    "cut sentence": (
        "<p>I want to work<br class='page'>in a bakery.</p>",
        "br.page { display: block; break-before: page }",
        "LY06",
        "a sentence goes on on the next page.",
    ),
    "cut row": (
        ROW.replace("</p>", "</p><p class='page'>I rest.</p>"),
        "",
        "LY06",
        "the words beside a picture began on a page before.",
    ),
    "centred": ("<p>a</p>", "p { text-align: center }", "LY07", "lines do not begin under each other."),
    "at the end": ("<p>a</p>", "p { text-align: right }", "LY07", "lines do not begin under each other."),
    "justified": ("<p>a</p>", "p { text-align: justify }", "LY07", "lines do not begin under each other."),
    "slanting": (
        "<p><em>a</em></p>",
        "",
        "LY08",
        "letters slant, are underlined or are small capitals.",
    ),
    "underlined": ("<p><u>a</u></p>", "", "LY08", "letters slant, are underlined or are small capitals."),
    "small capitals": (
        "<p>a</p>",
        "p { font-variant: small-caps }",
        "LY08",
        "letters slant, are underlined or are small capitals.",
    ),
    "capitals": ("<p>CALL ME</p>", "", "LY08", "a whole line is in capitals."),
    "faint": ("<p>a</p>", "p { color: #767676 }", "LY09", "letters stand out 4.5 : 1; 7 : 1 is easy."),
    "faint on a colour": (
        "<p>a</p>",
        "p { color: #000; background: #767676 }",
        "LY09",
        "letters stand out 4.6 : 1; 7 : 1 is easy.",
    ),
    "picture at the end": (
        ROW,
        ".picture-row__picture { float: right }",
        "LY10",
        "a picture does not stand where its row begins.",
    ),
    "low picture": (
        ROW,
        ".picture-row__picture { margin-top: 3mm }",
        "LY10",
        "a picture does not stand where its row begins.",
    ),
    "small picture": (ROW, ".picture-row__picture { width: 9mm }", "LY10", "a picture is too small."),
    "no number": (
        "<p>a</p>",
        "@page { @bottom-right { content: none } }",
        "LY11",
        "page 2 of the booklet does not tell its number.",
    ),
    "other letters": (
        "<p>a</p><p class='b'>b</p>",
        ".b { font-family: 'DejaVu Sans' }",
        "LY12",
        "letters are of more than one kind.",
    ),
    "too many weights": (
        "<p>a <b>b</b> <span>c</span></p>",
        "span { font-weight: 300 }",
        "LY12",
        "letters have too many weights.",
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_page_that_is_hard_to_read_is_named_with_its_rule(name: str) -> None:
    body, css, rule, sentence = BREACHES[name]
    found = told(f"<h1>a</h1><div class='page'>{body}</div>", css)
    pages = {page for page, _, _ in found}
    assert (rule, sentence) in {(rule_found, told) for _, rule_found, told in found}
    assert {rule_found for _, rule_found, _ in found} == {rule}
    assert pages <= {2, 3} or rule == "LY11"


def test_page_from_right_to_left_has_its_pictures_at_the_right() -> None:
    left = ".picture-row__picture { float: left !important }"
    assert told(GOOD, left, "rtl") == [(1, "LY10", "a picture does not stand where its row begins.")]


def test_booklet_of_more_than_24_pages_is_too_long() -> None:
    pages = "<p class='page'>a</p>"
    assert told(f"<h1>a</h1>{pages * 23}") == []
    assert told(f"<h1>a</h1>{pages * 24}") == [(25, "LY11", "the booklet has 25 pages; 24 are easy.")]


def test_booklet_tells_its_breaches_to_whoever_asks() -> None:
    heard: list[Breach] = []
    html = f'<html lang="en"><title>a</title><h1>a</h1><p>{SENTENCE.replace(". ", " ") * 5}.</p></html>'
    write_pdf(html, {}, read_booklet_kit("en"), BookletOptions(notice=heard.append))
    assert [(breach.page, breach.rule, str(breach.fix)) for breach in heard] == [
        (1, "LY04", "Make two sentences of it, or say it in fewer words.")
    ]

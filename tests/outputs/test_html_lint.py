from __future__ import annotations

import pytest

from planbooklet.outputs.html_lint import lint_css, lint_html

HEAD = '<html lang="en"><head><title>My plan</title></head><body>'
SVG = '<svg viewBox="0 0 1 1">'

BREACHES = {
    "language": (HEAD.replace(' lang="en"', "") + "<h1>a</h1>", "html: no language is set."),
    "title": ('<html lang="en"><head><title> </title></head><h1>a</h1>', "html: the title is missing."),
    "no heading": (HEAD + "<p>a</p>", "html: there is no heading."),
    "first heading": (HEAD + "<h2>a</h2>", "html: the first heading is h2, not h1."),
    "skip": (HEAD + '<h1>a</h1><section id="b"><h3>b</h3>', "#b: h3 follows h1, so a level is skipped."),
    "empty heading": (HEAD + '<h1>a</h1><h2 id="b"><span></span></h2>', "#b: h2 is empty."),
    "no alt": (HEAD + '<h1 id="a">a</h1><p id="b"><img>', "#b: img has no words for who cannot see it."),
    "blank alt": (HEAD + "<h1>a</h1><img alt=' '>", "html: img has no words for who cannot see it."),
    "svg": (HEAD + f"<h1>a</h1>{SVG}<g/></svg>", "html: svg has no words for who cannot see it."),
    "link with a block": (
        HEAD + "<h1>a</h1><a href='tel:1'><b>a</b><p>b</p></a>",
        "html: a link holds p, which no line can hold.",
    ),
    "link without text": (HEAD + "<h1>a</h1><a href='tel:1'> </a>", "html: a link has no text."),
    "dead link": (HEAD + "<h1>a</h1><a href='#b'>a</a>", "html: the link to #b leads nowhere."),
    "link to a page": (
        HEAD + "<h1>a</h1><a href='goals.html'>a</a>",
        "html: a link leads to no place in the booklet, telephone, mail or web.",
    ),
    "link without target": (
        HEAD + "<h1>a</h1><a>a</a>",
        "html: a link leads to no place in the booklet, telephone, mail or web.",
    ),
    "no point": (HEAD + "<h1>a</h1><ul id='b'><p>a</p></ul>", "#b: ul holds p, not li."),
    "nothing said": (HEAD + "<h1>a</h1><dl><dt>a</dl>", "html: dl has a dt or dd without its other half."),
    "no name": (HEAD + "<h1>a</h1><dl><dd>a</dl>", "html: dl has a dt or dd without its other half."),
    "paragraph as a name": (
        HEAD + "<h1>a</h1><dl><dt><p>a</p><dd>a</dl>",
        "html: dt holds p, which no line can hold.",
    ),
    "row too short": (
        HEAD + "<h1>a</h1><table><tr><th>a<td>a<tr><td>a</table>",
        "html: the rows of a table are not of one length.",
    ),
    "cell upon cell": (
        HEAD + "<h1>a</h1><table><tr><th>a<th rowspan=2>a<tr><td colspan=2>a</table>",
        "html: the rows of a table are not of one length.",
    ),
    "table without a head": (HEAD + "<h1>a</h1><table><tr><td>a</table>", "html: a table has no th."),
    "formula": (HEAD + "<h1>a</h1><math></math>", "html: math has no place on paper."),
    "ids": (HEAD + "<h1 id='a'>a</h1><p id='a'>a", "#a: this id stands 2 times."),
    "script": (HEAD + "<h1>a</h1><script></script>", "html: script has no place on paper."),
    "own style": (HEAD + "<h1>a</h1><p style='color:red'>a", "html: p has a style of its own."),
}


@pytest.mark.parametrize("breach", BREACHES)
def test_breach_is_named_with_its_place(breach: str) -> None:
    html, sentence = BREACHES[breach]
    assert [str(message) for message in lint_html(html)] == [sentence]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>",
        "<h1>a</h1><h2><span>b</span></h2>",
        "<h1>a</h1><img alt='A bun'>",
        f"<h1>a</h1>{SVG}<title>Road</title><g><text>x</text></g></svg>",
        "<h1>a</h1><a href='tel:+47'>Call</a><a href='mailto:a@b'>Write</a><a href='https://a.no'>Read</a>",
        "<h1>a</h1><a href='#b'>a</a><p id='b'>b</p>",
        "<h1>a</h1><ul><li>a<ul><li>b</li></ul></li></ul>",
        "<h1>a</h1><img alt=''><img alt='a' role=presentation><div aria-hidden=true><img></div>",
        f"<h1>a</h1>{SVG.replace('>', ' aria-label=a>')}</svg>{SVG.replace('>', ' aria-hidden=true>')}</svg>",
        "<h1>a</h1><a href='tel:1'>a <strong><bdi>b</bdi></strong> <img alt='c'></a>",
        f"<h1>a</h1><a href='tel:1'>{SVG}<title>Call</title><g></g></svg></a>",
        "<h1>a</h1><ul><!-- a --><li><a href='tel:1'>a<!-- b --></a><p>a</p><p>b</p></li></ul>",
        "<h1>a</h1><dl><dt>a<dt>b<dd>c<dd>d<div><dt>e<dd><p>f</p></div></dl>",
        "<h1>a</h1><table><tr><th rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>",
        "<h1 id='a'>a</h1><p id='b'>b</p>",
    ],
)
def test_disciplined_page_has_no_breach(body: str) -> None:
    assert lint_html(HEAD + body) == ()


def test_all_breaches_are_told_at_once() -> None:
    assert [str(message) for message in lint_html("<h2></h2><img>")] == [
        "html: no language is set.",
        "html: the title is missing.",
        "html: the first heading is h2, not h1.",
        "html: h2 is empty.",
        "html: img has no words for who cannot see it.",
    ]


def test_what_the_person_says_is_never_quoted() -> None:
    html = HEAD + "<h1>a</h1><h3>Secret</h3><img alt='' src='secret.jpg'><a href='secret.html'>Secret</a>"
    assert "ecret" not in "".join(map(str, lint_html(html)))


@pytest.mark.parametrize(
    ("css", "sentence"),
    [
        ("p { opacity: 0.5 }", "opacity may not be set: PDF/UA allows no see-through group."),
        ("p { hyphens: auto }", "hyphens may not be auto: no word is split at a line's end."),
        (
            "p { color: red; font-style: italic; }",
            "font-style may not slant: slanted letters are hard to read.",
        ),
        ("p{font-variant:small-caps}", "font-variant may not be small-caps: they are hard to read."),
        (
            "@page { margin: 0; @top-left { text-transform: uppercase } }",
            "text-transform may not raise letters: capitals are hard to read.",
        ),
        ("p { text-align: justify }", "text-align may not be justify: uneven gaps are hard to read."),
        (".contents a { display: flex }", ".contents a may not be flex: all page numbers become 0."),
    ],
)
def test_style_that_hurts_is_named(css: str, sentence: str) -> None:
    assert [str(message) for message in lint_css(css)] == [sentence]


@pytest.mark.parametrize(
    "css",
    [
        "p { hyphens: manual; font-style: normal; text-align: start }",
        "/* p { opacity: 0.5 } */ p { fill-opacity: 0.5 }",
        ".card { display: flex } .contents a { color: red }",
    ],
)
def test_style_that_does_not_hurt_passes(css: str) -> None:
    assert lint_css(css) == ()

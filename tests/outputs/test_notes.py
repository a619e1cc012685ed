"""Minutes as a reader meets them, and as an attacker would like them."""

from __future__ import annotations

import pytest

from planbooklet.outputs.notes import LONGEST, render_notes
from tests.html_reading import read_html

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>bold</b> <style>p{display:none}</style>",
    "[press](javascript:alert(1))",
    "[press](JaVaScRiPt:alert(1))",
    "[press](&#106;avascript:alert(1))",
    "[press](data:text/html,<script>alert(1)</script>)",
    "[press](vbscript:x) [press](file:///etc/passwd)",
    "![cat](https://example.org/cat.png)",
    "# Heading {onclick=alert(1)}",
    "[press](https://example.org){onclick=alert(1)}",
    'text <a href="https://example.org" title="x" lang="nb">x</a>',
    '[x](https://example.org "title")',
    "[x]: javascript:alert(1)\n\n[x]",
    "<!-- comment -->",
    '--8<-- "plans_src/other/plan.yml"',
    "{{ 7*7 }} {% for a in b %}",
    "/// html | script\nalert(1)\n///",
    "`[x](javascript:alert(1))`",
    "<https://example.org>",
)


@pytest.mark.parametrize("written", HOSTILE)
def test_nothing_but_text_lists_and_links_comes_out(written: str) -> None:
    root = read_html(render_notes(written, first_level=3))
    allowed = {"p", "br", "strong", "ul", "ol", "li", "a", "h3", "h4", "h5", "h6"}
    assert {element.name for element in root.all()} <= allowed
    for element in root.all():
        assert element.attributes.keys() <= {"href"}
        assert element.attributes.get("href", "https:").startswith(("https:", "mailto:", "tel:"))
    assert root.words != ""


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Ada *laughed* and **baked**.", "<p>Ada <strong>laughed</strong> and <strong>baked</strong>.</p>"),
        ("One line.\nAnother line.", "<p>One line.<br>\nAnother line.</p>"),
        ("2 < 3 & 4", "<p>2 &lt; 3 &amp; 4</p>"),
        ("3. third\n4. fourth", '<ol start="3">\n<li>third</li>\n<li>fourth</li>\n</ol>'),
        ("- one\n\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("- one\n\n  more", "<ul>\n<li>one<br>\nmore</li>\n</ul>"),
        ("- # one", "<ul>\n<li><strong>one</strong></li>\n</ul>"),
        ("[Call *us*](tel:+4740000070)", '<p><a href="tel:+4740000070">Call us</a></p>'),
        ("[our page](guide.html)", "<p>our page</p>"),
        ("[](https://example.org)", ""),
        ("# &#8203;", ""),
    ],
)
def test_markdown_as_it_is_shown(written: str, shown: str) -> None:
    assert render_notes(written, first_level=3).strip() == shown


def test_headings_begin_where_the_page_wants_them_and_skip_no_level() -> None:
    written = "## Who came\n\n#### Late\n\n## What we said\n\n# Last\n\n##### Deep\n\n#"
    root = read_html(render_notes(written, first_level=4))
    assert [(each.name, each.words) for each in root.all()] == [
        ("h4", "Who came"),
        ("h5", "Late"),
        ("h4", "What we said"),
        ("h4", "Last"),
        ("h5", "Deep"),
    ]


def test_no_heading_goes_below_the_sixth_level() -> None:
    assert render_notes("# a\n\n## b\n\n### c", first_level=5) == "<h5>a</h5>\n<h6>b</h6>\n<h6>c</h6>\n"


@pytest.mark.parametrize("sign", ["[", "[a](", "![", "> ", "`"])
def test_text_made_to_keep_a_parser_busy_is_shown_whole(sign: str) -> None:
    written = sign * (LONGEST // len(sign))
    root = read_html(render_notes(written, first_level=3))
    assert root.words.replace(" ", "") == written.replace(" ", "")


def test_text_that_is_too_long_for_markdown_loses_no_word() -> None:
    written = "We <b>talked</b>.\n\n" + "word " * LONGEST
    shown = render_notes(written, first_level=3)
    assert shown.startswith("<p>We &lt;b&gt;talked&lt;/b&gt;.</p>\n<p>word word")
    assert shown.count("word") == LONGEST

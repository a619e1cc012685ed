"""The words in the order of the structure tree are the words of the HTML, all of them, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from weasyprint import HTML

from planbooklet.outputs.booklet import read_booklet_kit, render_booklet_html, write_pdf
from planbooklet.outputs.pdf_tags import Standard
from tests.outputs.ada import ada, photos
from tests.outputs.pdf_tags.heard import drawn, hear
from tests.outputs.pdf_tags.pages import page_of, tagged

_SVG = "{http://www.w3.org/2000/svg}"
WITHIN_A_LINE = {"a", "abbr", "b", "bdi", "em", "i", "small", "span", "strong"}


def words_of(html: str) -> list[str]:
    """Give the words of a page as its author has put them: a footnote comes after the block that calls it."""
    body = HTML(string=html).etree_element.find("body")
    assert body is not None
    return "".join(_said(body, [])).replace("\u00ad", "").split()


def _said(element: Element, notes: list[str]) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.get("aria-hidden") == "true":
        return
    if element.tag == "img":
        yield f" {element.get('alt')} "
    elif element.tag == f"{_SVG}svg":
        yield f" {element.findtext(f'{_SVG}title')} {element.findtext(f'{_SVG}desc') or ''} "
    elif element.get("class") == "footnote":
        notes += [" ", *_inside(element, notes), " "]
    elif element.tag in WITHIN_A_LINE:
        yield from _inside(element, notes)
    elif element.tag == "br":
        yield " "
    else:
        own: list[str] = []
        yield from (" ", *_inside(element, own), *own, " ")


def _inside(element: Element, notes: list[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _said(child, notes)
        yield child.tail or ""


NORWEGIAN = """
<h1>Planen min</h1>
<nav role="doc-toc"><h2>Innhold</h2><ul><li><a href="#m">Målene mine</a></li>
<li><a href="#u">Uka mi</a></li></ul></nav>
<section id="m"><h2>Målene mine</h2>
<blockquote><p>Jeg vil jobbe i et bakeri.<span class="footnote">Bakehuset ligger ved torget.</span>
Jeg liker lukta av brød om morgenen. <span lang="en">I want my own key.</span>
Jeg vil tjene <strong>mine egne</strong> penger, og ta bussen dit på egen hånd.</p></blockquote>
<img src="asset:bun.png" alt="Ada med et brett boller">
<p class="narrow">Lær&shy;lings&shy;kon&shy;trakt er et langt ord.</p>
<ol><li>Prøve to uker<ul><li>på bakeriet</li></ul></li>
<li><p>Skrive kontrakt</p><p>Feire</p></li></ol></section>
<section id="u" class="page"><h2>Uka mi</h2>
<table><thead><tr><th>Dag</th><th>Hva</th></tr></thead><tbody><tr><td>Mandag</td><td>Kjøkken</td></tr>
<tr class="page"><td>Tirsdag</td><td>Hvile, <a href="tel:1">ring <b>meg</b></a></td></tr></tbody></table>
<dl><dt>Verge</dt><dd>Hjelper meg med penger</dd></dl></section>
"""

ARABIC = """
<h1>خطتي</h1>
<nav role="doc-toc"><h2>المحتويات</h2><ul><li><a href="#m">أهدافي</a></li></ul></nav>
<section id="m"><h2>أهدافي</h2>
<blockquote><p>أريد أن أعمل في <strong>مخبز</strong> كبير.<span class="footnote">المخبز قريب من بيتي.</span>
أحب رائحة الخبز في الصباح، وأريد أن أكسب مالي بنفسي وأن أذهب إلى هناك بالحافلة كل يوم.
اسمي Ada Berg وعمري 17 سنة.
</p></blockquote>
<p lang="nb">Jeg heter Ada.</p><img src="asset:bun.png" alt="آدا ومعها خبز">
<ul><li>خبز <b>وكعك</b> وحليب</li><li>ماء</li></ul></section>
<table class="page"><thead><tr><th>يوم</th><th>ماذا</th></tr></thead>
<tbody><tr><td>الاثنين</td><td>مطبخ المدرسة</td></tr>
<tr class="page"><td>الثلاثاء</td><td><a href="tel:1">اتصل بي</a></td></tr></tbody></table>
<dl><dt>وصي</dt><dd>يساعدني في أمور المال</dd></dl>
"""


@pytest.mark.parametrize(
    ("body", "language", "direction"), [(NORWEGIAN, "nb", "ltr"), (ARABIC, "ar", "rtl")], ids=["nb", "ar"]
)
def test_words_are_heard_in_the_order_they_are_written(body: str, language: str, direction: str) -> None:
    html = page_of(body, language, direction)
    for standard in Standard:
        assert hear(tagged(html, standard)).text().split() == words_of(html)


def test_words_of_the_example_are_heard_in_the_order_they_are_written() -> None:
    html = render_booklet_html(ada())
    pdf = write_pdf(html, photos(), read_booklet_kit("en"))
    # On paper, a row of people gives their names without what they are.
    on_paper = re.sub(
        r'<ul class="people">.*?</ul>',
        lambda people: re.sub(r'<span class="someone__role"[^>]*>.*?</span>', "", people[0]),
        html,
        flags=re.DOTALL,
    )
    assert hear(pdf).text().split() == words_of(on_paper)


def test_arabic_letters_are_drawn_as_they_are_read_from_the_right() -> None:
    """Poppler and PDFium turn a line about and know no tags, so letters drawn as one must be turned, too."""
    words = "لا، يوم الأحد إلى الآن"
    (runs,) = drawn(tagged(page_of(f"<h1>{words}</h1>", "ar", "rtl")))
    assert " ".join(line[::-1] for number, line in sorted(runs.items()) if number >= 0) == words

"""Which words of a page become links, and which stay as they are."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from planbooklet.outputs.finished_text import finish_text
from planbooklet.outputs.linked_contacts import linked_line
from planbooklet.outputs.marked_words import joined_words, make_marker, mark_words
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.words_page import with_shared_words
from planbooklet.views.shapes import Pair, Said
from tests.html_reading import read_html

LINK = re.compile(r'<a class="word" href="([^"]*)">([^<]*)</a>')


def explained(*words: str) -> tuple[Pair, ...]:
    return tuple(Pair(Said(word), Said(f"What {word} means.")) for word in words)


def marked(html: str, *words: str, path: str = "goals.html") -> str:
    page = SitePage(path, "My goals", Markup(html))  # noqa: S704
    return str(mark_words(page, make_marker(explained(*words), "en")).html)


def found(html: str, *words: str) -> list[str]:
    """Give the words that became links, as they stand in the text."""
    return [text for _, text in LINK.findall(marked(html, *words))]


def test_word_leads_to_its_place_on_the_page_of_words_and_its_meaning_waits_at_the_end() -> None:
    html = marked("<h1>My goals</h1><p>The night alarm rings.</p>", "night alarm", path="guides/index.html")
    assert LINK.findall(html) == [("../words.html#word-night-alarm", "night alarm")]
    box = read_html(html).one(id="box-word-night-alarm")
    assert box.words == "night alarm What night alarm means. Close"
    assert html.endswith("</div>\n")
    assert '<div class="word-boxes" hidden>' in html


def test_page_without_such_a_word_is_untouched() -> None:
    page = SitePage("goals.html", "My goals", Markup("<p>I bake.</p>"))
    assert mark_words(page, make_marker(explained("guardian"), "en")) is page
    assert mark_words(page, None) is page


def test_page_of_words_explains_itself() -> None:
    html = "<p>A guardian helps.</p>"
    assert marked(html, "guardian", path="words.html") == html


@pytest.mark.parametrize(
    "text", ["guardian", "Guardian", "guardians", "Guardians", "(guardian)", "guardian’s"]
)
def test_word_is_found_small_large_and_in_the_plural(text: str) -> None:
    assert found(f"<p>See {text}.</p>", "guardian") == [text.strip("()").removesuffix("’s")]


@pytest.mark.parametrize(
    "text",
    [
        "guardianship",
        "guardianes",
        "safeguardian",
        "co-guardian",
        "guardian-free",
        "GUARDIAN",
        "guardiané",
        "xguardian",
    ],
)
def test_part_of_a_word_or_another_form_is_not_the_word(text: str) -> None:
    assert found(f"<p>See {text}.</p>", "guardian") == []


def test_letter_with_a_mark_of_its_own_makes_the_word_longer() -> None:
    assert found("<p>cafe\u0301 and cafe</p>", "cafe") == ["cafe"]


@pytest.mark.parametrize(("text", "words"), [("NAV pays", ["NAV"]), ("nav bar", []), ("Nav bar", [])])
def test_initials_stay_as_they_are_written(text: str, words: list[str]) -> None:
    assert found(f"<p>{text}</p>", "NAV") == words


@pytest.mark.parametrize(
    ("word", "text", "forms"),
    [
        ("verge", "verge vergen verger vergene verges", ["verge", "vergen", "verger", "vergene", "verges"]),
        ("tiltak", "tiltaket", ["tiltaket"]),
        ("samtykke", "samtykket", ["samtykket"]),
        ("plan", "planane", ["planane"]),
        ("plan", "planlegge", []),
        ("plan", "planer", ["planer"]),
        ("bok", "boka", ["boka"]),
        ("årsmøte", "Årsmøtene", ["Årsmøtene"]),
        ("møte", "årsmøte", []),
    ],
)
@pytest.mark.parametrize("language", ["nb", "nn"])
def test_norwegian_words_are_found_with_their_plain_endings(
    word: str, text: str, forms: list[str], language: str
) -> None:
    marker = make_marker(explained(word), language)
    assert marker
    assert [hit[0] for hit in marker.pattern.finditer(text)] == forms


def test_norwegian_endings_are_not_english() -> None:
    assert found("<p>planer planen</p>", "plan") == []


def test_longest_word_wins() -> None:
    assert found("<p>A support person gives support.</p>", "support", "support person") == [
        "support person",
        "support",
    ]


def test_words_over_a_line_end_and_with_marks_are_found() -> None:
    assert found("<p>the support\nperson</p>", "support person") == ["support\nperson"]
    assert found("<p>a children&#39;s home, a children's home</p>", "children's home") == [
        "children&#39;s home"
    ]
    assert found("<p>R&amp;D</p>", "R&D") == ["R&amp;D"]


def test_letters_that_write_a_sign_are_no_word() -> None:
    assert found("<p>bread &amp; butter, &#39;x&#39;, &lt;</p>", "amp", "39", "lt") == []


def test_first_time_in_each_section_only() -> None:
    html = (
        "<h1>A</h1><p>consent and consent</p><h2>B</h2><p>Consent, consents</p>"
        "<h3>C</h3><ul><li>more</li><li>consent</li></ul>"
    )
    assert found(html, "consent") == ["consent", "Consent", "consent"]
    assert len(re.findall('id="box-word-consent"', marked(html, "consent"))) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="x.html">my <strong>guardian</strong></a></p>',
        "<h2>My guardian</h2>",
        '<h3 id="a">My <span>guardian</span></h3>',
        "<p><button>guardian</button></p>",
        "<svg><title>guardian</title><text>guardian</text></svg>",
        "<details><summary>My guardian</summary></details>",
        '<p><img src="a.jpg" alt="my guardian"></p>',
        '<p title="my guardian">.</p>',
        '<p id="guardian" class="guardian">.</p>',
        "<template><p>guardian</p></template>",
        "<p><!-- guardian --></p>",
        '<ul class="pairs pairs--words"><li>guardian</li></ul>',
        '<p lang="nb" dir="ltr">guardian</p>',
        '<div lang="nb"><div>ja</div> guardian</div>',
        "<label>guardian <input></label>",
    ],
)
def test_word_stays_as_it_is_in(html: str) -> None:
    assert marked(html, "guardian") == html
    after = f"{html}<p>A guardian.</p>"
    assert found(after, "guardian") == ["guardian"]


def test_text_that_names_the_pages_own_language_is_open() -> None:
    assert found('<p lang="en">guardian</p>', "guardian") == ["guardian"]


def test_picture_with_words_in_another_language_closes_nothing_after_it() -> None:
    assert found('<p><img src="a.jpg" alt="hei" lang="nb"> guardian</p>', "guardian") == ["guardian"]


def test_word_in_another_language_is_looked_for_nowhere() -> None:
    pairs = (Pair(Said("verge", "nb"), Said("Somebody who helps.")),)
    assert make_marker(pairs, "en") is None


def test_meaning_in_another_language_says_so() -> None:
    pairs = (Pair(Said("NAV"), Said("Kontoret for arbeid.", "nb")),)
    page = SitePage("goals.html", "My goals", Markup("<p>NAV</p>"))
    html = read_html(mark_words(page, make_marker(pairs, "en")).html)
    assert [each.words for each in html.all("span") if each.attributes.get("lang") == "nb"] == [
        "Kontoret for arbeid."
    ]


def test_meaning_is_text_and_never_markup() -> None:
    pairs = (Pair(Said('a "<b>'), Said("<script>alert(1)</script>")),)
    page = SitePage("goals.html", "My goals", Markup("<p>{}</p>").format('See a "<b> here'))
    html = str(mark_words(page, make_marker(pairs, "en")).html)
    assert LINK.findall(html) == [("words.html#word-a-b", "a &#34;&lt;b&gt;")]
    assert "<script>" not in html
    assert "<b>" not in html


def test_plans_own_words_come_first_and_win() -> None:
    own = (Pair(Said("Guardian"), Said("My uncle.")),)
    shared = explained("consent", "guardian")
    assert joined_words(own, shared) == (*own, shared[0])
    page = SitePage("goals.html", "My goals", Markup("<p>My guardian</p>"))
    html = read_html(mark_words(page, make_marker(joined_words(own, shared), "en")).html)
    assert html.one(id="box-word-guardian").words == "Guardian My uncle. Close"


def test_of_two_explanations_of_a_word_the_first_counts() -> None:
    pairs = (Pair(Said("guardian"), Said("One.")), Pair(Said("Guardian"), Said("Two.")))
    page = SitePage("goals.html", "My goals", Markup("<p>guardian</p>"))
    assert "Two." not in mark_words(page, make_marker(pairs, "en")).html


def test_page_of_words_lists_the_shared_ones_after_the_plans_own() -> None:
    own, shared = explained("Guardian"), explained("consent", "guardian")
    pages = (
        SitePage("index.html", "Plan", Markup("<h1>Plan</h1>")),
        SitePage(
            "words.html", "Words", Markup('<h1>Words</h1><ul><li id="word-guardian">Guardian</li></ul>')
        ),
    )
    front, words = with_shared_words(pages, own, shared, "en")
    assert front is pages[0]
    page = read_html(words.html)
    assert [heading.words for heading in page.all("h1", "h2")] == ["Words", "More words about plans"]
    assert [each.attributes["id"] for each in page.all("p", "li") if "id" in each.attributes] == [
        "word-guardian",
        "word-consent",
    ]


def test_plan_without_words_gets_a_page_of_the_shared_ones_and_none_where_there_are_none() -> None:
    pages = (SitePage("index.html", "Plan", Markup("<h1>Plan</h1>")),)
    assert with_shared_words(pages, (), (), "en") == pages
    words = with_shared_words(pages, (), explained("consent"), "en")[-1]
    assert (words.path, words.title) == ("words.html", "Words explained")
    assert read_html(words.html).one(id="word-consent").words == "consent What consent means."


@pytest.mark.parametrize(
    ("line", "links"),
    [
        ("Call the unit: +47 400 00 070", [("tel:+4740000070", "+47 400 00 070")]),
        ("Call +47-400-00-070.", [("tel:+4740000070", "+47-400-00-070")]),
        ("unit@fjordvik.example", [("mailto:unit@fjordvik.example", "unit@fjordvik.example")]),
        (
            "Write to a.b+c@mail.fjordvik.example, please.",
            [("mailto:a.b+c@mail.fjordvik.example", "a.b+c@mail.fjordvik.example")],
        ),
        ("2+40000000 and 400 00 070", []),
        ("Room 12 @ 10:00, me@home", []),
        ("Score +12", []),
    ],
)
def test_numbers_and_addresses_dial_and_write(line: str, links: list[tuple[str, str]]) -> None:
    html = read_html(linked_line(line))
    assert html.words == line
    assert [(link.attributes["href"], link.words) for link in html.all("a")] == links


def test_line_of_text_is_never_markup() -> None:
    assert linked_line("<b>me@a.example</b>") == (
        '&lt;b&gt;<a class="contact" href="mailto:me@a.example">me@a.example</a>&lt;/b&gt;'
    )


def test_links_and_headings_keep_their_numbers_while_other_languages_dial() -> None:
    html = (
        '<h2>Call +47 400 00 070</h2><p lang="nb">Ring +47 400 00 070</p>'
        '<p><a href="tel:+4740000070">+47 400 00 070</a></p>'
    )
    page = finish_text(SitePage("goals.html", "My goals", Markup(html)), None)  # noqa: S704
    assert page.html == html.replace(
        "Ring +47 400 00 070", 'Ring <a class="contact" href="tel:+4740000070">+47 400 00 070</a>'
    )

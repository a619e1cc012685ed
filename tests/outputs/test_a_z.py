"""The list from A to Z, as a reader without search goes through it."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from planbooklet.outputs.a_z import Entry, a_z_page, entries_of_page, entries_of_words
from planbooklet.outputs.pages import SitePage
from planbooklet.views.shapes import Pair, Said
from tests.html_reading import Element, read_html


def page(path: str, title: str, body: str = "", group: str = "") -> SitePage:
    html = Markup("<h1>{}</h1>").format(title) + Markup(body)  # noqa: S704
    return SitePage(path, title, html, group=group)


def listed(*entries: Entry, language: str = "en") -> Element:
    return read_html(a_z_page(language, entries).html)


def lines(root: Element) -> dict[str, list[tuple[str, str]]]:
    """Give words and address of each line, by the heading above."""
    found: dict[str, list[tuple[str, str]]] = {}
    for element in root.all("h2", "a"):
        if element.name == "h2":
            found[element.words] = []
        elif found:
            found[list(found)[-1]].append((element.words, element.attributes["href"]))
    return found


def test_pages_and_their_sections_stand_under_their_letters() -> None:
    goals = page("goals.html", "My goals", '<h2 id="why">Why I want this</h2><h3 id="who">“Who” helps?</h3>')
    about = page("about-me.html", "About me", '<h2>Without a place</h2><h2 id="good">3 things</h2>')
    root = listed(*entries_of_page(goals, "en"), *entries_of_page(about, "en"))
    assert lines(root) == {
        "Numbers and signs": [("3 things About me", "about-me.html#good")],
        "A": [("About me", "about-me.html")],
        "M": [("My goals", "goals.html")],
        "W": [("“Who” helps? My goals", "goals.html#who"), ("Why I want this My goals", "goals.html#why")],
    }


def test_letters_at_the_top_lead_to_their_lines() -> None:
    root = listed(*entries_of_page(page("week.html", "My week", '<h2 id="day">7 days</h2>'), "en"))
    (letters,) = (one for one in root.all("ul") if "a-z-letters" in one.classes)
    assert [(link.words, root.one(id=link.attributes["href"][1:]).words) for link in letters.all("a")] == [
        ("Numbers and signs", "Numbers and signs"),
        ("M", "M"),
    ]


def test_front_page_is_called_so() -> None:
    front = page("index.html", "Ada’s plan", '<h2 id="meeting">My meetings</h2>')
    assert lines(listed(*entries_of_page(front, "en"))) == {
        "F": [("Front page", "index.html")],
        "M": [("My meetings Front page", "index.html#meeting")],
    }


def test_page_says_to_which_part_of_the_site_it_belongs() -> None:
    guide = page("guides/index.html", "Welcome", group="Guides")
    assert lines(listed(*entries_of_page(guide, "en"))) == {"W": [("Welcome Guides", "guides/index.html")]}


def test_heading_that_is_a_link_is_listed_as_the_page_it_leads_to_only() -> None:
    goals = page("goals.html", "My goals", '<h2 id="bakery"><a href="goal-bakery.html">I bake</a></h2>')
    goal = page("goal-bakery.html", "I bake")
    entries = [*entries_of_page(goals, "en"), *entries_of_page(goal, "en")]
    assert lines(listed(*entries))["I"] == [("I bake", "goal-bakery.html")]


def test_page_that_repeats_others_is_listed_without_its_sections() -> None:
    everything = replace(page("everything.html", "My whole plan", '<h2 id="a">About me</h2>'), searched=False)
    assert lines(listed(*entries_of_page(everything, "en"))) == {"M": [("My whole plan", "everything.html")]}


def test_words_stand_among_them_with_the_way_to_their_explanation() -> None:
    words = (Pair(Said("seizure"), Said("A short illness.")), Pair(Said("NAV"), Said("An office.")))
    assert lines(listed(*entries_of_words(words, "en", "example/"))) == {
        "N": [("NAV Words explained", "example/words.html#word-nav")],
        "S": [("seizure Words explained", "example/words.html#word-seizure")],
    }


def test_what_people_wrote_stays_text() -> None:
    words = "<script>alert(1)</script> & “more”"
    entry = entries_of_page(page("a.html", words, group="<b>"), "en")
    root = listed(*entry)
    assert root.all("script", "b") == []
    (line,) = lines(root)["S"]
    assert line == (f"{words} <b>", "a.html")


def test_words_in_another_language_say_so() -> None:
    goal = replace(page("goal.html", "Jeg vil bake"), title_language="nb")
    section = page("about.html", "About me", '<h2 id="home" lang="ar" dir="rtl">بيت</h2>')
    word = (Pair(Said("lærling", "nb"), Said("Du lærer et yrke.", "nb")),)
    root = listed(
        *entries_of_page(goal, "en"), *entries_of_page(section, "en"), *entries_of_words(word, "en")
    )
    marked = {
        one.words: (one.attributes["lang"], one.attributes["dir"])
        for one in root.all("span")
        if "lang" in one.attributes
    }
    assert marked == {"Jeg vil bake": ("nb", "ltr"), "بيت": ("ar", "rtl"), "lærling": ("nb", "ltr")}


def test_same_words_keep_the_order_of_their_pages() -> None:
    home = '<h2 id="home">Home</h2>'
    entries = [
        entry
        for title in ("My week", "About me", "My needs")
        for entry in entries_of_page(page(f"{title[3]}.html", title, home), "en")
    ]
    assert [words for words, _ in lines(listed(*entries))["H"]] == [
        "Home About me",
        "Home My needs",
        "Home My week",
    ]


def test_every_line_stands_under_one_heading_of_its_letter() -> None:
    titles = ["Æble", "About", "Zoo", "\ue001", "9 lives", "émigré", "Eve"]
    entries = [entry for title in titles for entry in entries_of_page(page(f"{title}.html", title), "en")]
    found = lines(listed(*entries))
    assert list(found) == ["Numbers and signs", "A", "E", "Z"]
    assert sorted(words for group in found.values() for words, _ in group) == sorted(titles)

"""A plan's pages as a reader meets them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from markupsafe import escape

from planbooklet.outputs.booklet_facts import BookletFacts
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.plan_pages import render_plan_pages, symbols_shown
from planbooklet.outputs.templating import render_chapter
from planbooklet.outputs.wording import sentences
from planbooklet.symbols import read_symbols
from planbooklet.views.shapes import Chapter, PlanView, Said
from tests.html_reading import Element, read_html
from tests.outputs.ada import ada

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


BOOKLET = BookletFacts(pages=24, megabytes=1)


def pages_of(view: PlanView, booklet: BookletFacts | None = BOOKLET) -> dict[str, SitePage]:
    return {page.path: page for page in render_plan_pages(view, booklet)}


def main(view: PlanView, path: str) -> Element:
    return read_html(pages_of(view)[path].html)


def links(root: Element) -> dict[str, str]:
    return {link.attributes["href"]: link.words for link in root.all("a")}


def test_one_thing_a_page_in_reading_order() -> None:
    assert [(page.path, page.parent, page.in_menu) for page in render_plan_pages(ada())] == [
        ("index.html", "", True),
        ("about-me.html", "", True),
        ("goals.html", "", True),
        *((f"goal-{goal.id}.html", "goals.html", True) for goal in ada().goals.goals),
        ("week.html", "", True),
        ("needs.html", "", True),
        ("who-helps.html", "", True),
        ("road-ahead.html", "", True),
        ("places.html", "", True),
        ("meetings.html", "", True),
        ("questions.html", "", True),
        ("taking-part.html", "", True),
        ("sharing.html", "", True),
        ("rights.html", "", True),
        ("words.html", "", True),
        ("everything.html", "", True),
        ("credits.html", "", False),
    ]


@pytest.mark.parametrize("path", sorted(pages_of(ada())))
def test_every_page_begins_with_its_only_h1_and_skips_no_heading(path: str) -> None:
    page = pages_of(ada())[path]
    found = [int(heading.name[1]) for heading in read_html(page.html).all(*HEADINGS)]
    assert found.count(1) == 1
    assert found[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(found))


@pytest.mark.parametrize("path", sorted(pages_of(ada())))
def test_ids_are_unique_and_links_lead_to_pages_that_are_there(path: str) -> None:
    pages = pages_of(ada())
    root = read_html(pages[path].html)
    ids = [element.attributes["id"] for element in root.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    inside = {href for href in links(root) if not href.startswith(("tel:", "mailto:", "https:"))}
    # The list from A to Z comes with the site.
    here = {f"#{anchor}" for anchor in (*ids, "top")}
    assert inside <= {*pages, "booklet.pdf", "meetings.ics", "a-z.html", *here}


def test_front_page_shows_whose_plan_it_is_the_meeting_the_coordinator_and_every_chapter() -> None:
    front = main(ada(), "index.html")
    assert [heading.words for heading in front.all("h1", "h2")] == [
        "Ada’s plan",
        "My meetings",
        "My coordinator",
        "What is in my plan",
        "Take my plan along",
    ]
    portrait, coordinator = ada().portrait, ada().coordinator
    assert portrait
    assert coordinator
    assert front.all("img")[0].attributes["alt"] == portrait.alt.text
    assert links(front)[f"tel:{coordinator.phone.replace(' ', '')}"] == coordinator.phone
    assert links(front).keys() >= {f"{chapter.key}.html" for chapter in ada().chapters}
    assert links(front).keys() >= {"booklet.pdf", "meetings.ics", "credits.html"}
    assert links(front).keys() >= {"everything.html", "a-z.html"}


def test_front_page_offers_no_booklet_where_there_is_none() -> None:
    pages = pages_of(ada(), None)
    assert "booklet.pdf" not in pages["index.html"].html
    assert {page.downloads for page in pages.values()} == {""}


def test_front_page_says_how_long_and_heavy_the_booklet_is() -> None:
    front = main(ada(), "index.html")
    assert links(front)["booklet.pdf"] == "My plan as a booklet (PDF, 24 pages)"
    assert "The file is smaller than 1 megabyte." in front.words
    longer = read_html(pages_of(ada(), BookletFacts(pages=1, megabytes=3))["index.html"].html)
    assert links(longer)["booklet.pdf"] == "My plan as a booklet (PDF, 1 page)"
    assert "The file is smaller than 3 megabytes." in longer.words


def test_every_page_but_the_front_one_ends_with_the_booklet() -> None:
    ends = {path: links(read_html(page.downloads)) for path, page in pages_of(ada()).items()}
    assert ends.pop("index.html") == {}
    assert len(ends) > 15
    assert {tuple(end.items()) for end in ends.values()} == {
        (("booklet.pdf", "My plan as a booklet (PDF, 24 pages)"),)
    }


def test_goal_begins_with_the_persons_words_and_ends_with_the_services() -> None:
    goal = ada().goals.goals[0]
    page = main(ada(), "goal-bakery.html")
    assert [heading.words for heading in page.all("h1", "h2", "h3")][:6] == [
        "I want to work in a bakery.",
        "Why I want this",
        "My steps",
        "What we know together",
        "What I know",
        "What the services know",
    ]
    assert page.all(*HEADINGS)[-1].words == "In the services’ words"
    assert page.words.index(goal.i_know[0].text) < page.words.index(goal.services_know[0].text)


def test_opinion_of_the_person_comes_before_what_happened() -> None:
    evaluation = ada().goals.goals[0].measures[0].evaluations[0]
    page = main(ada(), "goal-bakery.html")
    assert evaluation.my_opinion
    assert evaluation.what_happened
    opinion, happened = (
        sentences(said.text)[0] for said in (evaluation.my_opinion, evaluation.what_happened)
    )
    assert page.words.index(opinion) < page.words.index(happened)


def test_goals_page_links_to_each_goal() -> None:
    view = ada()
    found = links(main(view, "goals.html"))
    assert found == {f"goal-{goal.id}.html": goal.goal.text for goal in view.goals.goals}


def test_numbers_can_be_pressed() -> None:
    view = ada()
    phone = view.who_helps.contacts[0].phone
    assert links(main(view, "who-helps.html"))[f"tel:{phone.replace(' ', '')}"] == phone


def test_words_in_another_language_say_so_wherever_they_stand() -> None:
    view = ada()
    norwegian = Said("Jeg vil jobbe i et bakeri.", "nb")
    goal = replace(view.goals.goals[0], goal=norwegian)
    view = replace(view, goals=replace(view.goals, goals=(goal,)))
    heading = main(view, "goal-bakery.html").all("h1")[0]
    assert (heading.attributes["lang"], heading.words) == ("nb", norwegian.text)
    link = next(link for link in main(view, "goals.html").all("a") if link.words == norwegian.text)
    assert link.attributes["lang"] == "nb"
    assert pages_of(view)["goal-bakery.html"].title_language == "nb"
    everything = [one for one in main(view, "everything.html").all("a", "h3") if one.words == norwegian.text]
    assert [one.attributes["lang"] for one in everything] == ["nb", "nb"]


def test_empty_chapter_says_its_kind_line() -> None:
    view = ada()
    page = main(replace(view, goals=replace(view.goals, goals=())), "goals.html")
    assert page.words == f"{view.goals.title} {view.goals.lead} {view.goals.empty}"
    assert view.goals.empty


def test_empty_chapter_without_a_kind_line_is_left_out_with_its_link() -> None:
    view = replace(ada(), words=replace(ada().words, words=()))
    assert "words.html" not in pages_of(view)
    assert "words.html" not in links(main(view, "index.html"))


def test_title_is_plain_text_and_the_page_is_escaped() -> None:
    view = ada()
    goal = replace(view.goals.goals[0], goal=Said("I & <b>you</b>"))
    page = pages_of(replace(view, goals=replace(view.goals, goals=(goal,))))["goal-bakery.html"]
    assert page.title == "I & <b>you</b>"
    assert escape(page.title) in page.html
    assert "<b>" not in page.html


def test_what_is_private_is_marked() -> None:
    view = ada()
    goal = replace(view.goals.goals[0], private=True)
    private = main(replace(view, goals=replace(view.goals, goals=(goal,))), "goal-bakery.html")
    assert private.words.endswith("Only in my own copy")
    assert "Only in my own copy" not in main(view, "goal-bakery.html").words


def test_site_of_a_person_who_wants_no_pictures_has_them_for_readers_who_ask() -> None:
    without = main(replace(ada(), pictures="none"), "about-me.html")
    assert [img for img in without.all("img") if "symbol" in img.classes]


def test_symbols_shown_are_those_that_pages_ask_for() -> None:
    pages = render_plan_pages(ada())
    shown = symbols_shown(pages)
    assert set(shown) <= read_symbols().keys()
    assert "goals" in shown
    assert "calendar" in shown
    assert all(f"assets/symbols/{concept}.svg" in "".join(page.html for page in pages) for concept in shown)


def test_credits_name_the_authors_of_what_is_shown() -> None:
    page = main(ada(), "credits.html")
    assert "Atkinson Hyperlegible Next" in page.words
    symbol = read_symbols()["goals"]
    assert symbol.author in page.words
    assert links(page)["https://creativecommons.org/licenses/by-sa/4.0/"] == "CC BY-SA 4.0"


def test_chapter_that_a_plan_does_not_have_is_refused() -> None:
    with pytest.raises(KeyError, match="secrets"):
        render_chapter(ada(), "secrets")


@pytest.mark.parametrize("chapter", ada().chapters, ids=lambda chapter: chapter.key)
def test_every_chapter_bears_its_name(chapter: Chapter) -> None:
    assert read_html(render_chapter(ada(), chapter.key)).one(id=chapter.key).words == chapter.title

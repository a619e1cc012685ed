"""The whole plan on one page: all that the single pages say, in their order."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from markupsafe import Markup

from planbooklet.outputs.everything_page import everything_page
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.plan_pages import render_plan_pages
from planbooklet.outputs.search_index import search_entries
from planbooklet.views.shapes import PlanView
from tests.html_reading import Element, read_html
from tests.outputs.ada import ada, short

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def single_pages(view: PlanView) -> list[SitePage]:
    beside = ("index.html", "everything.html", "credits.html")
    return [page for page in render_plan_pages(view) if page.path not in beside]


def everything(view: PlanView) -> Element:
    (page,) = (page for page in render_plan_pages(view) if page.path == "everything.html")
    return read_html(page.html)


def ids_of(root: Element) -> list[str]:
    return [element.attributes["id"] for element in root.all() if "id" in element.attributes]


def test_it_holds_all_that_the_single_pages_say_in_their_order() -> None:
    view = ada()
    rest = everything(view).words
    pages = single_pages(view)
    assert len(pages) > 12
    for page in pages:
        # The list of goals is not said twice: the goals themselves follow.
        html = page.html.split('<div class="goal-link">')[0]
        words = read_html(html).words
        assert words in rest, page.path
        rest = rest[rest.index(words) + len(words) :]


@pytest.mark.parametrize(
    ("is_own", "title", "lead"),
    [
        (True, "My whole plan on one page", "All of my plan stands here, one thing below the other."),
        (False, "This copy on one page", "All that is in this copy stands here, one thing below the other."),
    ],
)
def test_copy_for_others_does_not_promise_the_whole_plan(is_own: bool, title: str, lead: str) -> None:
    root = everything(replace(ada(), is_own=is_own))
    assert [heading.words for heading in root.all("h1")] == [title]
    assert lead in root.words


def test_goals_follow_their_chapter_and_are_not_listed_before() -> None:
    root = everything(ada())
    goal = ada().goals.goals[0]
    found = [heading for heading in root.all(*HEADINGS) if heading.words == goal.goal.text]
    assert [heading.name for heading in found] == ["h3"]
    assert "I have taken" not in root.words


def test_headings_go_down_one_level_and_skip_none() -> None:
    view = ada()
    root = everything(view)
    levels = [int(heading.name[1]) for heading in root.all(*HEADINGS)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))
    for page in single_pages(view):
        names = {heading.words: heading.name for heading in root.all(*HEADINGS)}
        assert names[page.title] == ("h3" if page.parent else "h2")


def test_headings_never_go_below_the_sixth_level() -> None:
    deep = Markup("<h1>My goals</h1><h2>a</h2><h3>b</h3><h4>c</h4><h5>d</h5><h6>e</h6>")
    root = read_html(everything_page(ada(), [SitePage("deep.html", "Deep", deep)]).html)
    assert [heading.name for heading in root.all(*HEADINGS)[2:]] == ["h2", "h3", "h4", "h5", "h6", "h6"]


def test_contents_lead_to_every_chapter_and_goal_with_the_goals_under_theirs() -> None:
    view = ada()
    root = everything(view)
    (contents,) = (one for one in root.all("ul") if "everything-contents" in one.classes)
    lines = contents.all("a")
    assert [line.words for line in lines] == [page.title for page in single_pages(view)]
    for line in lines:
        assert root.one(id=line.attributes["href"].removeprefix("#")).words == line.words
    nested = contents.all("ul")
    assert [[line.words for line in one.all("a")] for one in nested] == [
        [goal.goal.text for goal in view.goals.goals]
    ]


def test_each_chapter_ends_with_a_way_to_the_top() -> None:
    view = ada()
    chapters = [page for page in single_pages(view) if not page.parent]
    ways = [link.words for link in everything(view).all("a") if link.attributes["href"] == "#top"]
    assert ways == ["To the top of the page"] * len(chapters)


def test_a_way_leads_back_to_the_single_pages() -> None:
    links = {link.attributes["href"]: link.words for link in everything(ada()).all("a")}
    assert links["index.html"] == "Show one thing at a time"


def test_links_between_the_single_pages_stay_on_this_one() -> None:
    view = ada()
    root = everything(view)
    targets = {link.attributes["href"] for link in root.all("a")}
    assert targets.isdisjoint(page.path for page in single_pages(view))
    # The road ahead names goals that prepare for it.
    road = read_html(next(page.html for page in single_pages(view) if page.path == "road-ahead.html"))
    goals = [link.attributes["href"] for link in road.all("a")]
    assert goals
    assert {f"#goals-{path[len('goal-') : -len('.html')]}" for path in goals} <= targets


def test_ids_that_single_pages_share_are_unique_here_and_links_follow() -> None:
    view = ada()
    first, second = view.goals.goals[:2]
    measure = replace(first.measures[0], id="b")
    # The measure "b" of the goal "a" and the goal "a-b" have one id, each on its own page.
    goals = (replace(first, id="a", measures=(measure,)), replace(second, id="a-b"))
    root = everything(replace(view, goals=replace(view.goals, goals=goals)))
    ids = ids_of(root)
    assert len(ids) == len(set(ids))
    (line,) = (link for link in root.all("a") if link.words == second.goal.text and "href" in link.attributes)
    assert root.one(id=line.attributes["href"].removeprefix("#")).words == second.goal.text


def test_drawings_keep_their_names_where_ids_had_to_change() -> None:
    html = Markup(
        '<h1 id="{0}">{0}</h1><svg aria-labelledby="map-title map-text"><title id="map-title">{0}</title>'
        '<desc id="map-text">Lines</desc></svg><p><a href="#{0}">{0}</a></p>'
    )
    pages = [SitePage(f"{name}.html", name, html.format(name)) for name in ("one", "two")]
    root = read_html(everything_page(ada(), pages).html)
    ids = ids_of(root)
    assert len(ids) == len(set(ids))
    names = [svg.attributes["aria-labelledby"].split() for svg in root.all("svg")]
    titles = [[root.one(id=each).words for each in name] for name in names]
    assert titles == [["one", "Lines"], ["two", "Lines"]]


def test_search_finds_the_single_pages_and_not_the_same_words_here() -> None:
    (page,) = (page for page in render_plan_pages(ada()) if page.path == "everything.html")
    assert search_entries(page) == ()
    assert not page.in_order


def test_plan_that_has_only_begun_says_its_kind_lines() -> None:
    view = short()
    root = everything(view)
    assert view.goals.empty
    assert view.goals.empty in root.words
    assert [heading.words for heading in root.all("h2")][1:] == [page.title for page in single_pages(view)]

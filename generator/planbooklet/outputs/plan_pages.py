"""A plan as the pages of its site: one thing a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from markupsafe import Markup

from planbooklet.outputs.booklet_facts import BookletFacts
from planbooklet.outputs.credits_page import credits_page
from planbooklet.outputs.everything_page import everything_page
from planbooklet.outputs.pages import FRONT, SitePage
from planbooklet.outputs.templating import render_chapter, render_downloads, render_front, render_goal
from planbooklet.views.shapes import Chapter, PlanView

_SYMBOL: Final = re.compile(r'src="assets/symbols/([^"]+)\.svg"')


def render_plan_pages(view: PlanView, booklet: BookletFacts | None = None) -> tuple[SitePage, ...]:
    """Give the pages in reading order, the front page first, then those beside the order.

    They are: a page a chapter, a page a goal, the whole plan on one page, the credits. A chapter that is
    empty and has nothing kind to say has no page.

    Args:
        view: The plan.
        booklet: Of `booklet.pdf` beside the front page; None where there is none.

    """
    pages = tuple(_chapter_pages(view))
    paths = {page.path for page in pages}
    linked = tuple(chapter for chapter in view.chapters if _path(chapter) in paths)
    front = SitePage(FRONT, view.title, render_front(view, linked, booklet))
    authors = credits_page(view.language, symbols_shown([front, *pages]), in_menu=False)
    others = (*pages, everything_page(view, pages), authors)
    downloads = render_downloads(view.language, booklet) if booklet else Markup()
    # The front page has the link among its own words.
    return (front, *(replace(page, downloads=downloads) for page in others))


def symbols_shown(pages: Iterable[SitePage]) -> tuple[str, ...]:
    """Give every concept whose symbol the pages ask for, sorted: those that the plan names and our own."""
    return tuple(sorted({concept for page in pages for concept in _SYMBOL.findall(page.html)}))


def _chapter_pages(view: PlanView) -> Iterator[SitePage]:
    for chapter in view.chapters:
        html = render_chapter(view, chapter.key)
        if html:
            yield SitePage(_path(chapter), chapter.title, html)
            if chapter is view.goals:
                yield from _goal_pages(view)


def _goal_pages(view: PlanView) -> Iterator[SitePage]:
    for goal in view.goals.goals:
        html = render_goal(view, goal)
        yield SitePage(
            f"goal-{goal.id}.html",
            goal.goal.text,
            html,
            parent=_path(view.goals),
            title_language=goal.goal.language,
        )


def _path(chapter: Chapter) -> str:
    return f"{chapter.key}.html"

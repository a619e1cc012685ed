"""The whole plan on one page, made of the pages that show one thing each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from markupsafe import Markup

from planbooklet.locales import read_catalogue
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.templating import render_beginning, render_everything
from planbooklet.views.shapes import PlanView

EVERYTHING: Final = "everything.html"

# All HTML here comes from our own templates, so patterns read it as well as a parser: see the search index.
# Each begins with a sign of its own, for one that begins with a look back needs ten times as long.
_HEADING: Final = re.compile(r"<(/?)h([1-6])(?=[\s>])")
_ID: Final = re.compile(r' id="([^"]+)"')
_POINTER: Final = re.compile(r' (id="|href="#|aria-labelledby="|aria-describedby=")([^"]+)(?=")')
_LINK: Final = re.compile(r' href="([^"#:]+\.html)"')


@dataclass(frozen=True, slots=True)
class Part:
    """One page of the plan as a part of this one."""

    page: SitePage
    anchor: str
    """Id of its heading."""
    level: int
    """Of its heading: 2 for a chapter, 3 for a goal."""
    html: Markup
    """Its headings are as many levels lower, its ids are this page's own, its links stay on this page."""


def everything_page(view: PlanView, pages: Sequence[SitePage]) -> SitePage:
    """Give the page that holds all other pages of a plan.

    Args:
        view: The plan.
        pages: One a chapter and one a goal, in reading order, as `render_plan_pages` makes them.

    """
    gettext = read_catalogue(view.language).gettext
    # A copy for others holds less than the plan, and must not promise all of it.
    title = gettext("My whole plan on one page") if view.is_own else gettext("This copy on one page")
    html = render_everything(view, _parts(view, pages), title)
    return SitePage(EVERYTHING, title, html, in_order=False, searched=False)


def _parts(view: PlanView, pages: Sequence[SitePage]) -> list[Part]:
    parts, taken = list[Part](), set[str]()
    for page in pages:
        level = 3 if page.parent else 2
        # The list of goals leads to them, and here they follow at once.
        is_list = any(other.parent == page.path for other in pages)
        html = str(render_beginning(view, view.goals) if is_list else page.html)
        html = _with_own_ids(_lowered(html, level - 1), taken)
        anchor = _ID.search(html)
        parts.append(Part(page, anchor[1] if anchor else "", level, Markup(html)))  # noqa: S704 (it was Markup)
    anchors = {part.page.path: part.anchor for part in parts}
    return [replace(part, html=_linked_within(part.html, anchors)) for part in parts]


def _lowered(html: str, levels: int) -> str:
    return _HEADING.sub(lambda tag: f"<{tag[1]}h{min(int(tag[2]) + levels, 6)}", html)


def _linked_within(html: Markup, anchors: Mapping[str, str]) -> Markup:
    def target(link: re.Match[str]) -> str:
        return f' href="#{anchors[link[1]]}"' if link[1] in anchors else link[0]

    return Markup(_LINK.sub(target, html))  # noqa: S704 (it was Markup)


def _with_own_ids(html: str, taken: set[str]) -> str:
    """Give a part whose ids no part before it has: on a page of its own nobody minded.

    Args:
        html: The part.
        taken: The ids so far; those of the part are added.

    """
    ids = set(_ID.findall(html))
    doubled = {name: _free_name(name, ids | taken) for name in ids & taken}
    if doubled:
        html = _POINTER.sub(
            lambda found: f" {found[1]}" + " ".join(doubled.get(name, name) for name in found[2].split(" ")),
            html,
        )
    taken.update(_ID.findall(html))
    return html


def _free_name(name: str, known: Set[str]) -> str:
    return next(free for free in (f"{name}-{number}" for number in count(2)) if free not in known)

"""What stands around a page's `<main>`: names, marks, the way back, neighbours, the whole menu."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from planbooklet.locales import read_catalogue
from planbooklet.outputs.pages import FRONT, Reading, SiteContent, SitePage, relative


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One page of the menu with the pages under it."""

    page: SitePage
    children: tuple[MenuEntry, ...]


@dataclass(frozen=True, slots=True)
class MenuGroup:
    """One part of the menu."""

    title: str
    entries: tuple[MenuEntry, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """All that the shell's template shows of a site on one page; texts are plain, not escaped."""

    site_title: str
    language: str
    direction: str
    """`ltr` or `rtl`."""
    page: SitePage
    marks: tuple[str, ...]
    foot: tuple[str, ...]
    way: tuple[SitePage, ...]
    """The pages above this one, nearest last, without the front page."""
    previous: SitePage | None
    next: SitePage | None
    menu: tuple[MenuGroup, ...]
    personal: bool
    """The site is one person's: search engines are asked to pass it by."""
    reading: Reading
    root: str | None = None
    """Address of the site's top where a page is served from anywhere (404); else links are relative."""

    def link(self, target: str) -> str:
        """Give the link from this page to a path in the site."""
        return relative(target, self.page.path) if self.root is None else self.root + target

    def name_of(self, page: SitePage) -> str:
        """Give the words of a link to a page; the front page is called that everywhere."""
        return read_catalogue(self.language).gettext("Front page") if page.path == FRONT else page.title

    @property
    def is_front(self) -> bool:
        """Tell whether this is the site's front page."""
        return self.page.path == FRONT


def frame_pages(content: SiteContent, *, personal: bool) -> dict[str, Frame]:
    """Give each page's frame, by the page's path.

    Raises:
        ValueError: Two pages have one path, or a page's parent is not in the site.
    """
    by_path = {page.path: page for page in content.pages}
    if len(by_path) != len(content.pages):
        raise ValueError("two pages have the same path")
    neighbours = dict(_neighbours(content.pages))
    menu = _menu(content)
    direction = read_catalogue(content.language).direction
    return {
        page.path: Frame(
            site_title=content.title,
            language=content.language,
            direction=direction,
            page=page,
            marks=content.marks + page.marks,
            foot=content.foot,
            way=_way_to(page, by_path),
            previous=neighbours.get(page.path, (None, None))[0],
            next=neighbours.get(page.path, (None, None))[1],
            menu=menu,
            personal=personal,
            reading=page.reading or content.reading,
        )
        for page in content.pages
    }


def _way_to(page: SitePage, by_path: dict[str, SitePage]) -> tuple[SitePage, ...]:
    above: list[SitePage] = []
    while page.parent:
        if page.parent not in by_path or len(above) > len(by_path):
            raise ValueError(f"{page.path} lies under {page.parent}, which is not in the site")
        page = by_path[page.parent]
        above.insert(0, page)
    return tuple(page for page in above if page.path != FRONT)


def _parts_of_menu(pages: Sequence[SitePage]) -> Iterator[tuple[str, list[SitePage]]]:
    shown = [page for page in pages if page.in_menu]
    order = list(dict.fromkeys(page.group for page in shown))
    shown.sort(key=lambda page: order.index(page.group))
    for group, members in groupby(shown, key=lambda page: page.group):
        yield group, list(members)


def _neighbours(pages: Sequence[SitePage]) -> Iterator[tuple[str, tuple[SitePage | None, SitePage | None]]]:
    for _, members in _parts_of_menu([page for page in pages if page.in_order]):
        around = [None, *members, None]
        for before, page, after in zip(around, members, around[2:], strict=False):
            yield page.path, (before, after)


def _menu(content: SiteContent) -> tuple[MenuGroup, ...]:
    return tuple(
        MenuGroup(group or content.title, _entries(members))
        for group, members in _parts_of_menu(content.pages)
    )


def _entries(members: list[SitePage]) -> tuple[MenuEntry, ...]:
    # What lies under a part's own front page stands beside it: a step less to read.
    above = {page.path for page in members[1:]}

    def below(parent: str) -> tuple[MenuEntry, ...]:
        return tuple(MenuEntry(page, below(page.path)) for page in members if page.parent == parent)

    return tuple(
        MenuEntry(page, below(page.path) if page.path in above else ())
        for page in members
        if page.parent not in above
    )

"""The 25 defects of Material's stock shell: each stands on a stock page, and none on a page of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.e2e.defects import colours, keyboard, names, narrow, plain_ways, searching, states
from tests.e2e.example import BuiltExample
from tests.e2e.serving import served
from tests.e2e.stock_site import StockSites

EVERY = (
    "index.html",
    "goal-bakery.html",
    "who-helps.html",
    "meetings.html",
    "search.html",
    "how-i-read.html",
    "guides/individual-plan.html",
)
FEW = ("goal-bakery.html", "guides/individual-plan.html")


@dataclass(frozen=True, slots=True)
class Defect:
    """One defect, how to look for it, and where it stands."""

    name: str
    check: Callable[[Page, str, str], list[str]]
    """Gives what is wrong on a page: the browser's page, the site's address, the path in the site."""
    said: tuple[str, ...]
    """Parts of what it says of the stock page."""
    stock: str = "http en tasks/"
    """http or file, site and path."""
    ours: tuple[str, ...] = EVERY


DEFECTS = (
    Defect(
        "01 menu and search openers cannot be reached by keyboard",
        keyboard.opener_out_of_reach,
        ("no key reaches label", "no link or button is called Menu", "no link or button is called Search"),
    ),
    Defect(
        "02 closed drawer has tab stops out of sight",
        keyboard.stops_out_of_sight,
        ("the focus is out of sight on link “Goal bakery”", "the focus is out of sight on link “Meetings”"),
    ),
    Defect(
        "03 menu opens inside the current section and its way back has no role",
        keyboard.menu_that_hides_pages,
        ("not seen in the open menu: http", "no role, no key in the menu: label “In steps”"),
    ),
    Defect(
        "04 focus on the choice of colours cannot be seen",
        keyboard.choice_without_seen_focus,
        ("the focus cannot be seen on radio “Dark”",),
        ours=("how-i-read.html", "search.html"),
    ),
    Defect(
        "05 list of languages stays after Esc and its links show no focus",
        keyboard.list_that_does_not_go,
        (
            "Esc does not close what button “Select language” opens",
            "the focus cannot be seen on link “Norsk”",
        ),
        ours=FEW,
    ),
    Defect(
        "06 search dialog has no name and a stop without role",
        searching.search_without_name,
        ("a dialog has no name", "Tab stops at generic"),
    ),
    Defect(
        "07 number of places found is not announced",
        searching.search_that_says_nothing,
        ("8 places are shown, and nothing is said",),
        ours=FEW,
    ),
    Defect("08 tick boxes have no name", states.input_without_name, ("a checkbox has no name",)),
    Defect("09 not done shows a tick too", states.state_by_colour_alone, ("these look alike: <label",)),
    Defect(
        "10 forced colours lose done and mark the wrong tab",
        states.state_lost_in_forced_colours,
        ("these look alike: <label", "the line marks “Standard”, and “Easy” is chosen"),
    ),
    Defect(
        "11 contrast under 4.5",
        colours.contrast_below_aa,
        ("light: 4.28 on ", "light, search: 4.41 on ", "dark, search: 4.05 on ", "dark, search: 3.78 on "),
        ours=FEW,
    ),
    Defect(
        "12 contrast under 7",
        colours.contrast_below_aaa,
        ("light: 6.85 on ", "light, search: 4.6 on "),
        ours=FEW,
    ),
    Defect(
        "13 links have no line under them",
        colours.link_without_line,
        ("no line under “the coordinator”", "no line under “my goals”"),
    ),
    Defect(
        "14 wide table scrolls for no key", narrow.scroller_without_key, ("no key scrolls div.md-typeset",)
    ),
    Defect(
        "15 two landmarks with one name",
        names.landmarks_with_one_name,
        ("2 landmarks navigation “Navigation”",),
    ),
    Defect(
        "16 targets under 44 pixels", narrow.targets_too_small, ("a “Home” ", "button “Back to top” 130 x 40")
    ),
    Defect("17 text of 16 pixels and less", narrow.text_too_small, ("16 pixels: p.", "12.8 pixels: td.")),
    Defect(
        "18 site's name is cut off", narrow.words_cut_off, ("cut off: “My individual plan and everything",)
    ),
    Defect(
        "19 sign beside each heading is a tab stop", names.stop_that_means_nothing, ("Tab stops at link “¶”",)
    ),
    Defect(
        "21 HTML is not valid",
        names.html_not_valid,
        ("error: Attribute “autocomplete” is only allowed", "Bad value “” for attribute “tabindex”"),
        "file offline tasks.html",
        ours=FEW,
    ),
    Defect(
        "22 without JavaScript nothing stands in for search",
        plain_ways.nothing_for_search,
        ("no key leads to search or to what stands in for it",),
    ),
    Defect(
        "23 from a folder links show the folder and search hangs",
        plain_ways.link_to_a_folder,
        ("shows a folder: file://", "search does not find bakery"),
        "file en tasks/index.html",
        ours=FEW,
    ),
    Defect(
        "24 from a folder languages lead out of it and the list of pages is asked for",
        plain_ways.link_out_of_the_folder,
        (
            "leads out of the folder: file:///nb/",
            "asks for file:///nb/sitemap.xml",
            "asks for https://unpkg.com",
        ),
        "file offline tasks.html",
    ),
    Defect(
        "25 paper shows easy and standard text together",
        plain_ways.alternatives_on_one_paper,
        ("on paper only: The municipality grants work training.",),
    ),
)

each_defect = pytest.mark.parametrize("defect", DEFECTS, ids=[defect.name for defect in DEFECTS])


@contextmanager
def opened(scheme: str, site: Path) -> Iterator[str]:
    """Give the site's address, as from a server or as from a stick."""
    if scheme == "file":
        yield f"{site.as_uri()}/"
    else:
        with served(site) as home:
            yield home


@each_defect
def test_stock_page_has_the_defect(page: Page, stock: StockSites, defect: Defect) -> None:
    scheme, site, path = defect.stock.split()
    with opened(scheme, stock.folder / site) as home:
        wrong = defect.check(page, home, path)
    assert [said for said in defect.said if not any(said in line for line in wrong)] == [], wrong


@each_defect
def test_no_page_of_ours_has_the_defect(page: Page, example: BuiltExample, defect: Defect) -> None:
    home = f"{example.plan_site.as_uri()}/"
    wrong = {path: defect.check(page, home, path) for path in defect.ours}
    assert {path: found for path, found in wrong.items() if found} == {}

"""The ways through a site: where one is, what comes before and after, the whole menu, the parts of a page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import Page

from tests.e2e.example import BuiltExample
from tests.e2e.tabbing import told_nodes

LANDMARKS = frozenset(
    {"banner", "main", "contentinfo", "navigation", "region", "complementary", "search", "form"}
)
MENU = """() => [...document.querySelectorAll(".site-menu a")].map((link) => [link.href, link.textContent])"""
NEIGHBOUR = """(kind) => {
  const link = document.querySelector(`.site-${kind}`);
  return link && [link.href, link.querySelector("strong").textContent];
}"""
WAY = """() => [...document.querySelectorAll(".site-way li")].map((step) => [
  step.textContent.trim(), step.querySelector("a")?.href || "", step.getAttribute("aria-current") || "",
])"""
HERE = """() => [...document.querySelectorAll("header [aria-current], nav [aria-current]")].map((one) => [
  one.closest("header, nav").className, one.getAttribute("aria-current"), one.href || "",
])"""


@pytest.fixture(params=["plan_site", "public_site"])
def site(request: pytest.FixtureRequest, example: BuiltExample) -> Path:
    """The folder of one of the two sites."""
    folder: Path = getattr(example, request.param)
    return folder


def addresses_of(site: Path) -> list[str]:
    # A server shows 404.html at any address, so it points at the top; nobody opens it from a stick.
    return [file.as_uri() for file in sorted(site.rglob("*.html")) if file.name != "404.html"]


def test_each_page_has_one_part_of_each_kind_and_navigations_have_names(page: Page, site: Path) -> None:
    for address in addresses_of(site):
        page.goto(address)
        # Without a name, a form is no part that a reader can go to.
        parts = [node for node in told_nodes(page) if node[0] in LANDMARKS and node != ("form", "")]
        assert len(parts) == len(set(parts)), address
        roles = [role for role, _ in parts]
        assert {role: roles.count(role) for role in ("banner", "main", "contentinfo")} == {
            "banner": 1,
            "main": 1,
            "contentinfo": 1,
        }, address
        names = [name for role, name in parts if role not in ("banner", "main", "contentinfo")]
        assert all(names), address
        assert ("navigation", "Menu") in parts, address


def test_each_page_has_one_first_heading(page: Page, site: Path) -> None:
    for address in addresses_of(site):
        page.goto(address)
        assert page.locator("h1").count() == 1, address
        assert page.locator("main h1").count() == 1, address


def test_next_goes_through_every_page_of_the_menu_and_previous_comes_back(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/index.html")
    menu = [tuple(line) for line in page.evaluate(MENU)]
    beside = ("a-z.html", "everything.html")
    in_order = [line for line in menu if not line[0].endswith(beside)]
    assert len(menu) - len(in_order) == 2
    walked, chains = set[str](), 0
    for address, _ in in_order:
        page.goto(address)
        if page.evaluate(NEIGHBOUR, "previous"):
            continue
        chains += 1
        steps = [address]
        while following := page.evaluate(NEIGHBOUR, "next"):
            assert tuple(following) in in_order
            page.goto(following[0])
            back = page.evaluate(NEIGHBOUR, "previous")
            assert back[0] == steps[-1]
            steps.append(following[0])
        expected = [line[0] for line in in_order if line[0] in steps]
        assert steps == expected
        walked |= set(steps)
    assert walked == {line[0] for line in in_order}
    # The plan, and the guides.
    assert chains == 2


def test_goals_come_right_after_their_chapter(page: Page, example: BuiltExample) -> None:
    page.goto(f"{example.plan_site.as_uri()}/goals.html")
    names = list[str]()
    while (following := page.evaluate(NEIGHBOUR, "next")) and len(names) < 3:
        names.append(following[1])
        page.goto(following[0])
    assert names == ["I want to work in a bakery.", "I want to live in my own flat.", "My week"]


def test_way_leads_from_the_front_page_to_where_one_is(page: Page, example: BuiltExample) -> None:
    site = example.public_site.as_uri()
    page.goto(f"{site}/example/goal-bakery.html")
    assert page.evaluate(WAY) == [
        ["Front page", f"{site}/index.html", ""],
        ["Ada’s plan", f"{site}/example/index.html", ""],
        ["My goals", f"{site}/example/goals.html", ""],
        ["I want to work in a bakery.", "", "page"],
    ]
    page.goto(f"{example.plan_site.as_uri()}/index.html")
    assert page.evaluate(WAY) == []


def test_page_where_one_is_bears_a_mark_wherever_it_is_named(page: Page, site: Path) -> None:
    for address in addresses_of(site):
        page.goto(address)
        menu = {link for link, _ in page.evaluate(MENU)}
        marks = page.evaluate(HERE)
        places = [place for place, _, _ in marks]
        assert {kind for _, kind, _ in marks} == {"page"}, address
        assert {urldefrag(link).url for _, _, link in marks if link} <= {address}, address
        assert places.count("site-menu") == (1 if address in menu else 0), address
        assert places.count("site-way") == (0 if address == f"{site.as_uri()}/index.html" else 1), address


def test_menu_has_every_page_but_search_and_how_one_reads(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/index.html")
    menu = {link for link, _ in page.evaluate(MENU)}
    others = {Path(address).name for address in addresses_of(site) if address not in menu}
    # The header leads to these two from every page, the front page of a plan to its credits.
    assert others == {"search.html", "how-i-read.html", "credits.html"}

"""The list from A to Z, which stands in for search where scripts do not run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from planbooklet.locales import sort_key
from tests.e2e.example import BuiltExample

LINES = """() => [...document.querySelectorAll(".a-z-lines a")].map((link) => [
  link.firstChild.textContent.trim(), link.getAttribute("href"),
  link.closest("ul").previousElementSibling.textContent,
])"""
HEADINGS = """() => [...document.querySelectorAll(":is(h2, h3, h4, h5, h6)[id]")]
  .filter((heading) => heading.closest("main") && !heading.querySelector("a"))
  .map((heading) => heading.id)"""


@pytest.fixture(params=["plan_site", "public_site"])
def site(request: pytest.FixtureRequest, example: BuiltExample) -> Path:
    """The folder of one of the two sites."""
    folder: Path = getattr(example, request.param)
    return folder


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A telephone whose browser runs no scripts."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def pages_of(site: Path) -> list[str]:
    return sorted(
        file.relative_to(site).as_posix() for file in site.rglob("*.html") if file.name != "404.html"
    )


def lines_of(page: Page, site: Path) -> list[tuple[str, str, str]]:
    """Give words, address and letter of each line."""
    page.goto(f"{site.as_uri()}/a-z.html")
    return [(words, unquote(address), letter) for words, address, letter in page.evaluate(LINES)]


def test_without_scripts_search_leads_to_the_list_from_every_page(plain: Page, site: Path) -> None:
    for path in pages_of(site):
        plain.goto(f"{site.as_uri()}/{path}")
        link = plain.get_by_role("banner").get_by_role("link", name="Search")
        if path == "search.html":
            link = plain.get_by_role("main").get_by_role("link", name="Go to the list from A to Z")
        link.click()
        assert plain.url == f"{site.as_uri()}/a-z.html", path


def test_without_scripts_the_coordinators_number_is_four_presses_away(
    plain: Page, example: BuiltExample
) -> None:
    plain.goto(f"{example.plan_site.as_uri()}/week.html")
    plain.get_by_role("link", name="Search").click()
    plain.get_by_role("main").get_by_role("link", name="M", exact=True).click()
    plain.get_by_role("link", name="My coordinator Who helps me").click()
    expect(plain.get_by_role("heading", name="My coordinator")).to_be_in_viewport()
    expect(plain.get_by_role("link", name="+47 400 00 073").first).to_be_in_viewport()


def test_every_page_and_every_section_is_listed(page: Page, site: Path) -> None:
    targets = {address for _, address, _ in lines_of(page, site)}
    pages = [path for path in pages_of(site) if path != "a-z.html"]
    assert len(pages) > 20
    assert [path for path in pages if path not in targets] == []
    missing = []
    for path in pages:
        # Search has no sections; the whole plan on one page repeats those of others.
        if Path(path).name in ("search.html", "everything.html", "how-i-read.html"):
            continue
        page.goto(f"{site.as_uri()}/{path}")
        missing += [
            f"{path}#{anchor}" for anchor in page.evaluate(HEADINGS) if f"{path}#{anchor}" not in targets
        ]
    assert missing == []


def test_every_line_leads_to_something(page: Page, site: Path) -> None:
    ids = {
        path: set(re.findall(r' id="([^"]+)"', (site / path).read_text("utf-8"))) for path in pages_of(site)
    }
    lost = []
    for words, address, _ in lines_of(page, site):
        path, _, anchor = address.partition("#")
        if path not in ids or (anchor and anchor not in ids[path]):
            lost.append(f"{words}: {address}")
    assert lost == []


def test_words_of_the_plan_and_shared_words_are_among_them(
    page: Page, site: Path, example: BuiltExample
) -> None:
    lines = {(words, address) for words, address, _ in lines_of(page, site)}
    folder = "" if site == example.plan_site else "example/"
    assert ("apprenticeship", f"{folder}words.html#word-apprenticeship") in lines
    assert ("municipality", "words.html#word-municipality") in lines


def test_lines_are_sorted_under_their_letters(page: Page, site: Path) -> None:
    lines = lines_of(page, site)
    words = [words for words, _, _ in lines]
    assert words == sorted(words, key=lambda each: sort_key(each, "en")[0])
    letters = list(dict.fromkeys(letter for _, _, letter in lines))
    assert letters == sorted(letters)
    assert all(re.sub(r"\W", "", words)[0].upper() == letter for words, _, letter in lines)


def test_a_letter_leads_to_its_lines(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/a-z.html")
    page.locator(".a-z-letters").get_by_role("link", name="W", exact=True).click()
    expect(page.get_by_role("heading", name="W", exact=True)).to_be_in_viewport()


def test_menu_of_every_page_has_it(page: Page, site: Path) -> None:
    page.goto(f"{site.as_uri()}/index.html")
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="From A to Z").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("From A to Z")
    here = page.get_by_role("navigation", name="Menu").locator("[aria-current=page]")
    expect(here).to_have_text("From A to Z")


def test_front_page_of_a_plan_leads_there_from_within_the_public_site_too(
    page: Page, site: Path, example: BuiltExample
) -> None:
    front = "index.html" if site == example.plan_site else "example/index.html"
    page.goto(f"{site.as_uri()}/{front}")
    page.get_by_role("main").get_by_role("link", name="Find something from A to Z").click()
    expect(page).to_have_url(f"{site.as_uri()}/a-z.html")

"""What the built example must hold to: WCAG 2.2 AA, valid HTML, no request that leaves, PDF/UA and PDF/A."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from planbooklet.outputs.booklet import BookletOptions, read_booklet_kit, render_booklet
from planbooklet.outputs.pdf_tags import Standard
from tests.e2e.axe import AAA, axe_violations
from tests.e2e.example import BuiltExample
from tests.e2e.nu_html import html_messages
from tests.e2e.pdf_ua import Profile, failed_rules
from tests.e2e.serving import served
from tests.e2e.visits import watched
from tests.outputs.ada import ada, photos

Scheme = Literal["http", "file"]


@pytest.fixture(params=["plan_site", "public_site"])
def site(request: pytest.FixtureRequest, example: BuiltExample) -> Path:
    """The folder of one of the two sites."""
    folder: Path = getattr(example, request.param)
    return folder


def pages_of(site: Path) -> list[Path]:
    pages = sorted(site.rglob("*.html"))
    assert site / "index.html" in pages
    return pages


@contextmanager
def opened(site: Path, scheme: Scheme) -> Iterator[str]:
    """Give the site's address, as from a server or as from a stick."""
    if scheme == "file":
        yield f"{site.as_uri()}/"
    else:
        with served(site) as home:
            yield home


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_every_page_stays_in_its_folder_and_breaks_no_rule_of_its_own(
    browser: Browser, site: Path, scheme: Scheme
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    with opened(site, scheme) as home, watched(page, home) as problems:
        for file in pages_of(site):
            address = file.relative_to(site).as_posix()
            # A server shows 404.html at any address, so it points at the top; nobody opens it from a stick.
            if scheme == "http" or address != "404.html":
                page.goto(home + address)
    context.close()
    assert problems == []


def distinct_pages(site: Path) -> list[Path]:
    """Leave out the example in the public site: its pages are those of the plan's.

    Guides are looked at in both, since each plan explains words of its own in them.
    """
    return [page for page in pages_of(site) if "example" not in page.relative_to(site).parts]


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
@pytest.mark.parametrize("width", [320, 1280])
def test_every_page_meets_wcag_up_to_aaa(
    browser: Browser, site: Path, width: int, look: dict[str, Any]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, **look)
    page = context.new_page()
    wrong = []
    with served(site) as home:
        for file in distinct_pages(site):
            address = file.relative_to(site).as_posix()
            page.goto(home + address)
            wrong += [f"{address}: {line}" for line in axe_violations(page, AAA)]
    context.close()
    assert wrong == []


def test_first_page_is_light(example: BuiltExample) -> None:
    """Our choice, from issue B: 500 kB with pictures, and of our own script and style 60 kB."""
    site = example.plan_site
    html = (site / "index.html").read_text(encoding="utf-8")
    asked = set(re.findall(r'(?:src|href)="(assets/[^"]+)"', html))
    style = (site / "assets" / "site.css").read_text(encoding="utf-8")
    fonts = {f"assets/{name}" for name in re.findall(r"fonts/atkinson[^)\"']+woff2", style)}
    sizes = {name: (site / name).stat().st_size for name in asked | fonts}
    own = sum(size for name, size in sizes.items() if name.endswith((".js", ".css")))
    assert own < 60_000, sizes
    assert sum(sizes.values()) + len(html.encode()) < 500_000, sizes


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_scrolls_sideways(browser: Browser, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = []
    with served(site) as home:
        for file in pages_of(site):
            address = file.relative_to(site).as_posix()
            page.goto(home + address)
            needed = page.evaluate("document.scrollingElement.scrollWidth")
            if needed > width:
                wide.append(f"{address}: needs {needed} pixels of {width}")
    context.close()
    assert wide == []


def test_html_checker_has_nothing_to_say(site: Path) -> None:
    assert [str(message) for message in html_messages(pages_of(site))] == []


@pytest.mark.parametrize(("folder", "word"), [("plan_site", "bakery"), ("public_site", "coordinator")])
def test_search_works_from_a_stick(page: Page, example: BuiltExample, folder: str, word: str) -> None:
    site: Path = getattr(example, folder)
    home = f"{site.as_uri()}/"
    with watched(page, home) as problems:
        page.goto(f"{home}search.html")
        field = page.get_by_label("What do you look for?")
        field.fill(word)
        field.press("Enter")
        expect(page.get_by_role("status")).to_contain_text("Places found: ")
        with page.expect_navigation():
            page.get_by_role("main").get_by_role("listitem").get_by_role("link").first.click()
        assert word in page.get_by_role("main").inner_text().lower()
        page.go_back()
        field.fill("xyzzyx")
        field.press("Enter")
        expect(page.get_by_role("status")).to_have_text("Nothing was found. Try another word.")
    assert problems == []


@pytest.mark.parametrize("profile", ["PDFUA-1", "PDFA-3A"])
def test_verapdf_finds_nothing_in_any_booklet(example: BuiltExample, profile: Profile) -> None:
    booklets = sorted(example.booklet.parents[1].glob("*/booklet.pdf"))
    assert example.booklet in booklets
    found = failed_rules(booklets, profile)
    assert {file.parent.name: list(map(str, rules)) for file, rules in found.items() if rules} == {}


def test_verapdf_finds_nothing_in_the_booklet_for_readers_of_pdf_2(tmp_path: Path) -> None:
    booklet = tmp_path / "booklet.pdf"
    booklet.write_bytes(
        render_booklet(ada(), photos(), kit=read_booklet_kit("en"), options=BookletOptions(Standard.UA_2))
    )
    found = failed_rules([booklet], "PDFUA-2-ISO32005")
    assert list(map(str, found[booklet])) == []


def test_booklet_is_long_enough_to_hold_a_life_and_short_enough_to_be_read(example: BuiltExample) -> None:
    assert 12 <= len(PdfReader(example.booklet).pages) <= 24

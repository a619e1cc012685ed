"""The person's site in Debian's Firefox, opened from a folder as from a stick."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.example import BuiltExample
from tests.e2e.firefox import Firefox, started_firefox
from tests.e2e.serving import served

FOCUSED = "document.activeElement.innerText.trim() || document.activeElement.id"
NOT_LOADED = """[
  ...[...document.images].filter((image) => image.complete && !image.naturalWidth).map(({ src }) => src),
  ...[...document.querySelectorAll("[rel=stylesheet]")].filter(({ sheet }) => !sheet).map(({ href }) => href),
  ...[...document.fonts].filter(({ status }) => status === "error").map(({ family }) => family),
]"""


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with started_firefox(tmp_path_factory.mktemp("firefox")) as started:
        started.resize(1280, 900)
        yield started


@pytest.fixture(scope="module")
def site(example: BuiltExample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied_alone(example.plan_site, tmp_path_factory.mktemp("stick"))


def copied_alone(site: Path, stick: Path) -> Path:
    """Give a copy of the site, beside which nothing lies that a page could ask for."""
    return shutil.copytree(site, stick / "Adas plan")


def tab_to(firefox: Firefox, words: str) -> None:
    """Press Tab until these words have the focus."""
    for _ in range(60):
        firefox.press("Tab")
        if firefox.ask(FOCUSED) == words:
            return
    raise AssertionError(f"Tab does not come to “{words}”")


@pytest.mark.parametrize("folder", ["plan_site", "public_site"])
def test_every_page_opens_whole_and_without_complaint(
    firefox: Firefox, example: BuiltExample, tmp_path: Path, folder: str
) -> None:
    site = copied_alone(getattr(example, folder), tmp_path)
    home = f"{site.as_uri()}/"
    # A server shows 404.html at any address, so it points at the top; nobody opens it from a stick.
    pages = [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]
    wrong = []
    for page in pages:
        firefox.open(page.as_uri())
        firefox.wait_until("document.fonts.status === 'loaded'")
        lacking = [f"not loaded: {address}" for address in firefox.ask(NOT_LOADED)]
        wrong += [f"{page.name}: {problem}" for problem in lacking + firefox.problems(home)]
    assert len(pages) > 15
    assert wrong == []


def test_skip_link_leads_past_the_head(firefox: Firefox, site: Path) -> None:
    firefox.open((site / "goals.html").as_uri())
    firefox.press("Tab")
    assert firefox.ask(FOCUSED) == "Go to the main text"
    assert firefox.ask("document.activeElement.getBoundingClientRect().top >= 0")
    firefox.press("Enter", "Tab")
    assert firefox.ask("Boolean(document.activeElement.closest('main'))")


def test_menu_and_next_page_are_reached_by_keyboard(firefox: Firefox, site: Path) -> None:
    firefox.open((site / "goals.html").as_uri())
    tab_to(firefox, "Menu")
    firefox.press("Enter")
    firefox.wait_until("location.hash === '#menu'")
    firefox.press("Tab")
    assert firefox.ask(FOCUSED) == "Front page"
    tab_to(firefox, "My week")
    firefox.press("Enter")
    firefox.wait_until("document.readyState === 'complete' && location.pathname.endsWith('/week.html')")
    name = firefox.ask("document.querySelector('[rel=next] strong').innerText")
    tab_to(firefox, f"Next page\n{name}")
    firefox.press("Enter")
    firefox.wait_until(f"document.querySelector('h1').innerText === {name!r}")


def test_search_from_a_folder_finds_a_word_and_leads_to_it(firefox: Firefox, site: Path) -> None:
    firefox.open((site / "search.html").as_uri())
    firefox.wait_until("!document.querySelector('main form').hidden")
    tab_to(firefox, "search-words")
    firefox.press(*"bakery", "Enter")
    firefox.wait_until("document.querySelectorAll('main .search-found a').length > 0")
    said = firefox.ask("document.querySelector('main [role=status]').innerText")
    assert said.startswith("Places found: ")
    tab_to(firefox, firefox.ask("document.querySelector('main .search-found a').innerText"))
    firefox.press("Enter")
    firefox.wait_until("!location.pathname.endsWith('search.html') && document.readyState === 'complete'")
    firefox.wait_until("document.querySelector('main').innerText.toLowerCase().includes('bakery')")
    assert firefox.problems(f"{site.as_uri()}/") == []


def test_search_dialog_is_opened_gone_through_and_left_by_keyboard(firefox: Firefox, site: Path) -> None:
    firefox.open((site / "goals.html").as_uri())
    firefox.wait_until("document.querySelector('header button')")
    tab_to(firefox, "Search")
    firefox.press("Enter")
    firefox.wait_until("document.activeElement.id === 'search-words'")
    firefox.press(*"bakery", "Enter")
    firefox.wait_until("document.querySelectorAll('dialog .search-found a').length > 2")
    # What scrolls must not be a stop of its own, as Firefox makes it.
    firefox.press("Tab")
    assert firefox.ask(FOCUSED) == "Search"
    firefox.press("Tab")
    assert firefox.ask("document.activeElement === document.querySelector('dialog .search-found a')")
    firefox.press("ArrowDown", "ArrowUp", "ArrowUp")
    assert firefox.ask(FOCUSED) == "search-words"
    firefox.press("Escape")
    firefox.wait_until("!document.querySelector('dialog').open")
    assert firefox.ask(FOCUSED) == "Search"
    assert firefox.problems(f"{site.as_uri()}/") == []


def test_search_dialog_opens_finds_and_gives_the_focus_back(firefox: Firefox, site: Path) -> None:
    firefox.open((site / "goals.html").as_uri())
    tab_to(firefox, "Search")
    firefox.press("Enter")
    firefox.wait_until("document.activeElement.matches('dialog[open] input')")
    firefox.press(*"bakery", "Enter")
    firefox.wait_until("document.querySelectorAll('dialog .search-found a').length > 0")
    said = firefox.ask("document.querySelector('dialog [role=status]').innerText")
    assert said.startswith("Places found: ")
    firefox.press("Escape")
    firefox.wait_until("!document.querySelector('dialog[open]')")
    assert firefox.ask(FOCUSED) == "Search"
    assert firefox.problems(f"{site.as_uri()}/") == []


def test_choice_of_how_i_read_holds_on_the_next_page(firefox: Firefox, site: Path) -> None:
    firefox.open((site / "how-i-read.html").as_uri())
    before = firefox.ask("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)")
    firefox.wait_until("!document.querySelector('form.how').hidden")
    firefox.ask("document.querySelector('[name=text][value=very-large]').focus()")
    firefox.press(" ")
    firefox.open((site / "goals.html").as_uri())
    assert firefox.ask("document.documentElement.dataset.text") == "very-large"
    assert firefox.ask("parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)") > before
    firefox.ask("localStorage.clear()")


PAGE = "<!doctype html><html lang='en'><head><title>My plan</title>{head}</head><body>{body}</body></html>"
POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">"""


@pytest.mark.parametrize(
    ("head", "body", "said"),
    [
        ("", "<script>throw Error('broken')</script>", "console: Error: broken"),
        (POLICY, "<p style='color:red'>Red</p>", "console: policy stops inline by style-src-attr"),
        ("", "<img src='{elsewhere}a.svg' alt=''>", "asks for {elsewhere}a.svg, outside the site"),
    ],
)
def test_what_is_wrong_with_a_page_is_told(
    firefox: Firefox, tmp_path: Path, head: str, body: str, said: str
) -> None:
    (tmp_path / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    with served(tmp_path) as elsewhere:
        html = PAGE.format(head=head, body=body.format(elsewhere=elsewhere))
        (tmp_path / "index.html").write_text(html, encoding="utf-8")
        firefox.open((tmp_path / "index.html").as_uri())
        problems = firefox.problems(f"{tmp_path.as_uri()}/")
    assert said.format(elsewhere=elsewhere) in problems


def test_picture_that_lies_outside_the_folder_is_told(firefox: Firefox, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        PAGE.format(head="", body="<img src='../absent.svg' alt=''>"), encoding="utf-8"
    )
    firefox.open((tmp_path / "index.html").as_uri())
    assert firefox.ask(NOT_LOADED) == [f"{tmp_path.parent.as_uri()}/absent.svg"]

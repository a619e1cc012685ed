"""Without JavaScript, from a folder, on paper."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.e2e.defects.keyboard import PHONE, opened
from tests.e2e.defects.searching import search_that_hangs
from tests.e2e.tabbing import tab_stops
from tests.e2e.visits import watched

STANDS_IN = re.compile(r"^(Search|A–Z|A to Z)\b")

LINKS = "() => [...document.querySelectorAll('a[href], link[href]')].map((link) => link.href)"

SEEN_TEXT = """() => {
  for (const details of document.querySelectorAll("main details")) details.open = true;
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const all = { visibilityProperty: true, opacityProperty: true };
  const seen = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.data.trim() && node.parentElement.checkVisibility(all)) seen.push(node.data.trim());
  return seen;
}"""


def nothing_for_search(page: Page, home: str, path: str) -> list[str]:
    """22: without JavaScript, search is gone, and no key leads to anything in its place."""
    browser = page.context.browser
    assert browser, "the page has no browser of its own"
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    try:
        return _looked_for_search(plain, home, path)
    finally:
        context.close()


def _looked_for_search(page: Page, home: str, path: str) -> list[str]:
    opened(page, home, path, PHONE)
    for stop in tab_stops(page, 15):
        if stop.in_view and stop.role == "link" and STANDS_IN.match(stop.name):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            ways = page.get_by_role("main").get_by_role("link")
            return [] if ways.count() else [f"{stop} leads to a page that leads nowhere"]
    return ["no key leads to search or to what stands in for it"]


def link_to_a_folder(page: Page, home: str, path: str) -> list[str]:
    """23: opened from a folder, a link shows the folder and not the page; search never finds anything."""
    opened(page, home, path)
    folders = [
        link for link in page.evaluate(LINKS) if link.startswith(home) and link.split("#")[0].endswith("/")
    ]
    return [f"shows a folder: {link}" for link in folders] + search_that_hangs(page, home, path)


def link_out_of_the_folder(page: Page, home: str, path: str) -> list[str]:
    """24: opened from a folder, a link or a request leaves it."""
    with watched(page, home) as problems:
        opened(page, home, path)
        page.wait_for_timeout(500)
    files = [link for link in page.evaluate(LINKS) if link.startswith("file:") and not link.startswith(home)]
    return [f"leads out of the folder: {link}" for link in files] + problems


def alternatives_on_one_paper(page: Page, home: str, path: str) -> list[str]:
    """25: paper shows together what the screen shows one at a time, such as easy and standard text."""
    opened(page, home, path)
    on_screen = page.evaluate(SEEN_TEXT)
    page.emulate_media(media="print")
    on_paper = page.evaluate(SEEN_TEXT)
    page.emulate_media(media="screen")
    return [f"on paper only: {words}" for words in on_paper if words not in on_screen]

"""Names that are doubled, mean nothing or are in another language; HTML that is not valid."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Page

from tests.e2e.defects.keyboard import opened
from tests.e2e.nu_html import html_messages
from tests.e2e.tabbing import tab_stops, told_nodes

LANDMARKS = {"banner", "main", "contentinfo", "navigation", "search", "region", "form", "complementary"}

ALL_WORDS = """() => {
  const words = new Set();
  for (const element of document.querySelectorAll("body, body *")) {
    if (element.closest("script, style, svg")) continue;
    for (const { name, value } of element.attributes) {
      const forScripts = name.startsWith("data-") && value.includes(" ");
      if (forScripts || /^(aria-label|title|placeholder|alt)$/.test(name)) words.add(value.trim());
    }
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE) words.add(child.data.trim());
  }
  return [...words].filter((word) => /\\p{L}{2}/u.test(word));
}"""


def landmarks_with_one_name(page: Page, home: str, path: str) -> list[str]:
    """15: two landmarks have the same role and name."""
    opened(page, home, path)
    counted = Counter(node for node in told_nodes(page) if node[0] in LANDMARKS)
    return [f"{count} landmarks {role} “{name}”" for (role, name), count in counted.items() if count > 1]


def stop_that_means_nothing(page: Page, home: str, path: str) -> list[str]:
    """19: Tab stops at a sign beside each heading."""
    opened(page, home, path)
    return [f"Tab stops at {stop}" for stop in tab_stops(page) if not any(map(str.isalnum, stop.name))]


def words_left_in_english(page: Page, home: str, path: str) -> list[str]:
    """20: a page in another language has words of the English one.

    Args:
        page: Where to open both.
        home: Of the site in the other language. Beside it, in `en/`, lies the site in English, whose content
            has no word in common with this one: so what they share is the shell's.
        path: A page that both have.
    """
    opened(page, home, path)
    here = page.evaluate(ALL_WORDS)
    opened(page, home.rstrip("/").rsplit("/", 1)[0] + "/en/", path)
    english = set(page.evaluate(ALL_WORDS))
    return [f"in English: {words}" for words in here if words in english]


def html_not_valid(page: Page, home: str, path: str) -> list[str]:
    """21: the HTML checker has something to say."""
    opened(page, home, path)
    return [str(message) for message in html_messages([Path(unquote(urlsplit(page.url).path))])]

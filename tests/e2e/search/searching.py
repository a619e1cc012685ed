"""The dialog of search: how it is opened, and what it holds."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

FIELD = "What do you look for?"
RECIPES = "Cakes & <b>“bread”</b>"
QUOTED = 'My uncle says "<img src=x onerror=alert(1)> works" and laughs.'
ARABIC = "أحب الخبز في البيت"
LATE = ("lunr.min.js", "search-index.js", "search-words.js", "search-look.js")


def dialog_of(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search", exact=True)


def button_of(page: Page) -> Locator:
    return page.get_by_role("banner").get_by_role("button", name="Search", exact=True)


def open_dialog(page: Page, address: str, words: str = "") -> Locator:
    """Open the dialog on a page, and look for words, until the answer stands there."""
    page.goto(address)
    button_of(page).click()
    if words:
        look_for(page, words)
    return dialog_of(page)


def look_for(page: Page, words: str) -> None:
    field = page.get_by_label(FIELD)
    field.fill(words)
    field.press("Enter")
    expect(page.get_by_role("status")).not_to_have_text("One moment.")


def focused(page: Page) -> str:
    """Give what has the focus, in its own words."""
    words = page.evaluate(
        "() => { const here = document.activeElement;"
        "return here === document.body ? 'nothing' : here.innerText || here.id; }"
    )
    return str(words).strip()

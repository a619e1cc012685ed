"""A page that is read aloud: its buttons, its controls, what the voice says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.fake_voice import (
    ENGLISH,
    Voice,
    being_said,
    end_sentence,
    give_voices,
    hurry,
    texts,
)

Look = Literal["light", "dark", "forced"]


@contextmanager
def window(browser: Browser, width: int = 1280, height: int = 900, look: Look = "light") -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if look == "dark" else "light",
        forced_colors="active" if look == "forced" else "none",
    )
    yield context.new_page()
    context.close()


def buttons(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("button", name=re.compile("^Read aloud "))


def button_of(page: Page, heading: str) -> Locator:
    return page.get_by_role("button", name=f"Read aloud {heading}", exact=True)


def controls_of(page: Page) -> Locator:
    return page.get_by_role("group", name="Reading aloud", exact=True)


def press(page: Page, name: str) -> None:
    controls_of(page).get_by_role("button", name=name, exact=True).click()


def begin(page: Page, address: str, heading: str, *voices: Voice) -> Locator:
    """Open a page on a machine with these voices, else an English one, and let a part of it be read."""
    give_voices(page, *(voices or (ENGLISH,)))
    page.goto(address)
    button_of(page, heading).click()
    being_said(page)
    return button_of(page, heading)


def hear(page: Page, address: str, heading: str, *voices: Voice) -> list[str]:
    """Give all that the voices say of a part."""
    begin(page, address, heading, *voices)
    hurry(page)
    end_sentence(page)
    expect(controls_of(page)).to_be_hidden(timeout=20_000)
    return list(texts(page))

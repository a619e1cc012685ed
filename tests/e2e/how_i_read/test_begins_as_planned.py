"""Pages begin as the plan says, and the reader may choose otherwise."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("address", ["index.html", "goals.html", "guides/index.html"])
def test_pages_begin_as_the_plan_says(
    browser: Browser, asking_site: str, address: str, scripts: bool
) -> None:
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(asking_site + address)
    paragraph = page.locator("main p").first
    expect(paragraph).to_have_css("font-size", re.compile(r"(28|29|30)(\.\d+)?px"))
    expect(paragraph).to_have_css("font-family", re.compile("^Andika,"))
    expect(paragraph).to_have_css("letter-spacing", re.compile(r"[1-9][\d.]*px"))
    page.goto(f"{asking_site}goals.html")
    expect(page.locator("main .symbol")).to_be_hidden()
    context.close()


def test_reader_may_ask_for_what_the_plan_hides_and_go_back_to_the_plan(page: Page, asking_site: str) -> None:
    page.goto(f"{asking_site}how-i-read.html")
    for label in ("Very large", "Most space", "As on my machine", "Andika", "Without pictures"):
        expect(page.get_by_role("radio", name=label, exact=True)).to_be_checked()
    page.get_by_role("radio", name="With pictures", exact=True).check()
    page.goto(f"{asking_site}goals.html")
    expect(page.locator("main .symbol")).to_be_visible()
    page.goto(f"{asking_site}how-i-read.html")
    page.get_by_role("button", name="Back to how it was").click()
    expect(page.get_by_role("radio", name="Without pictures", exact=True)).to_be_checked()
    page.goto(f"{asking_site}goals.html")
    expect(page.locator("main .symbol")).to_be_hidden()

"""The page of its own that search has where there is no dialog."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe import AAA, axe_violations
from tests.e2e.search.searching import (
    FIELD,
    look_for,
)
from tests.e2e.visits import watched


def test_without_javascript_the_head_leads_to_a_page_that_shows_the_way(browser: Browser, stick: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{stick}goals.html")
    expect(page.locator("dialog, [type=search], [type=submit]").locator("visible=true")).to_have_count(0)
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
    page.goto(f"{stick}search.html")
    expect(page.get_by_role("search")).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Go to the list from A to Z").click()
    expect(page.get_by_role("heading", level=1, name="From A to Z")).to_be_visible()
    context.close()


def test_a_browser_too_old_for_dialogs_searches_on_the_page_of_its_own(page: Page, stick: str) -> None:
    page.add_init_script("delete HTMLDialogElement.prototype.showModal")
    page.goto(f"{stick}goals/bakery.html")
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    expect(page).to_have_url(f"{stick}search.html")
    look_for(page, "oven")
    expect(page.get_by_role("status")).to_have_text("Places found: 1")


def test_the_page_of_its_own_finds_leads_on_and_comes_back(page: Page, home: str) -> None:
    with watched(page, home) as problems:
        page.goto(f"{home}search.html")
        expect(page.get_by_role("dialog")).to_have_count(0)
        look_for(page, "oven")
        found = page.get_by_role("main").get_by_role("link")
        expect(found).to_have_text(["I want to work – Why Ada wants this"])
        expect(page.locator("main mark")).to_have_text("Ovens")
        assert axe_violations(page, AAA) == []
        with page.expect_navigation():
            found.press("Enter")
        expect(page).to_have_url(f"{home}goals/bakery.html#why")
        page.go_back()
        expect(page).to_have_url(f"{home}search.html#words=oven")
        expect(page.get_by_role("status")).to_have_text("Places found: 1")
        expect(page.get_by_label(FIELD)).to_have_value("oven")
    assert problems == []

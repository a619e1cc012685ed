"""The whole plan on one page, from a stick: the way there, about it, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.example import BuiltExample
from tests.e2e.visits import watched

DOUBLED_IDS = """() => {
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}"""


@pytest.fixture(params=["own site", "example in the public site"])
def plan(request: pytest.FixtureRequest, example: BuiltExample) -> Path:
    """The folder where the plan's front page lies."""
    return example.plan_site if request.param == "own site" else example.public_site / "example"


def open_everything(page: Page, plan: Path) -> None:
    page.goto(f"{plan.as_uri()}/everything.html")


def test_front_page_leads_there_and_a_link_leads_back(page: Page, plan: Path) -> None:
    with watched(page, f"{plan.parent.as_uri()}/") as problems:
        page.goto(f"{plan.as_uri()}/index.html")
        page.get_by_role("main").get_by_role("link", name="Show everything on one page").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("My whole plan on one page")
        page.get_by_role("link", name="Show one thing at a time").click()
        expect(page).to_have_url(f"{plan.as_uri()}/index.html")
    assert problems == []


def test_menu_has_it_and_says_where_one_is(page: Page, plan: Path) -> None:
    page.goto(f"{plan.as_uri()}/goals.html")
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="My whole plan on one page").click()
    expect(page).to_have_url(f"{plan.as_uri()}/everything.html")
    here = page.get_by_role("navigation", name="Menu").locator("[aria-current=page]")
    expect(here).to_have_text("My whole plan on one page")
    assert page.get_by_role("navigation", name="Pages before and after").count() == 0


def test_contents_lead_to_each_part_and_back_to_the_top(page: Page, plan: Path) -> None:
    open_everything(page, plan)
    lines = page.locator(".everything-contents a")
    assert lines.count() > 12
    for name in lines.all_inner_texts():
        page.locator(".everything-contents").get_by_role("link", name=name, exact=True).click()
        expect(page.locator(".everything-part").get_by_role("heading", name=name).first).to_be_in_viewport()
        page.get_by_role("link", name="To the top of the page").first.click()
        expect(page.get_by_role("heading", level=1)).to_be_in_viewport()


def test_portrait_stands_at_the_top_once_and_in_the_chapter_about_me(page: Page, plan: Path) -> None:
    open_everything(page, plan)
    own = page.locator(".chapter-head__portrait")
    assert own.count() > 5
    assert [one.is_visible() for one in own.all()] == [True] + [False] * (own.count() - 1)
    expect(page.locator("main .photo--large")).to_be_visible()


def test_no_id_stands_twice_in_the_whole_page(page: Page, plan: Path) -> None:
    open_everything(page, plan)
    assert page.evaluate(DOUBLED_IDS) == []


def test_words_are_explained_in_place(page: Page, plan: Path) -> None:
    open_everything(page, plan)
    word = page.get_by_role("main").get_by_role("button", name="apprenticeship").first
    word.click()
    expect(page.locator(".word-box:visible")).to_contain_text("apprenticeship")


def test_next_meeting_says_how_far_away_it_is(page: Page, plan: Path) -> None:
    page.clock.set_fixed_time("2026-12-02T09:00:00")
    open_everything(page, plan)
    when = page.locator(".meeting-card__when").first
    expect(when).to_have_text("This is my next meeting. It is tomorrow.")

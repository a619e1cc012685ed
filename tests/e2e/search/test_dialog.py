"""The dialog of search by keyboard: opened, gone through, followed, closed, from every page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.search.searching import (
    FIELD,
    LATE,
    button_of,
    dialog_of,
    focused,
    look_for,
    open_dialog,
)
from tests.e2e.serving import served
from tests.e2e.tabbing import told_nodes
from tests.e2e.visits import watched


@pytest.mark.parametrize("width", [320, 1280])
def test_keyboard_alone_opens_finds_follows_comes_back_and_closes(page: Page, home: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    with watched(page, home) as problems:
        page.goto(f"{home}goals.html")
        while focused(page) != "Search":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(dialog_of(page)).to_be_visible()
        expect(page.get_by_label(FIELD)).to_be_focused()
        page.keyboard.type("oven")
        page.keyboard.press("Enter")
        expect(dialog_of(page).get_by_role("status")).to_have_text("Places found: 1")
        page.keyboard.press("ArrowDown")
        assert focused(page) == "I want to work – Why Ada wants this"
        with page.expect_navigation():
            page.keyboard.press("Enter")
        expect(page).to_have_url(f"{home}goals/bakery.html#why")
        expect(dialog_of(page)).to_be_hidden()

        page.go_back()
        expect(dialog_of(page).get_by_role("link")).to_have_text(["I want to work – Why Ada wants this"])
        expect(page.get_by_label(FIELD)).to_have_value("oven")
        page.keyboard.press("Escape")
        expect(dialog_of(page)).to_be_hidden()
        expect(button_of(page)).to_be_focused()
        page.reload()
        expect(button_of(page)).to_be_visible()
        expect(dialog_of(page)).to_be_hidden()
    assert problems == []


def test_close_button_closes_and_what_was_typed_is_there_next_time(page: Page, stick: str) -> None:
    dialog = open_dialog(page, f"{stick}goals.html", "oven")
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    expect(button_of(page)).to_be_focused()
    button_of(page).press("Enter")
    expect(page.get_by_label(FIELD)).to_be_focused()
    page.keyboard.type("bread")
    expect(page.get_by_label(FIELD)).to_have_value("bread")


def test_tab_goes_through_the_dialog_and_never_into_the_page_behind(page: Page, stick: str) -> None:
    dialog = open_dialog(page, f"{stick}goals.html", "helps")
    page.get_by_label(FIELD).focus()
    stops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(focused(page))
    assert stops[:2] == ["Search", "The coordinator – What she does"]
    assert {*stops[2:]} <= {"nothing", "Close", "search-words", *stops[:2]}
    told = told_nodes(page)
    assert ("dialog", "Search") in told
    assert not {("heading", "My goals"), ("navigation", "Menu")} & {*told}
    expect(dialog).to_be_visible()


def test_arrows_go_from_the_field_through_the_places_and_back(page: Page, stick: str) -> None:
    open_dialog(page, f"{stick}goals.html", "Ada")
    names = dialog_of(page).get_by_role("link").all_inner_texts()
    assert len(names) > 2
    went = []
    for key in ["ArrowDown"] * (len(names) + 1) + ["ArrowUp"] * len(names):
        page.keyboard.press(key)
        went.append(focused(page))
    assert went == [*names, names[-1], *reversed(names[:-1]), "search-words"]
    page.keyboard.press("ArrowUp")
    assert focused(page) == "search-words"


def test_a_place_on_the_same_page_shows_itself_and_back_shows_the_dialog(page: Page, stick: str) -> None:
    open_dialog(page, f"{stick}goals/bakery.html", "oven")
    dialog_of(page).get_by_role("link").click()
    expect(dialog_of(page)).to_be_hidden()
    expect(page).to_have_url(f"{stick}goals/bakery.html#why")
    expect(page.get_by_role("heading", name="Why Ada wants this")).to_be_in_viewport()
    expect(button_of(page)).not_to_be_focused()
    page.go_back()
    expect(dialog_of(page).get_by_role("status")).to_have_text("Places found: 1")


def test_nothing_is_loaded_before_search_is_opened_and_all_only_once(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{home}goals.html")
    page.wait_for_load_state("networkidle")
    assert not {*asked} & {*LATE}
    for _ in range(2):
        button_of(page).click()
        look_for(page, "oven")
        expect(dialog_of(page).get_by_role("link")).to_have_count(1)
        page.keyboard.press("Escape")
    assert sorted(name for name in asked if name in LATE) == sorted(LATE)


def test_words_stay_in_the_page(page: Page, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url + (request.post_data or "")))
    open_dialog(page, f"{home}goals.html", "epilepsy")
    expect(page.get_by_role("status")).to_have_text("Nothing was found. Try another word.")
    assert page.url == f"{home}goals.html"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    page.goto(f"{home}search.html")
    look_for(page, "epilepsy")
    page.reload()
    expect(page.get_by_label(FIELD)).to_have_value("epilepsy")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert [address for address in asked if "epilepsy" in address.partition("#")[0]] == []


@pytest.mark.parametrize(
    ("words", "said", "shown"),
    [
        ("oven", "Places found: 1", 1),
        ("unicorn", "Nothing was found. Try another word.", 0),
        ("recipe unicorn", "No place has all your words. Places with some of them: 1", 1),
        ("porridge", "Many places were found. These 20 fit best.", 20),
        ("", "", 0),
        ("?!", "", 0),
    ],
)
@pytest.mark.parametrize("path", ["goals.html", "search.html"])
def test_count_is_announced_where_a_screen_reader_already_listens(
    page: Page, stick: str, path: str, words: str, said: str, shown: int
) -> None:
    page.goto(stick + path)
    if path != "search.html":
        button_of(page).click()
    status = page.get_by_role("status")
    expect(status).to_have_text("")
    status.evaluate("region => window.listenedTo = region")
    look_for(page, words)
    expect(status).to_have_text(said)
    assert page.evaluate("window.listenedTo === document.querySelector('[role=status]')")
    expect(page.locator(".search-found").get_by_role("link")).to_have_count(shown)


def test_a_lost_connection_is_said_and_the_next_try_works(page: Page, site: Path) -> None:
    with served(site) as home:
        page.route("**/search-index.js", lambda route: route.abort())
        open_dialog(page, f"{home}goals.html", "oven")
        expect(page.get_by_role("status")).to_have_text(
            "Search does not work just now. The menu has a link to every page."
        )
        page.unroute("**/search-index.js")
        look_for(page, "oven")
        expect(page.get_by_role("status")).to_have_text("Places found: 1")

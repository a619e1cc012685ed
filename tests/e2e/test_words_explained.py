"""A hard word is explained where it stands: by click, key and touch, with and without a script."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.axe import AAA, axe_violations
from tests.e2e.example import BuiltExample
from tests.e2e.nu_html import html_messages
from tests.e2e.visits import watched

GOAL = "goal-bakery.html"
MEANING = "You learn a job at work, and you are paid."


@pytest.fixture
def goal(page: Page, example: BuiltExample) -> Iterator[Page]:
    """A page about a goal, opened from a folder; it must not complain."""
    with watched(page, f"{example.plan_site.as_uri()}/") as problems:
        page.goto((example.plan_site / GOAL).as_uri())
        yield page
    assert problems == []


def word(page: Page, name: str = "apprenticeship") -> Locator:
    return page.get_by_role("button", name=name, exact=True).first


def box(page: Page) -> Locator:
    return page.locator(".word-box:visible")


def test_word_says_what_it_is_before_it_is_pressed(goal: Page) -> None:
    expect(word(goal)).to_have_attribute("aria-expanded", "false")
    expect(box(goal)).to_have_count(0)
    assert goal.locator(f"[id='{word(goal).get_attribute('aria-controls')}']").count() == 1


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_key_opens_and_closes_it_and_keeps_the_focus(goal: Page, key: str) -> None:
    word(goal).focus()
    goal.keyboard.press(key)
    expect(box(goal)).to_contain_text(MEANING)
    expect(word(goal)).to_have_attribute("aria-expanded", "true")
    expect(word(goal)).to_be_focused()
    goal.keyboard.press(key)
    expect(box(goal)).to_have_count(0)
    expect(word(goal)).to_have_attribute("aria-expanded", "false")
    expect(word(goal)).to_be_focused()
    assert goal.url.endswith(GOAL)


def test_click_opens_it_right_below_the_words_it_belongs_to(goal: Page) -> None:
    word(goal).click()
    expect(box(goal)).to_contain_text(MEANING)
    above, below = word(goal).bounding_box(), box(goal).bounding_box()
    assert above
    assert below
    assert 0 < below["y"] - above["y"] < 120
    word(goal).click()
    expect(box(goal)).to_have_count(0)


def test_meaning_comes_next_for_a_screen_reader_and_is_told_at_once(goal: Page) -> None:
    word(goal).click()
    status = box(goal).get_by_role("status")
    expect(status).to_contain_text(MEANING)
    goal.keyboard.press("Tab")
    expect(box(goal).get_by_role("button", name="Close")).to_be_focused()


def test_escape_closes_it_and_focus_goes_back_to_the_word(goal: Page) -> None:
    word(goal).press("Enter")
    goal.keyboard.press("Tab")
    goal.keyboard.press("Escape")
    expect(box(goal)).to_have_count(0)
    expect(word(goal)).to_be_focused()


def test_close_button_does_so_too_and_is_large_enough(goal: Page) -> None:
    word(goal).click()
    button = box(goal).get_by_role("button", name="Close")
    size = button.bounding_box()
    assert size
    assert min(size["width"], size["height"]) >= 44
    button.press("Enter")
    expect(box(goal)).to_have_count(0)
    expect(word(goal)).to_be_focused()


def test_one_explanation_at_a_time(page: Page, example: BuiltExample) -> None:
    page.goto((example.plan_site / "meetings.html").as_uri())
    names = dict.fromkeys(page.locator("a.word").all_inner_texts())
    first, second = list(names)[:2]
    word(page, first).click()
    word(page, second).click()
    expect(box(page)).to_have_count(1)
    expect(word(page, first)).to_have_attribute("aria-expanded", "false")
    expect(word(page, second)).to_have_attribute("aria-expanded", "true")


def test_same_word_in_another_section_brings_the_explanation_there(page: Page, example: BuiltExample) -> None:
    page.goto((example.plan_site / "meetings.html").as_uri())
    twice = page.get_by_role("button", name="night alarm", exact=True)
    assert twice.count() > 1
    twice.nth(0).click()
    twice.nth(1).click()
    expect(box(page)).to_have_count(1)
    above, below = twice.nth(1).bounding_box(), box(page).bounding_box()
    assert above
    assert below
    assert 0 < below["y"] - above["y"] < 160


def test_touch_opens_it_and_hover_does_not(browser: Browser, example: BuiltExample) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto((example.plan_site / GOAL).as_uri())
    word(page).hover()
    expect(box(page)).to_have_count(0)
    word(page).tap()
    expect(box(page)).to_contain_text(MEANING)
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
    context.close()


def test_new_window_gets_the_page_of_words(goal: Page) -> None:
    with goal.context.expect_page() as opened:
        word(goal).click(modifiers=["Control"])
    expect(opened.value).to_have_url(re.compile(r"words\.html#word-apprenticeship$"))
    expect(box(goal)).to_have_count(0)


def test_without_script_the_word_leads_to_the_page_of_words(browser: Browser, example: BuiltExample) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((example.plan_site / GOAL).as_uri())
    expect(box(page)).to_have_count(0)
    page.get_by_role("link", name="apprenticeship", exact=True).first.press("Enter")
    expect(page).to_have_url(re.compile(r"words\.html#word-apprenticeship$"))
    there = page.locator(":target")
    expect(there).to_be_in_viewport()
    expect(there).to_contain_text(MEANING)
    context.close()


def test_paper_and_page_of_words_show_no_closed_explanation(goal: Page) -> None:
    goal.emulate_media(media="print")
    expect(box(goal)).to_have_count(0)


def test_page_of_words_has_the_plans_own_first_and_each_word_once(page: Page, example: BuiltExample) -> None:
    page.goto((example.plan_site / "words.html").as_uri())
    lists = page.get_by_role("main").locator("ul.pairs")
    assert lists.count() == 2
    own, shared = (lists.nth(n).locator("strong").all_inner_texts() for n in (0, 1))
    assert "guardian" in own
    assert "consent" in shared
    assert not {each.lower() for each in own} & {each.lower() for each in shared}
    expect(page.locator("#word-guardian")).to_contain_text("I can say no.")
    expect(page.locator("a.word")).to_have_count(0)


@pytest.mark.parametrize("site", ["plan", "public"])
def test_guides_explain_the_words_of_the_field_in_both_sites(
    page: Page, example: BuiltExample, site: str
) -> None:
    folder = example.plan_site / "guides" if site == "plan" else example.public_site
    page.goto((folder / "coordination-unit.html").as_uri())
    word(page, "municipality").click()
    expect(box(page)).to_contain_text("The town or the district where you live, and those who run it.")


def test_public_site_lists_the_words_of_the_field_and_the_example_its_own_too(
    page: Page, example: BuiltExample
) -> None:
    page.goto((example.public_site / "index.html").as_uri())
    page.get_by_role("navigation", name="Menu").get_by_role("link", name="Words explained").first.click()
    expect(page).to_have_url((example.public_site / "words.html").as_uri())
    expect(page.locator("#word-consent")).to_be_visible()
    page.goto((example.public_site / "example" / GOAL).as_uri())
    word(page).click()
    expect(box(page)).to_contain_text(MEANING)
    assert not (example.public_site / "words.yml").exists()
    assert not (example.plan_site / "guides" / "words.yml").exists()


def test_every_word_that_is_marked_has_its_place_on_the_page_of_words(example: BuiltExample) -> None:
    link = re.compile(r'<a class="word" href="((?:\.\./)*words\.html)#([^"]+)"')
    marked = 0
    for site in (example.plan_site, example.public_site):
        for file in site.rglob("*.html"):
            for target, anchor in link.findall(file.read_text(encoding="utf-8")):
                listed = (file.parent / target).read_text(encoding="utf-8")
                assert listed.count(f'id="{anchor}"') == 1, f"{file.name}: {anchor}"
                marked += 1
    assert marked > 50


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_open_explanation_is_accessible(
    browser: Browser, example: BuiltExample, width: int, look: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if look == "dark" else "light",
        forced_colors="active" if look == "forced" else "none",
    )
    page = context.new_page()
    for path, name in ((GOAL, "apprenticeship"), ("meetings.html", "night alarm"), ("index.html", "NAV")):
        page.goto((example.plan_site / path).as_uri())
        word(page, name).click()
        expect(box(page).get_by_role("status")).not_to_be_empty()
        assert axe_violations(page, AAA) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        outline = box(page).evaluate("e => getComputedStyle(e).borderTopWidth")
        assert outline == "2px"
    context.close()


def test_html_checker_has_nothing_to_say(example: BuiltExample) -> None:
    files = [example.plan_site / path for path in (GOAL, "meetings.html", "index.html", "words.html")]
    files += [example.public_site / path for path in ("words.html", "coordination-unit.html")]
    assert [str(message) for message in html_messages(files)] == []


def test_search_finds_a_page_once_whatever_is_marked_in_it(example: BuiltExample) -> None:
    index = (example.plan_site / "assets" / "search-index.js").read_text(encoding="utf-8")
    assert index.count("The office for work and money in Norway.") == 1


def test_every_number_and_address_dials_or_writes_and_is_large_enough(
    page: Page, example: BuiltExample
) -> None:
    contact = re.compile(r"\+47 \d|@[a-z-]+\.example")
    for site in (example.plan_site, example.public_site):
        # The page for addresses that lead nowhere has its style from a server only.
        for file in sorted(file for file in site.rglob("*.html") if file.name != "404.html"):
            page.goto(file.as_uri())
            bare = page.evaluate(
                "() => { const bare = document.body.cloneNode(true);"
                "bare.querySelectorAll('a, svg').forEach(e => e.remove()); return bare.innerText; }"
            )
            assert contact.findall(bare) == [], file.name
            for link in page.locator("a[href^='tel:'], a[href^='mailto:']").all():
                size, href = link.bounding_box(), link.get_attribute("href") or ""
                assert size
                assert size["height"] >= 43.9, f"{file.name}: {href}"
                assert re.fullmatch(r"tel:\+\d{8,15}|mailto:[^@\s]+@[^@\s]+", href)

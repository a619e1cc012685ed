"""The dialog of search as it is seen: its looks, its marks, its directions."""

from __future__ import annotations

import re
from itertools import product

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.e2e.axe import AAA, axe_violations
from tests.e2e.search.searching import (
    ARABIC,
    FIELD,
    QUOTED,
    RECIPES,
    dialog_of,
    focused,
    look_for,
    open_dialog,
)
from tests.e2e.tabbing import told_nodes

LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}


@pytest.mark.parametrize(("width", "look"), list(product([320, 1280], LOOKS)))
def test_open_dialog_is_accessible_with_and_without_places(
    browser: Browser, stick: str, width: int, look: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 700}, **LOOKS[look])  # type: ignore[arg-type]
    page = context.new_page()
    dialog = open_dialog(page, f"{stick}goals.html")
    for words in ("", "unicorn", "porridge"):
        look_for(page, words)
        assert axe_violations(page, AAA) == []
        assert page.evaluate("document.scrollingElement.scrollWidth") == width
        assert dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
        assert small_targets(dialog) == []
        assert scrollers(dialog) in ([], ["search-dialog"])
    if width == 320:
        box = dialog_of(page).bounding_box()
        assert box == {"x": 0, "y": 0, "width": 320, "height": 700}
    context.close()


def small_targets(dialog: Locator) -> list[str]:
    """Give what can be pressed in the dialog and is smaller than 44 pixels either way."""
    return list(
        dialog.evaluate(
            "dialog => [...dialog.querySelectorAll('a, button, input')].filter((e) => {"
            "const box = e.getBoundingClientRect(); return Math.min(box.width, box.height) < 44; })"
            ".map((e) => e.outerHTML)"
        )
    )


def scrollers(dialog: Locator) -> list[str]:
    """Give what scrolls in the dialog, itself included: Firefox makes each a stop of the Tab key."""
    return list(
        dialog.evaluate(
            "dialog => [dialog, ...dialog.querySelectorAll('*')].filter((e) => e.localName !== 'input'"
            " && e.scrollHeight > e.clientHeight && /auto|scroll/.test(getComputedStyle(e).overflowY))"
            ".map((e) => e.className)"
        )
    )


@pytest.mark.parametrize("height", [400, 800])
def test_a_focused_place_is_whole_in_view(page: Page, stick: str, height: int) -> None:
    page.set_viewport_size({"width": 320, "height": height})
    open_dialog(page, f"{stick}goals.html", "porridge")
    for key in ["ArrowDown"] * 20 + ["ArrowUp"] * 19:
        page.keyboard.press(key)
        covered = page.evaluate(
            "() => { const e = document.activeElement, b = e.getBoundingClientRect();"
            "return [b.top + 2, b.bottom - 2].filter((y) => !e.contains("
            "document.elementFromPoint(b.left + 4, y))).length; }"
        )
        assert covered == 0, focused(page)


def test_what_was_found_is_marked_and_words_are_only_text(page: Page, stick: str) -> None:
    dialog = open_dialog(page, f"{stick}goals.html", "onerror")
    expect(dialog.get_by_role("listitem")).to_have_text(f"{RECIPES} – My uncle{QUOTED}")
    expect(dialog.locator("mark")).to_have_text("onerror")
    for words in ('"><img src=x>', "<b>bread</b> & “bread”", "'\"\\ ]*+~^:5 recipes"):
        look_for(page, words)
        expect(page.get_by_label(FIELD)).to_have_value(words)
    expect(dialog.get_by_role("link").first).to_have_text(f"{RECIPES} – What I am good at")
    expect(page.locator("dialog :is(img, b, script)")).to_have_count(0)


def test_arabic_words_are_found_and_run_from_the_right(page: Page, stick: str) -> None:
    dialog = open_dialog(page, f"{stick}goals.html", "الخبز")
    expect(dialog.get_by_role("listitem").locator("p")).to_have_text(ARABIC)
    expect(dialog.locator("mark")).to_have_text("الخبز")
    expect(dialog.get_by_role("listitem").locator("p")).to_have_css("direction", "rtl")
    expect(dialog.get_by_role("link")).to_have_css("direction", "ltr")
    expect(page.get_by_label(FIELD)).to_have_css("direction", "rtl")


def test_form_without_script_hides_no_name_from_the_tree(page: Page, stick: str) -> None:
    open_dialog(page, f"{stick}goals.html")
    told = told_nodes(page)
    assert ("searchbox", FIELD) in told
    assert [name for role, name in told if role == "button" and not re.search(r"\w", name)] == []

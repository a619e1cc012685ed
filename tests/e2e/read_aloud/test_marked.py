"""What is read is marked, and the page follows where it must."""

from __future__ import annotations

from collections import Counter

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.e2e.fake_voice import (
    being_said,
    end_sentence,
    marked,
    say_word,
)
from tests.e2e.pixels import contrast, shot
from tests.e2e.read_aloud.reading import Look, begin, controls_of, press, window


def test_the_sentence_that_is_read_is_marked_and_the_page_stays_as_it_is(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    before = page.locator("main blockquote").inner_html()
    seen = [marked(page)]
    for _ in range(3):
        end_sentence(page)
        being_said(page)
        seen.append(marked(page))
    assert seen == [
        "Why I want this",
        "I like the smell of bread in the morning.",
        "People smile when they get warm buns.",
        "I want to earn my own money, and go there by bus on my own.",
    ]
    assert page.locator("main blockquote").inner_html() == before
    end_sentence(page)
    expect(controls_of(page)).to_be_hidden()
    assert marked(page) == ""


def test_mark_goes_across_what_is_set_apart_within_a_sentence(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    for _ in range(6):
        end_sentence(page)
    assert being_said(page) == "Step 4: I start my apprenticeship at Bakehuset."
    assert marked(page) == "Step 4: I start my apprenticeship at Bakehuset."
    say_word(page, 19, 14)
    assert marked(page, "read-word") == "apprenticeship"


@pytest.mark.parametrize("length", [5, None], ids=["with its length", "without"])
def test_word_is_marked_where_the_voice_tells_it(page: Page, bakery: str, length: int | None) -> None:
    begin(page, bakery, "Why I want this")
    end_sentence(page)
    end_sentence(page)
    being_said(page)
    assert marked(page, "read-word") == ""
    say_word(page, 7, length)
    assert marked(page, "read-word") == "smile"
    assert marked(page) == "People smile when they get warm buns."
    say_word(page, 13, length and 4)
    assert marked(page, "read-word") == "when"
    say_word(page, 900, length)
    end_sentence(page)
    being_said(page)
    assert marked(page, "read-word") == ""


def test_picture_that_is_described_has_a_frame(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    drawing = page.locator("main svg[role=img]").first
    expect(drawing).not_to_have_css("outline-style", "solid")
    end_sentence(page)
    expect(drawing).to_have_css("outline-style", "solid")
    end_sentence(page)
    expect(drawing).not_to_have_css("outline-style", "solid")


def test_browser_without_highlights_frames_the_paragraph(page: Page, bakery: str) -> None:
    page.add_init_script("delete window.Highlight")
    begin(page, bakery, "Why I want this")
    expect(page.get_by_role("heading", name="Why I want this")).to_have_css("outline-style", "solid")
    end_sentence(page)
    line = page.get_by_text("I like the smell of bread in the morning.")
    expect(line).to_have_css("outline-style", "solid")
    press(page, "Stop")
    expect(page.locator("[data-read]")).to_have_count(0)


def box_of(page: Page, name: str) -> tuple[float, float, float, float]:
    box = page.evaluate(
        "name => { const { x, y, width, height } = [...CSS.highlights.get(name)][0].getBoundingClientRect();"
        "return [x, y, width, height]; }",
        name,
    )
    return tuple(box)


def ink_on_ground(picture: Image.Image) -> float:
    """Give the contrast of the letters with the ground they stand on."""
    colours = Counter(zip(*[iter(picture.tobytes())] * 3, strict=True))
    ground = colours.most_common(1)[0][0]
    inks = [colour for colour, count in colours.items() if count > 20 and colour != ground]
    return max(contrast(ground, ink) for ink in inks)


@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_marked_letters_keep_7_to_1_and_marks_are_more_than_colour(
    browser: Browser, bakery: str, look: Look
) -> None:
    with window(browser, look=look) as page:
        begin(page, bakery, "Why I want this")
        end_sentence(page)
        end_sentence(page)
        being_said(page)
        say_word(page, 7, 5)
        sentence, word = (shot(page, box_of(page, name), around=0) for name in ("read-sentence", "read-word"))
        assert ink_on_ground(sentence) >= 7
        assert ink_on_ground(word) >= 7
        style = "name => getComputedStyle(document.querySelector('blockquote p'), `::highlight(${name})`)"
        assert "underline" in page.evaluate(f"({style})('read-sentence').textDecorationLine")
        # Without its colours the word still stands out from its sentence.
        if look == "forced":
            thickness = [
                float(page.evaluate(f"parseFloat(({style})('{name}').textDecorationThickness)"))
                for name in ("read-sentence", "read-word")
            ]
            assert thickness[1] >= 2 * thickness[0]


def test_page_moves_only_when_what_is_read_is_out_of_sight(browser: Browser, bakery: str) -> None:
    with window(browser, width=360, height=640) as page:
        page.emulate_media(reduced_motion="reduce")
        begin(page, bakery, "My steps")
        room = page.evaluate("innerHeight") - controls_of(page).evaluate("e => e.offsetHeight")
        moved = 0
        for _ in range(7):
            top = page.evaluate("scrollY")
            where = (
                "() => { const one = [...(CSS.highlights.get('read-sentence') || [])][0]"
                " || document.querySelector('[data-read]');"
                "const { top, bottom } = one.getBoundingClientRect(); return [top, bottom, scrollY]; }"
            )
            end_sentence(page)
            being_said(page)
            start, end, now = page.evaluate(where)
            assert start >= 0
            assert end <= room or end - start > room * 0.8
            was_in_sight = start + now - top >= 0 and end + now - top <= room
            assert (now == top) == was_in_sight
            moved += now != top
        assert moved >= 1

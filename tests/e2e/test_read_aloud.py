"""Read aloud: only by a voice of this machine, sentence by sentence, marked, steered by pointer or key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from markupsafe import Markup
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.site import read_site_kit, write_site
from tests.e2e.axe import AAA, axe_violations
from tests.e2e.example import BuiltExample
from tests.e2e.fake_voice import (
    ENGLISH,
    FROM_THE_NET,
    NORWEGIAN,
    Voice,
    being_said,
    change_voices,
    end_sentence,
    give_voices,
    hurry,
    marked,
    say_word,
    texts,
    utterances,
)
from tests.e2e.pixels import contrast, shot
from tests.e2e.serving import served
from tests.e2e.tabbing import tab_stops
from tests.e2e.visits import watched
from tests.small_unit import small_plan, write_small_unit

Look = Literal["light", "dark", "forced"]

PARTS = Markup("""<h1>Many parts</h1>
<p>Dr. Berg comes on 3 March. She
waits at 10.00.<br>Bring cake.</p>
<p hidden>Nobody sees this.</p><p aria-hidden="true">Nor this.</p>
<ul><li>One point</li><li>Another point</li></ul>
<p><img src="assets/icon.svg" alt="A tray of buns"> and <img src="assets/icon.svg" alt=""> Ada</p>
<p><img src="assets/icon.svg" alt="A tray of buns"> Ada again</p>
<details><summary>More</summary><p>Closed away.</p></details>
<p>Press <button type="button">No text</button> now.</p>
<section class="card"><p>Above the card</p>
<h2>In the card</h2><h3>A smaller heading</h3><p>In it.</p></section>
<h2 id="norwegian" lang="nb">Møtet mitt</h2>
<p lang="nb">Møtet er 3. mars kl. 10.00. Vi ses ca. 20 minutter før.</p>
<h2 lang="de">Mein Treffen</h2><p lang="de">Es ist am 3. März um 10.00 Uhr. Bring Kuchen mit.</p>
<h2>Two languages</h2>
<p>The law is called <span lang="nb">lov om hjelp</span>, § 2.</p>
<p lang="nb">Første avsnitt.</p><p lang="nb">Andre avsnitt.</p><p>The end.</p>
""")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page with everything that is read in its own way, or not at all."""
    folder = tmp_path_factory.mktemp("parts")
    plan = small_plan()
    pages = (*plan.pages, SitePage("parts.html", "Many parts", PARTS))
    write_site(
        replace(plan, pages=pages),
        folder / "site",
        kit=read_site_kit(write_small_unit(folder / "unit"), "en"),
    )
    return (folder / "site" / "parts.html").as_uri()


@pytest.fixture
def bakery(example: BuiltExample) -> str:
    """The address of a goal, as from a stick."""
    return (example.plan_site / "goal-bakery.html").as_uri()


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


# Where it is offered


@pytest.mark.parametrize(
    "voices",
    [
        (),
        (FROM_THE_NET,),
        (NORWEGIAN,),
        (FROM_THE_NET, NORWEGIAN),
        ({"name": "?", "lang": "en", "localService": "yes"},),
    ],
    ids=["none", "from the net", "of another language", "both", "that does not say yes"],
)
def test_without_a_voice_of_this_machine_for_the_language_there_is_no_button_and_no_word_is_said(
    page: Page, bakery: str, voices: tuple[Voice, ...]
) -> None:
    give_voices(page, *voices)
    page.goto(bakery)
    change_voices(page, *voices)
    expect(page.get_by_role("heading", name="Why I want this")).to_be_visible()
    expect(page.get_by_text("Read aloud")).to_have_count(0)
    assert utterances(page) == []


def test_voices_that_come_late_bring_the_buttons_and_take_them_along(page: Page, bakery: str) -> None:
    give_voices(page)
    page.goto(bakery)
    expect(buttons(page)).to_have_count(0)
    change_voices(page, FROM_THE_NET)
    expect(buttons(page)).to_have_count(0)
    change_voices(page, FROM_THE_NET, ENGLISH)
    expect(buttons(page)).to_have_count(page.locator("main :is(h1, h2)").count())
    change_voices(page, FROM_THE_NET)
    expect(buttons(page)).to_have_count(0)


def test_browser_without_voices_or_javascript_shows_nothing_of_it(browser: Browser, bakery: str) -> None:
    context = browser.new_context()
    context.add_init_script("delete window.speechSynthesis; delete Window.prototype.speechSynthesis;")
    page = context.new_page()
    with watched(page, bakery.rsplit("/", 1)[0]) as problems:
        page.goto(bakery)
        expect(page.get_by_text("Read aloud")).to_have_count(0)
    assert problems == []
    context.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(bakery)
    expect(page.get_by_text("Read aloud")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("folder", ["plan_site", "public_site"])
def test_each_part_of_a_page_has_a_button_after_its_heading_that_names_it(
    page: Page, example: BuiltExample, folder: str
) -> None:
    give_voices(page, ENGLISH)
    site: Path = getattr(example, folder)
    for name in ("index.html", "credits.html", "how-i-read.html"):
        page.goto((site / name).as_uri())
        headings = page.locator("main :is(h1, h2)").all_inner_texts()
        expect(buttons(page)).to_have_count(len(headings))
        for heading in headings:
            below = button_of(page, heading).first.bounding_box()
            above = page.get_by_role("heading", name=heading, exact=True).first.bounding_box()
            assert above and below and below["y"] >= above["y"] + above["height"] - 1


def test_who_reads_by_eye_loads_only_what_offers_it(page: Page, example: BuiltExample) -> None:
    give_voices(page, ENGLISH)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    with served(example.plan_site) as home, watched(page, home) as problems:
        page.goto(f"{home}goal-bakery.html")
        expect(buttons(page).first).to_be_visible()
        assert [name for name in asked if name.startswith("read-aloud")] == ["read-aloud.js"]
        button_of(page, "My steps").hover()
        button_of(page, "My steps").click()
        assert being_said(page) == "My steps"
        assert {name for name in asked if name.startswith("read-aloud-")} == {
            "read-aloud-text.js",
            "read-aloud-voice.js",
        }
    assert problems == []


def test_button_that_cannot_work_says_so_and_works_when_pressed_again(
    page: Page, example: BuiltExample
) -> None:
    give_voices(page, ENGLISH)
    with served(example.plan_site) as home:
        page.route("**/read-aloud-voice.js", lambda route: route.abort())
        page.goto(f"{home}goal-bakery.html")
        button_of(page, "My steps").click()
        expect(page.get_by_text("It does not work just now.").locator("visible=true")).to_have_count(1)
        assert texts(page) == []
        page.unroute("**/read-aloud-voice.js")
        button_of(page, "My steps").click()
        assert being_said(page) == "My steps"
        expect(page.get_by_text("It does not work just now.").locator("visible=true")).to_have_count(0)


# What is read


def test_part_is_read_in_order_sentence_by_sentence(page: Page, bakery: str) -> None:
    assert hear(page, bakery, "My steps") == [
        "My steps",
        "The steps to my goal",
        "Step 1, reached: I bake at school every week.",
        "Step 2, I am here: I visit a bakery, and I see how they work.",
        "Step 3: I try 2 weeks at Bakehuset.",
        "I take the bus there alone.",
        "Step 4: I start my apprenticeship at Bakehuset.",
        "My goal: I want to work in a bakery.",
    ]


def test_cards_belong_to_their_part_and_a_face_is_described_once(page: Page, bakery: str) -> None:
    heard = hear(page, bakery, "What we do")
    assert heard[:11] == [
        "What we do",
        "I practise in the school kitchen.",
        "We are doing it",
        "Who",
        "Ada in an apron, with a tray of fresh buns",
        "Me",
        "Ola, with a grey beard and a white kitchen jacket",
        "Ola Dahl, My kitchen teacher",
        "How",
        "Ola shows me first.",
        "Then I do it alone, and he stays near.",
    ]
    assert heard.count("Me") == 5
    assert heard.count("Ada in an apron, with a tray of fresh buns") == 1
    assert heard[-1] == "Nobody has to decide about this."


def test_guide_on_the_public_site_is_read(page: Page, example: BuiltExample) -> None:
    address = (example.public_site / "individual-plan.html").as_uri()
    assert hear(page, address, "An example: Ada")[:4] == [
        "An example: Ada",
        "Ada Berg is invented.",
        "She is 17 years old.",
        "School ends for her in June 2029, and she wants to work in a bakery.",
    ]


def test_only_what_is_seen_and_is_text_is_read_and_no_date_is_torn(page: Page, parts: str) -> None:
    assert hear(page, parts, "Many parts") == [
        "Many parts",
        "Dr. Berg comes on 3 March.",
        "She waits at 10.00.",
        "Bring cake.",
        "One point",
        "Another point",
        "A tray of buns",
        "and  Ada",
        "Ada again",
        "More",
        "Press  now.",
    ]


def test_what_stands_above_a_cards_heading_is_read_with_the_card(page: Page, parts: str) -> None:
    heard = hear(page, parts, "In the card")
    assert heard == ["Above the card", "In the card", "A smaller heading", "In it."]


def test_pictures_that_a_reader_has_put_away_are_not_described(page: Page, bakery: str) -> None:
    give_voices(page, ENGLISH)
    page.add_init_script("""localStorage.setItem("planbooklet-how-i-read", '{"pictures": "off"}')""")
    heard = hear(page, bakery, "What we do")
    assert "Me" in heard
    assert [words for words in heard if words.startswith(("Ada in", "Ola, with"))] == []


def test_there_is_a_rest_between_points_and_none_within_a_paragraph(page: Page, parts: str) -> None:
    begin(page, parts, "Many parts")
    for _ in range(6):
        end_sentence(page)
        being_said(page)
    assert [(said["text"], said["afterRest"]) for said in utterances(page)[1:]] == [
        ("Dr. Berg comes on 3 March.", True),
        ("She waits at 10.00.", False),
        ("Bring cake.", False),
        ("One point", True),
        ("Another point", True),
        ("A tray of buns", True),
    ]


# Languages and voices


def test_each_language_is_read_by_a_voice_of_its_own(page: Page, parts: str) -> None:
    hear(page, parts, "Two languages", ENGLISH, NORWEGIAN, FROM_THE_NET)
    assert [(said["text"], said["lang"], said["voice"], said["local"]) for said in utterances(page)] == [
        ("Two languages", "en-GB", "Daniel", True),
        ("The law is called", "en-GB", "Daniel", True),
        ("lov om hjelp", "nb-NO", "Nora", True),
        ("§ 2.", "en-GB", "Daniel", True),
        ("Første avsnitt.", "nb-NO", "Nora", True),
        ("Andre avsnitt.", "nb-NO", "Nora", True),
        ("The end.", "en-GB", "Daniel", True),
    ]


def test_norwegian_dates_and_times_are_not_torn(page: Page, parts: str) -> None:
    assert hear(page, parts, "Møtet mitt", ENGLISH, NORWEGIAN) == [
        "Møtet mitt",
        "Møtet er 3. mars kl. 10.00.",
        "Vi ses ca. 20 minutter før.",
    ]


def test_day_before_a_month_with_a_large_letter_is_not_torn(page: Page, parts: str) -> None:
    german = {"name": "Anna", "lang": "de-DE", "localService": True}
    assert hear(page, parts, "Mein Treffen", ENGLISH, german) == [
        "Mein Treffen",
        "Es ist am 3. März um 10.00 Uhr.",
        "Bring Kuchen mit.",
    ]


def test_words_without_a_voice_are_told_of_once_and_marked(page: Page, parts: str) -> None:
    far = {"name": "Far Nora", "lang": "nb-NO", "localService": False, "default": True}
    note = "Here are words in Norwegian Bokmål. This machine has no voice for them."
    begin(page, parts, "Two languages", ENGLISH, far)
    end_sentence(page)
    end_sentence(page)
    assert being_said(page) == note
    assert marked(page) == "lov om hjelp"
    end_sentence(page)
    end_sentence(page)
    assert being_said(page) == note
    assert marked(page) == "Første avsnitt.Andre avsnitt."
    end_sentence(page)
    assert being_said(page) == "The end."
    assert {said["voice"] for said in utterances(page)} == {"Daniel"}


def test_of_many_voices_the_readers_own_country_is_taken(browser: Browser, bakery: str) -> None:
    context = browser.new_context(locale="en-AU")
    page = context.new_page()
    android = {"name": "Karen", "lang": "en_AU", "localService": True, "default": False}
    begin(page, bakery, "My steps", FROM_THE_NET, {**ENGLISH, "default": True}, android)
    assert [(said["voice"], said["lang"]) for said in utterances(page)] == [("Karen", "en-AU")]
    context.close()


@pytest.mark.parametrize(
    ("language", "voice", "offered"),
    [
        ("nn", "nb-NO", True),
        ("nn", "no-NO", True),
        ("nb", "no", True),
        ("nb", "nn-NO", False),
        ("sv", "nb-NO", False),
    ],
)
def test_norwegians_have_the_voices_that_are_made_for_norwegian(
    page: Page, parts: str, tmp_path: Path, language: str, voice: str, offered: bool
) -> None:
    site = Path(parts.removeprefix("file://")).parent
    written = (
        (site / "parts.html")
        .read_text(encoding="utf-8")
        .replace('<html lang="en"', f'<html lang="{language}"')
    )
    (site / "other.html").write_text(written, encoding="utf-8")
    give_voices(page, {"name": "Nora", "lang": voice, "localService": True})
    page.goto((site / "other.html").as_uri())
    expect(page.get_by_role("heading", name="Many parts")).to_be_visible()
    assert (buttons(page).count() > 0) == offered


def test_when_the_voice_goes_while_it_reads_no_other_takes_its_place(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps", ENGLISH, FROM_THE_NET)
    change_voices(page, FROM_THE_NET)
    end_sentence(page)
    expect(controls_of(page).get_by_role("status")).to_have_text(
        "The voice stopped. Press “Go on” to try again."
    )
    press(page, "Go on")
    expect(controls_of(page).get_by_role("status")).to_have_text(
        "The voice stopped. Press “Go on” to try again."
    )
    assert texts(page) == ["My steps"]
    change_voices(page, FROM_THE_NET, ENGLISH)
    press(page, "Go on")
    assert being_said(page) == "The steps to my goal"
    assert all(said["local"] for said in utterances(page))


def test_voice_that_breaks_is_told_and_can_be_tried_again(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    page.evaluate("fakeVoice.breaks = true")
    end_sentence(page)
    status = controls_of(page).get_by_role("status")
    expect(status).to_have_text("The voice stopped. Press “Go on” to try again.")
    page.evaluate("fakeVoice.breaks = false")
    press(page, "Go on")
    assert being_said(page) == "I like the smell of bread in the morning."
    expect(status).to_be_empty()


# What is marked


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


# How it is steered


def test_pause_back_forward_and_stop(page: Page, bakery: str) -> None:
    button = begin(page, bakery, "Why I want this")
    end_sentence(page)
    assert being_said(page) == "I like the smell of bread in the morning."
    press(page, "Pause")
    said = len(texts(page))
    assert page.evaluate("speechSynthesis.speaking") is False
    assert marked(page) == "I like the smell of bread in the morning."
    press(page, "Go on")
    assert being_said(page) == "I like the smell of bread in the morning."
    assert len(texts(page)) == said + 1
    press(page, "Forward")
    assert being_said(page) == "People smile when they get warm buns."
    press(page, "Back")
    press(page, "Back")
    press(page, "Back")
    assert being_said(page) == "Why I want this"
    press(page, "Pause")
    press(page, "Forward")
    assert being_said(page) == "I like the smell of bread in the morning."
    expect(controls_of(page).get_by_role("button", name="Pause", exact=True)).to_be_visible()
    press(page, "Stop")
    expect(controls_of(page)).to_be_hidden()
    expect(button).to_be_focused()
    assert page.evaluate("speechSynthesis.speaking") is False
    assert marked(page) == ""


def test_late_news_of_a_cut_sentence_changes_nothing(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    for _ in range(3):
        press(page, "Forward")
        being_said(page)
    assert being_said(page) == "I want to earn my own money, and go there by bus on my own."
    press(page, "Forward")
    expect(controls_of(page)).to_be_hidden()
    expect(button_of(page, "Why I want this")).to_be_focused()
    assert texts(page)[-1] == "I want to earn my own money, and go there by bus on my own."


def test_speed_holds_at_once_and_on_the_next_page(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    speed = page.get_by_role("group", name="Speed of the voice")
    expect(speed.get_by_role("button", name="Normal")).to_have_attribute("aria-pressed", "true")
    press(page, "Slower")
    assert being_said(page) == "My steps"
    press(page, "Faster")
    being_said(page)
    assert [said["rate"] for said in utterances(page)] == [1, 0.75, 1.35]
    begin(page, bakery.replace("goal-bakery", "goals"), "My goals")
    expect(speed.get_by_role("button", name="Faster")).to_have_attribute("aria-pressed", "true")
    expect(speed.get_by_role("button", name="Normal")).to_have_attribute("aria-pressed", "false")
    assert [said["rate"] for said in utterances(page)] == [1.35]


@pytest.mark.parametrize("kept", ["toString", "", '{"a": 1}'])
def test_what_is_not_ours_in_the_browser_is_no_speed(page: Page, bakery: str, kept: str) -> None:
    page.add_init_script(f"localStorage.setItem('planbooklet-read-aloud', '{kept}')")
    begin(page, bakery, "My steps")
    assert [said["rate"] for said in utterances(page)] == [1]


def test_speed_can_be_chosen_where_the_browser_keeps_nothing(page: Page, bakery: str) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
    )
    with watched(page, bakery.rsplit("/", 1)[0]) as problems:
        begin(page, bakery, "My steps")
        press(page, "Slower")
        being_said(page)
        assert [said["rate"] for said in utterances(page)] == [1, 0.75]
    assert problems == []


@pytest.mark.parametrize("width", [320, 1280])
def test_keyboard_alone_starts_steers_and_stops(browser: Browser, bakery: str, width: int) -> None:
    with window(browser, width) as page:
        give_voices(page, ENGLISH)
        page.goto(bakery)
        button = button_of(page, "Why I want this")
        for _ in range(60):
            page.keyboard.press("Tab")
            if button.evaluate("e => e === document.activeElement"):
                break
        page.keyboard.press("Enter")
        assert being_said(page) == "Why I want this"
        expect(button).to_be_focused()
        names = []
        for _ in range(7):
            page.keyboard.press("Tab")
            names.append(page.evaluate("document.activeElement.innerText"))
        assert names == ["Pause", "Stop", "Back", "Forward", "Slower", "Normal", "Faster"]
        page.keyboard.press("Space")
        being_said(page)
        assert utterances(page)[-1]["rate"] == 1.35
        page.keyboard.press("Tab")
        assert not controls_of(page).evaluate("e => e.contains(document.activeElement)")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Escape")
        expect(controls_of(page)).to_be_hidden()
        expect(button).to_be_focused()
        expect(button).to_be_in_viewport()
        assert page.evaluate("speechSynthesis.speaking") is False


def test_esc_stops_wherever_the_focus_is_and_leaves_it_there(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    link = page.get_by_role("banner").get_by_role("link", name="Menu")
    link.focus()
    page.keyboard.press("Escape")
    expect(controls_of(page)).to_be_hidden()
    expect(link).to_be_focused()


def test_esc_closes_what_was_opened_last_first(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    word = page.locator("main a.word").first
    word.click()
    expect(word).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(word).to_have_attribute("aria-expanded", "false")
    expect(controls_of(page)).to_be_visible()
    assert page.evaluate("speechSynthesis.speaking") is True
    page.keyboard.press("Escape")
    expect(controls_of(page)).to_be_hidden()


def test_search_pauses_the_voice_since_nobody_reaches_the_controls(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.evaluate("speechSynthesis.speaking") is False
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    press(page, "Go on")
    assert being_said(page) == "My steps"


def test_pointer_that_stops_is_not_thrown_back_to_the_heading(browser: Browser, bakery: str) -> None:
    with window(browser, width=360, height=640) as page:
        begin(page, bakery, "What we do")
        for _ in range(12):
            press(page, "Forward")
            being_said(page)
        page.wait_for_timeout(600)
        top = page.evaluate("scrollY")
        press(page, "Stop")
        expect(button_of(page, "What we do")).to_be_focused()
        assert abs(page.evaluate("scrollY") - top) < 2


def test_another_button_begins_its_own_part(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    button_of(page, "My steps").click()
    assert being_said(page) == "My steps"
    assert texts(page) == ["Why I want this", "My steps"]
    expect(controls_of(page)).to_have_count(1)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Pause"
    press(page, "Stop")
    expect(button_of(page, "My steps")).to_be_focused()


def test_leaving_the_page_stops_the_voice_and_coming_back_finds_it_quiet(
    page: Page, example: BuiltExample
) -> None:
    with served(example.plan_site) as home:
        begin(page, f"{home}goal-bakery.html", "My steps")
        page.evaluate(
            "addEventListener('pagehide', () => sessionStorage.setItem('left',"
            " JSON.stringify([speechSynthesis.speaking, fakeVoice.spoken.length])))"
        )
        spoken = page.evaluate("fakeVoice.spoken.length")
        page.get_by_role("banner").get_by_role("link", name="How I read").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("How I read")
        assert page.evaluate("JSON.parse(sessionStorage.getItem('left'))") == [False, spoken]
        page.go_back()
        expect(button_of(page, "My steps")).to_be_visible()
        expect(controls_of(page)).to_be_hidden()


def test_nothing_is_announced_while_the_voice_speaks(page: Page, bakery: str) -> None:
    begin(page, bakery, "Why I want this")
    page.evaluate(
        "() => { window.changed = [];"
        " new MutationObserver((all) => changed.push(...all.map(({ target }) => target)))"
        ".observe(document.body, { childList: true, characterData: true, subtree: true }); }"
    )
    end_sentence(page)
    being_said(page)
    press(page, "Forward")
    being_said(page)
    press(page, "Pause")
    announced = page.evaluate(
        "changed.map((one) => one.closest ? one : one.parentElement).filter((one) => one.textContent"
        " && one.closest('[role=status], [role=alert], [aria-live]')).map((one) => one.textContent)"
    )
    assert announced == []
    assert page.evaluate("changed.length") > 0


# How it looks


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_controls_break_no_rule_of_wcag(browser: Browser, bakery: str, width: int, look: Look) -> None:
    with window(browser, width, look=look) as page:
        begin(page, bakery, "My steps")
        assert axe_violations(page, AAA) == []
        press(page, "Pause")
        assert axe_violations(page, AAA) == []


@pytest.mark.parametrize(("width", "height"), [(320, 640), (1280, 900), (320, 256)])
def test_controls_fit_cover_no_focus_and_leave_the_pages_end_in_reach(
    browser: Browser, bakery: str, width: int, height: int
) -> None:
    with window(browser, width, height) as page:
        page.emulate_media(reduced_motion="reduce")
        begin(page, bakery, "My steps")
        assert page.evaluate("document.scrollingElement.scrollWidth") == width
        box = controls_of(page).bounding_box()
        assert box and box["y"] + box["height"] == height and box["height"] <= height / 2
        sizes = (
            controls_of(page)
            .get_by_role("button")
            .evaluate_all("all => all.map((e) => [e.innerText, e.offsetWidth, e.offsetHeight])")
        )
        assert len(sizes) == 7
        assert [size for size in sizes if min(size[1:]) < 44] == []
        stops = list(tab_stops(page))
        assert len(stops) > 20
        assert [str(stop) for stop in stops if stop.covered or not stop.in_view] == []
        page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        foot = page.get_by_role("contentinfo").bounding_box()
        assert foot and foot["y"] + foot["height"] <= box["y"] + 1


def test_what_is_pressed_is_told_by_shape(browser: Browser, bakery: str) -> None:
    for look in ("light", "forced"):
        with window(browser, look=look) as page:
            begin(page, bakery, "My steps")
            looks = (
                page.get_by_role("group", name="Speed of the voice")
                .get_by_role("button")
                .evaluate_all("all => all.map((e) => getComputedStyle(e, '::before').content)")
            )
            assert looks == ["none", '""', "none"]


def test_printed_page_shows_nothing_of_it(page: Page, bakery: str) -> None:
    begin(page, bakery, "My steps")
    page.emulate_media(media="print")
    expect(page.get_by_text("Read aloud").locator("visible=true")).to_have_count(0)
    expect(controls_of(page)).to_be_hidden()


def test_largest_letters_fit(browser: Browser, bakery: str) -> None:
    choices: dict[str, Any] = {"text": "very-large", "spacing": "very-wide", "font": "opendyslexic"}
    with window(browser, 320, 640) as page:
        page.add_init_script(f"localStorage.setItem('planbooklet-how-i-read', JSON.stringify({choices}))")
        begin(page, bakery, "My steps")
        page.evaluate("document.fonts.ready")
        assert page.evaluate("document.scrollingElement.scrollWidth") == 320
        box = controls_of(page).bounding_box()
        assert box and box["height"] <= 320
        wide = controls_of(page).evaluate("e => e.scrollWidth > e.clientWidth")
        assert not wide

"""What is read aloud: sentence by sentence, all that is seen, and nothing else."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.e2e.example import BuiltExample
from tests.e2e.fake_voice import (
    ENGLISH,
    being_said,
    end_sentence,
    give_voices,
    utterances,
)
from tests.e2e.read_aloud.reading import begin, hear


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

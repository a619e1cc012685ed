"""One sentence a line, and numbers as a phone takes them."""

from __future__ import annotations

import pytest

from planbooklet.outputs.wording import (
    dialled,
    direction,
    grouped,
    hold_together,
    paragraphs,
    sentences,
    word_id,
    word_ids,
)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("I am Ada. I bake.", ("I am Ada.", "I bake.")),
        ("Why? I just need time!", ("Why?", "I just need time!")),
        ("I am 17. Then I turn 18.", ("I am 17.", "Then I turn 18.")),
        ('She said: "Stop." I stopped.', ('She said: "Stop."', "I stopped.")),
        ("It was I. Nobody else.", ("It was I.", "Nobody else.")),
        ("I ask Mr. Dahl and A. Berg.", ("I ask Mr. Dahl and A. Berg.",)),
        ("Call kl. 10. mai.", ("Call kl. 10. mai.",)),
        ("أنا آدا. أحب الخبز.", ("أنا آدا.", "أحب الخبز.")),
        ("No end", ("No end",)),
        ("", ()),
    ],
)
def test_sentences_end_where_a_reader_hears_the_end(line: str, shown: tuple[str, ...]) -> None:
    assert sentences(line) == shown


def test_paragraphs_and_the_authors_own_line_ends_are_kept() -> None:
    text = "I am Ada. I bake.\nA line of its own\n \nAnother paragraph.\n"
    assert paragraphs(text) == (("I am Ada.", "I bake.", "A line of its own"), ("Another paragraph.",))


def test_phone_is_dialled_without_spaces() -> None:
    assert dialled("+47 400 00 002") == "+4740000002"
    assert dialled('0150" onclick="x') == "0150"


def test_direction_of_a_language() -> None:
    assert (direction("ar"), direction("nb"), direction("en-GB")) == ("rtl", "ltr", "ltr")


@pytest.mark.parametrize(
    ("html", "held"),
    [
        ("<p>A long-term, good plan</p>", '<p>A <span class="together">long-term,</span> good plan</p>'),
        ("<b>Step-by-step</b> self-help", '<b><span class="together">Step-by-step</span></b> self-help'),
        ("<i>self-help</i>", '<i><span class="together">self-help</span></i>'),
        ("<p>The self-determination of all</p>", "<p>The self-determination of all</p>"),
        ("<p>ola-b@home.no</p>", "<p>ola-b@home.no</p>"),
        ("<p>www.bake-house.no</p>", "<p>www.bake-house.no</p>"),
        ("<p>2026-11-24</p>", "<p>2026-11-24</p>"),
        (
            '<a class="big-links" href="my-week.html">Week</a>',
            '<a class="big-links" href="my-week.html">Week</a>',
        ),
        ("<svg><text>long-term</text></svg>", "<svg><text>long-term</text></svg>"),
    ],
)
def test_short_word_with_a_hyphen_is_held_on_one_line(html: str, held: str) -> None:
    assert hold_together(html) == held


def test_two_zeros_before_a_country_are_a_plus() -> None:
    assert dialled("0047 400 00 002") == "+4740000002"


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("+47 400 00 002", "+47 400 00 002"),
        ("400 00 002", "400 00 002"),
        ("+4740000002", "+47 400 00 002"),
        ("40000002", "400 00 002"),
        ("+4722334455", "+47 22 33 44 55"),
        ("+46701234567", "+46 701 234 567"),
        ("+12025550123", "+1 202 555 0123"),
        ("+3581234567", "+358 123 4567"),
        ("116117", "116117"),
        ("02800", "02800"),
        ("113 or 112", "113 or 112"),
    ],
)
def test_number_without_groups_gets_some(phone: str, shown: str) -> None:
    assert grouped(phone) == shown
    assert dialled(grouped(phone)) == dialled(phone)


def test_word_has_one_id_however_it_is_written() -> None:
    assert word_id("Night  alarm") == word_id("night alarm") == "word-night-alarm"
    assert word_id("Årsmøte") == "word-årsmøte"
    assert word_ids(["NAV", "guardian", "nav"]) == ("word-nav", "word-guardian", "")

"""What a reader sees of the people around them."""

from __future__ import annotations

from planbooklet.pictures.picture_text import Medium, PictureLine
from planbooklet.views.shapes import ContactView, Said, Someone, WhoHelps
from tests.pictures.drawn import all_in_one_place, around, contact, crowd, network
from tests.pictures.seen import Box, frame_of, frames_of, letters_of, listed, overlaps, sheets_of, words_of

LISE = contact("Lise Berg", "Mum", "family", 1)
TOR = contact("Tor Berg", "Dad", "family", 2)
AMINA = contact("Amina Yusuf", "My best friend", "friends", 1)
SIRI = contact("Siri Moe", "Occupational therapist", "services", 3)
OLA = contact("Ola Dahl", "My kitchen teacher", "school-and-work", 2)
ALL = around(LISE, TOR, AMINA, SIRI, OLA)


def _places(who: WhoHelps, medium: Medium = "site") -> dict[str, Box]:
    """Give where each text stands, counted from the person in the middle."""
    (sheet,) = sheets_of(network(who, medium))
    boxes = {box.what: box for box in letters_of(sheet)}
    me = boxes["Ada"]
    x, y = (me.left + me.right) / 2, (me.top + me.bottom) / 2
    return {
        what: Box(box.left - x, box.top - y, box.right - x, box.bottom - y, what)
        for what, box in boxes.items()
    }


def test_list_says_who_stands_where() -> None:
    assert listed(network(ALL)) == [
        "In the middle: Ada",
        "Around me: Family, Friends, School and work, Services",
        "Family. Closest to me: Lise Berg, Mum",
        "Family. Close to me: Tor Berg, Dad",
        "Friends. Closest to me: Amina Yusuf, My best friend",
        "Services. Further from me: Siri Moe, Occupational therapist",
        "School and work. Close to me: Ola Dahl, My kitchen teacher",
    ]


def test_role_in_another_language_is_marked() -> None:
    nurse = ContactView("nurse", Someone("Ingrid Vik", Said("Sykepleier", "nb")), "services", 2)
    assert network(around(nurse)).lines[2] == PictureLine(
        "Services. Close to me: Ingrid Vik, Sykepleier", "Services. Close to me:", "nb"
    )


def test_contact_without_a_role_is_named_alone() -> None:
    nurse = ContactView("nurse", Someone("Ingrid Vik"), "services", 2)
    assert listed(network(around(nurse)))[2] == "Services. Close to me: Ingrid Vik"


def test_each_part_of_life_has_its_quarter() -> None:
    for medium in ("site", "paper"):
        places = _places(ALL, medium)
        for name in ("Family", "Lise Berg", "Tor Berg"):
            assert places[name].right < 0
            assert places[name].bottom < 0
        for name in ("Friends", "Amina Yusuf"):
            assert places[name].left > 0
            assert places[name].bottom < 0
        for name in ("Services", "Siri Moe"):
            assert places[name].left > 0
            assert places[name].top > 0
        for name in ("School and work", "Ola Dahl"):
            assert places[name].right < 0
            assert places[name].top > 0


def test_who_is_closer_stands_nearer_and_within_the_ring() -> None:
    places = _places(ALL)
    assert places["Tor Berg"].bottom < places["Lise Berg"].top
    assert places["Close to me"].bottom < places["Tor Berg"].top
    assert places["Tor Berg"].bottom < places["Closest to me"].top < places["Lise Berg"].top


def test_part_of_life_with_nobody_stays_empty_without_a_remark() -> None:
    assert words_of(network(around(LISE))) == [
        "Closest to me", "Ada", "Lise Berg", "Mum", "Family", "Friends", "School and work", "Services",
    ]  # fmt: skip
    assert listed(network(around(LISE)))[2:] == ["Family. Closest to me: Lise Berg, Mum"]


def test_people_keep_the_authors_order_from_top_to_bottom() -> None:
    for circle in ("family", "services"):
        three = around(*(contact(f"Person {n}", "Helper", circle, 2) for n in (1, 2, 3)))
        tops = [_places(three)[f"Person {n}"].top for n in (1, 2, 3)]
        assert tops == sorted(tops)


def test_person_whose_name_is_not_shown_is_me() -> None:
    nobody = WhoHelps("who-helps", "Who helps me", "helpers", "", contacts=(LISE,))
    assert listed(network(nobody))[0] == "In the middle: Me"


def test_no_two_people_overlap_in_a_crowd() -> None:
    for medium in ("site", "paper"):
        for who in (crowd(), all_in_one_place(), crowd(60)):
            for sheet in sheets_of(network(who, medium)):
                cards = frames_of(sheet)
                assert overlaps(cards) == []
                assert all(frame_of(sheet).holds(card) for card in cards)


def test_map_that_fits_no_page_is_cut_in_two_and_loses_nobody() -> None:
    drawn = network(crowd(), "paper")
    above, below = sheets_of(drawn)
    assert len(frames_of(above)) + len(frames_of(below)) == 25
    upper, lower = ([box.what for box in letters_of(half)] for half in (above, below))
    assert {"Family", "Friends", "Closest to me", "Close to me", "Further from me", "Ada"} <= set(upper)
    assert {"Services", "School and work", "Closest to me", "Close to me", "Further from me", "Ada"} <= set(
        lower
    )
    assert not {"Family", "Friends"} & set(lower)
    assert not {"Services", "School and work"} & set(upper)

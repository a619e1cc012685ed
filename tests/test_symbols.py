"""Every concept has one clear drawing that may be shipped, and nothing but shapes gets in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from maintain.drawings import UnsafeDrawingError, check_drawing
from planbooklet import symbols
from planbooklet.model.values import Area, Decision, Status
from planbooklet.symbols import read_symbols, symbol_svg

FOLDER = Path(symbols.__file__).parent
CHOSEN = Path(__file__).parents[1] / "generator" / "maintain" / "symbols_chosen.yaml"

CONTACTS = """
    me family friend mother father parent grandparent sister-or-brother neighbour teacher doctor
    nurse dentist coordinator employer colleague guardian adviser therapist support-person driver
    partner
"""
EVENTS = "meeting birthday move transition deadline appointment phone-call holiday party graduation visit"
CHAPTERS = """
    about-me goals week needs helpers road-ahead places meetings questions participation sharing
    rights words guides print calendar search menu
"""
ACTIVITIES = """
    cooking baking bread swimming bus walking reading computer music horse dog football gym gaming
    shopping cleaning laundry sleeping eating breakfast lunch dinner shower medicine rest respite
    painting cinema church faith cycling boat garden physiotherapy speech-therapy writing maths
    phone money-counting savings key flat travel train taxi
"""
WORDS = """
    good help wait yes no star idea question warning paper signature lock eye photo day days steps
    important strength law complaint agreement
"""


@pytest.mark.parametrize(
    "concepts",
    [
        *(get_args(values) for values in (Area, Status, Decision)),
        *(words.split() for words in (CONTACTS, EVENTS, CHAPTERS, ACTIVITIES, WORDS)),
    ],
    ids=["areas", "statuses", "decisions", "contacts", "events", "chapters", "activities", "words"],
)
def test_each_concept_of_a_plan_has_a_symbol(concepts: list[str]) -> None:
    assert [concept for concept in concepts if concept not in read_symbols()] == []


@pytest.mark.parametrize("values", [Area, Status, Decision], ids=["areas", "statuses", "decisions"])
def test_values_of_one_field_look_different(values: object) -> None:
    concepts = get_args(values)
    assert len({symbol_svg(concept) for concept in concepts}) == len(concepts)


def test_each_symbol_says_what_it_shows_in_a_few_plain_words() -> None:
    unclear = [
        symbol.alt
        for symbol in read_symbols().values()
        if not re.fullmatch(r"[A-Z][a-z]*( [A-Za-z]+){0,7}", symbol.alt) or "emoji" in symbol.alt.lower()
    ]
    assert unclear == []


def test_symbols_that_share_a_drawing_share_its_words() -> None:
    words: dict[str, set[str]] = {}
    for symbol in read_symbols().values():
        words.setdefault(symbol.file, set()).add(symbol.alt)
    assert {file: alts for file, alts in words.items() if len(alts) > 1} == {}


def test_each_symbol_names_author_licence_and_source() -> None:
    for symbol in read_symbols().values():
        assert symbol.author.strip() == symbol.author != ""
        assert (symbol.licence, symbol.source) == ("CC BY-SA 4.0", "https://openmoji.org")
    text = (FOLDER / "LICENSE.txt").read_text(encoding="utf-8")
    assert text.startswith("Attribution-ShareAlike 4.0 International")


def test_the_list_and_the_drawings_fit_each_other() -> None:
    listed = {symbol.file for symbol in read_symbols().values()}
    assert listed == {f"svg/{path.name}" for path in (FOLDER / "svg").iterdir()}


def test_the_list_is_made_from_the_chosen_drawings() -> None:
    chosen = yaml.safe_load(CHOSEN.read_text(encoding="utf-8"))
    shipped = {symbol.concept: [Path(symbol.file).stem, symbol.alt] for symbol in read_symbols().values()}
    assert shipped == chosen, "symbols_chosen.yaml was edited: type `make symbols`"


@pytest.mark.parametrize("concept", read_symbols())
def test_each_drawing_is_small_and_only_shapes_with_a_black_outline(concept: str) -> None:
    drawing = symbol_svg(concept)
    check_drawing(drawing)
    assert b'viewBox="0 0 72 72"' in drawing
    assert b'stroke="#000"' in drawing, "it would fade in black and white"
    assert len(drawing) < 6_000


def test_a_concept_without_a_symbol_is_an_error() -> None:
    with pytest.raises(KeyError, match="unicorn"):
        symbol_svg("unicorn")


def drawn(inside: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">{inside}</svg>'.encode()


def test_shapes_and_colours_pass() -> None:
    check_drawing(
        drawn('<g fill="none" transform="rotate(45 3 3)"><path stroke="#000" d="M1 2.5l-3 4z"/></g>')
    )


@pytest.mark.parametrize(
    ("svg", "complaint"),
    [
        (drawn("<script>alert(1)</script>"), "has the element script"),
        (drawn("<style>path{fill:red}</style>"), "has the element style"),
        (drawn('<image href="https://example.org/a.png"/>'), "has the element image"),
        (drawn('<a href="https://example.org"><path d="M0 0"/></a>'), "has the element a"),
        (drawn('<use href="#other"/>'), "has the element use"),
        (drawn("<foreignObject/>"), "has the element foreignObject"),
        (
            drawn('<p xmlns="http://www.w3.org/1999/xhtml"/>'),
            "has the element {http://www.w3.org/1999/xhtml}p",
        ),
        (drawn('<path onload="alert(1)" d="M0 0"/>'), "has the attribute onload on path"),
        (drawn('<path style="fill:red" d="M0 0"/>'), "has the attribute style on path"),
        (drawn('<path id="line" d="M0 0"/>'), "has the attribute id on path"),
        (drawn('<path d="M0 0" fill="url(#paint)"/>'), "has a strange value of fill on path"),
        (drawn('<path d="M0 0" fill="URL(a.svg)"/>'), "has a strange value of fill on path"),
        (drawn('<path d="M0 0" fill="javascript:alert(1)"/>'), "has a strange value of fill on path"),
        (drawn("<g>words</g>"), "has text in or after g"),
        (drawn("<g/>words"), "has text in or after g"),
        (drawn("<!-- Made with a program -->"), "has a declaration, comment or entity"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + drawn(""), "has a declaration, comment or entity"),
        (b'<?xml-stylesheet href="a.css"?>' + drawn(""), "has a declaration, comment or entity"),
        (drawn("<title>Hjem på øya</title>"), "has letters outside ASCII"),
        (drawn("<g>"), "is not well-formed XML"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "is not an SVG with a viewBox"),
        (b'<svg viewBox="0 0 72 72"/>', "is not an SVG with a viewBox"),
    ],
)
def test_anything_but_shapes_is_refused(svg: bytes, complaint: str) -> None:
    with pytest.raises(UnsafeDrawingError) as refused:
        check_drawing(svg)
    assert str(refused.value) == complaint

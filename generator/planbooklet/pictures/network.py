"""The network map: the person in the middle, the others around, by closeness and part of life."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from planbooklet.locales import Catalogue
from planbooklet.pictures.drawing import Anchor, Words, render_sheets, set_lines
from planbooklet.pictures.letters import LINE, width_of, wrapped
from planbooklet.pictures.picture_text import TALLEST, Medium, PictureLine, PictureText
from planbooklet.pictures.rings import (
    LABEL_HALF,
    MEASURES,
    RINGS,
    Card,
    Map,
    Measures,
    Placed,
    Quarter,
    arrange,
    card_for,
)
from planbooklet.views.shapes import WhoHelps

_QUARTERS: Final[Mapping[str, Quarter]] = {
    "family": Quarter(above=True, right=False),
    "friends": Quarter(above=True, right=True),
    "school-and-work": Quarter(above=False, right=False),
    "services": Quarter(above=False, right=True),
}
_GAP: Final = 6.0
"""Between a line and the words that are no card: the names of the parts of life, and the person's."""
_TO_LETTERS: Final = 6.0
"""From the middle of a line of letters down to where they stand."""


def render_network(
    who: WhoHelps,
    catalogue: Catalogue,
    *,
    id: str,  # noqa: A002  # as in HTML
    medium: Medium = "site",
) -> PictureText:
    """Give the network map of a plan.

    Names are written out, since a number would have to be looked up; rings grow to hold them. A part of life
    with nobody in it stays empty. The coordinator is not drawn: nobody has said how close they are.

    Args:
        who: The contacts.
        catalogue: The language of the page.
        id: Of the picture, unique on its page.
        medium: For paper the drawing is wider.

    """
    title = catalogue.gettext("The people around me")
    description = catalogue.gettext(
        "I am in the middle. Those who are closest to me stand in the ring around me."
    )
    names = _circle_names(catalogue)
    svg = render_sheets(
        "network.svg",
        _sheets(who, names, catalogue, medium),
        picture_id=id,
        title=title,
        description=description,
        catalogue=catalogue,
    )
    return PictureText(svg, title, description, tuple(_lines(who, names, catalogue)))


def _sheets(
    who: WhoHelps, names: Mapping[str, str], catalogue: Catalogue, medium: Medium
) -> list[Mapping[str, object]]:
    """Give the whole map; for paper in two halves where it fits no page."""
    me = wrapped(who.me.name if who.me else catalogue.gettext("Me"), 96, bold=True)
    radius = max(34.0, math.hypot(max(width_of(line, bold=True) for line in me), LINE * len(me)) / 2 + _GAP)
    used = {contact.closeness for contact in who.contacts}
    rings = {ring: name for ring, name in _closeness_names(catalogue).items() if ring in used}
    widths = {ring: width_of(name) + 20 for ring, name in rings.items()}

    def place(measures: Measures, *, cut: bool) -> _Whole:
        labels = {True: widths, False: widths if cut else {}}
        places = arrange(_cells(who, measures), measures, middle=radius, labels=labels)
        return _Whole(measures, places, me, radius, names, rings)

    for measures in MEASURES[medium]:
        whole = place(measures, cut=False)
        if medium == "site" or whole.height <= TALLEST * measures.width:
            return [_drawn(whole, above=True, below=True)]
    whole = place(MEASURES[medium][-1], cut=True)
    return [_drawn(whole, above=True, below=False), _drawn(whole, above=False, below=True)]


@dataclass(frozen=True, slots=True)
class _Whole:
    """A map with its places."""

    measures: Measures
    places: Map
    me: tuple[str, ...]
    radius: float
    names: Mapping[str, str]
    """Of the circles."""
    rings: Mapping[int, str]
    """The names of the rings that hold somebody."""

    @property
    def middle(self) -> float:
        """Give the height of the person's place."""
        return _titles_height(self, above=True) + self.places.above[RINGS[-1]].height

    @property
    def height(self) -> float:
        """Give the height of the drawing."""
        return self.middle + self.places.below[RINGS[-1]].height + _titles_height(self, above=False)


def _drawn(whole: _Whole, *, above: bool, below: bool) -> Mapping[str, object]:
    """Give what a sheet shows of the upper and the lower half."""
    places = whole.places
    lift = LINE * (len(whole.me) - 1) / 2 - _TO_LETTERS
    start = 0 if above else whole.middle - whole.radius - _GAP
    end = whole.height if below else whole.middle + whole.radius + _GAP
    labelled = places.above if above else places.below
    return {
        "width": whole.measures.width,
        "start": start,
        "height": end - start,
        "middle": whole.middle,
        "label_half": LABEL_HALF,
        "radius": whole.radius,
        "rings": [(ring, places.above[ring], places.below[ring]) for ring in reversed(RINGS)],
        "labels": [
            (
                width_of(name) + 20,
                Words(name, 0, labelled[ring].height * (-1 if above else 1) + _TO_LETTERS, anchor="middle"),
            )
            for ring, name in whole.rings.items()
        ],
        "me": set_lines(whole.me, 0, -lift, bold=True, anchor="middle", colour="on-unit"),
        "people": [(one, _on_card(one)) for one in places.cards if (above if one.y < 0 else below)],
        "titles": (
            *(_titles(whole, above=True) if above else ()),
            *(_titles(whole, above=False) if below else ()),
        ),
    }


def _circle_names(catalogue: Catalogue) -> Mapping[str, str]:
    """Give the names of all circles, those without contacts too."""
    gettext = catalogue.gettext
    return {
        "family": gettext("Family"),
        "friends": gettext("Friends"),
        "services": gettext("Services"),
        "school-and-work": gettext("School and work"),
    }


def _closeness_names(catalogue: Catalogue) -> Mapping[int, str]:
    gettext = catalogue.gettext
    return {1: gettext("Closest to me"), 2: gettext("Close to me"), 3: gettext("Further from me")}


def _cells(who: WhoHelps, measures: Measures) -> Mapping[tuple[Quarter, int], list[Card]]:
    cells: dict[tuple[Quarter, int], list[Card]] = {}
    for contact in who.contacts:
        role = contact.someone.role.text if contact.someone.role else ""
        card = card_for(contact.someone.name, role, measures)
        cells.setdefault((_QUARTERS[contact.circle], contact.closeness), []).append(card)
    return cells


def _title_lines(whole: _Whole, *, above: bool) -> Mapping[Quarter, tuple[str, ...]]:
    return {
        quarter: wrapped(whole.names[circle], whole.measures.width / 2 - _GAP, bold=True)
        for circle, quarter in _QUARTERS.items()
        if quarter.above == above
    }


def _titles_height(whole: _Whole, *, above: bool) -> float:
    return LINE * max(len(lines) for lines in _title_lines(whole, above=above).values()) + 2 * _GAP


def _titles(whole: _Whole, *, above: bool) -> tuple[Words, ...]:
    """Give the names of the two quarters above, or below."""
    base = (0 if above else whole.height - _titles_height(whole, above=False) + _GAP) + LINE - 4
    words: tuple[Words, ...] = ()
    for quarter, lines in _title_lines(whole, above=above).items():
        anchor: Anchor = "end" if quarter.right else "start"
        x = whole.measures.width - 2 if quarter.right else 2
        words += set_lines(lines, x, base, bold=True, anchor=anchor, colour="unit")
    return words


def _on_card(placed: Placed) -> tuple[Words, ...]:
    x, base = placed.x + placed.card.width / 2, placed.y + LINE - 1
    name = set_lines(placed.card.name, x, base, bold=True, anchor="middle")
    return name + set_lines(placed.card.role, x, base + LINE * len(name), anchor="middle")


def _lines(who: WhoHelps, names: Mapping[str, str], catalogue: Catalogue) -> Iterator[PictureLine]:
    gettext, closeness = catalogue.gettext, _closeness_names(catalogue)
    me = who.me.name if who.me else gettext("Me")
    first = gettext("In the middle:")
    yield PictureLine(f"{first} {me}", first)
    first = gettext("Around me:")
    yield PictureLine(f"{first} {', '.join(names[circle] for circle in _QUARTERS)}", first)
    for contact in who.contacts:
        first = gettext(
            "{circle}. {closeness}:", circle=names[contact.circle], closeness=closeness[contact.closeness]
        )
        role = contact.someone.role
        named = f"{contact.someone.name}, {role.text}" if role else contact.someone.name
        yield PictureLine(f"{first} {named}", first, role.language if role else "")

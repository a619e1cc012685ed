"""What an edition says, read from its view: quick, since nothing is laid out."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Final

from PIL import Image

from planbooklet.findings import Path as Trail
from planbooklet.locales import read_catalogue
from planbooklet.model import sharing
from planbooklet.model.attached import minutes_of, photos_of
from planbooklet.model.parse import parse_plan
from planbooklet.model.plan import Plan
from planbooklet.pipeline import copies
from planbooklet.pipeline.plan_folder import PlanFolder
from planbooklet.sources.photos import Photo
from planbooklet.views import edition as editions
from planbooklet.views import plan_view, shared_plan
from planbooklet.views.edition import Edition
from planbooklet.views.plan_view import Beside
from planbooklet.views.shapes import PlanView
from tests.canaries.agreed import LEANING, Expected, expected_editions
from tests.canaries.left_out import FROM_SITE, missing
from tests.canaries.lives import Life
from tests.canaries.marks import marks_in, trail_in_words
from tests.canaries.pictures import number_in
from tests.canaries.schema_walk import Canary
from tests.canaries.writing import written
from tests.plans import TODAY, norwegian_rules, whole_unit

_TITLES: Final = {"Who may see my plan"}
"""A view names every chapter; one without content is laid out nowhere."""


@dataclass(frozen=True)
class Read:
    """A life as the pipeline has read it."""

    folder: PlanFolder
    plan: Plan
    pixels: Mapping[str, str]
    """The mark of each photo, by its neutral name."""


@cache
def read(life: Life) -> Read:
    """Give a life as the pipeline reads it, but for the photos, which stay as they are."""
    return as_read(written(life).plan, written(life).files)


def as_read(plan: Mapping[str, Any], files: Mapping[str, bytes]) -> Read:
    """Give a plan as the pipeline reads it."""
    form = parse_plan(json.dumps(plan).encode(), "plan.yml").form
    assert form is not None
    photos, pixels = {}, {}
    for _, photo in photos_of(form):
        number = number_in(Image.open(io.BytesIO(files[photo.file])))
        assert number is not None
        name = f"{number:012x}.jpg"
        photos[photo.file], pixels[name] = Photo(name, b""), f"pixels {number}"
    minutes = {name: files[name].decode() for _, name in minutes_of(form)}
    return Read(PlanFolder("heron", form, (), photos, minutes), form, pixels)


@cache
def _expected(life: Life) -> dict[str, Expected]:
    return {edition.key: edition for edition in expected_editions(life)}


def wrong_in_views(life: Life) -> Iterator[str]:
    """Give what is wrong with the editions of a life, as the views show them; nothing where all is right."""
    expected, plan = _expected(life), read(life).plan
    made = {edition.key: edition for edition in editions.editions_of(plan, norwegian_rules(), TODAY)}
    if set(made) != set(expected):
        yield f"editions {sorted(set(made) ^ set(expected))}"
    for key in expected.keys() & made.keys():
        yield from (f"{key}: {wrong}" for wrong in _wrong_in(read(life), made[key], expected[key]))
    meeting = sharing.next_meeting_share(plan, norwegian_rules(), TODAY)
    without = {written(life).keys[one] for one in life.without}
    if set(meeting.without if meeting else ()) != without:
        yield "somebody is said to see nothing who does, or the other way round"


def _wrong_in(whole: Read, edition: Edition, expected: Expected) -> Iterator[str]:
    view = view_of(whole, edition)
    found = _marks_of(view) | {whole.pixels[name] for name in photos_beside(whole, edition)}
    yield from (f"says {mark}" for mark in sorted(found & expected.forbidden - _TITLES))
    yield from (f"lacks {trail_in_words(one.trail)}" for one in missing(expected, found, FROM_SITE))
    yield from (f"lacks {phrase}" for phrase in expected.phrases - found)
    if {share.recipient for share in edition.shares} != expected.rests_on:
        yield "rests on other consents"
    for chapter, parts, trail in LEANING:
        told = {
            one.mark for one in expected.canaries if one.trail[: len(trail)] == trail or _turns(one, trail)
        }
        if parts <= expected.parts and told and not told & _marks_of(getattr(view, chapter)):
            yield f"{chapter} lacks {trail_in_words(trail)}"
    if not expected.is_own and any(chapter.empty for chapter in view.chapters):
        yield "says that there is nothing, where something may have been left out"


def _turns(canary: Canary, trail: Trail) -> bool:
    """Tell whether a canary is the birthday that a row of LEANING stands for."""
    return trail[-1] == "turning" and canary.mark.startswith("I turn")


def view_of(whole: Read, edition: Edition) -> PlanView:
    """Give the view of an edition."""
    return plan_view.view_plan(
        whole.plan,
        whole_unit(),
        norwegian_rules(),
        catalogue=read_catalogue("en"),
        beside=Beside(
            {file: photo.name for file, photo in whole.folder.photos.items()}, whole.folder.minutes
        ),
        today=TODAY,
        draft=False,
        edition=edition,
    )


def photos_beside(whole: Read, edition: Edition) -> tuple[str, ...]:
    """Give the neutral names of the photos that go out with an edition."""
    return tuple(copies._photos_in(whole.folder, shared_plan.share_plan(whole.plan, edition)))


def _marks_of(view: Any) -> frozenset[str]:
    return frozenset(marks_in("\n".join(_texts_of(view)).replace("*", "")))


def _texts_of(value: Any) -> Iterator[str]:
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            inner = getattr(value, field.name)
            if field.name == "concept":
                yield f"symbols/{inner}.svg"
            if field.name == "private" and inner:
                yield "Only in my own copy"
            yield from _texts_of(inner)
    elif isinstance(value, (str, date)):
        yield str(value)
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _texts_of(one)

"""What a copy for others says of itself, and which chapters it has not got."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final

from planbooklet.views.edition import Edition
from planbooklet.views.people import People
from planbooklet.views.shapes import Chapter, PlanView

_CHAPTERS: Final[Mapping[str, frozenset[str]]] = {
    "about_me": frozenset({"about_me"}),
    "goals": frozenset({"goals"}),
    "week": frozenset({"week"}),
    "needs": frozenset({"needs"}),
    "who_helps": frozenset({"contacts", "services"}),
    "road": frozenset({"transitions"}),
    "places": frozenset({"partners"}),
    "meetings": frozenset({"meetings"}),
    "questions": frozenset({"questions"}),
    "taking_part": frozenset({"participation", "contributions", "wanted_cooperation", "sub_plans"}),
    "words": frozenset({"words"}),
}
"""Fields of a view, and the parts of a plan that bring them. What is not here is for the person alone."""
_FOR_EVERYBODY: Final = frozenset({"rights"})
"""The chapter that tells nothing of the person."""


def copy_marks(people: People, edition: Edition) -> tuple[str, ...]:
    """Give the lines at the top of a copy for others: for whom, until when, and that it is not everything.

    Which parts are left out is not said, and neither is whether any of them holds something.
    """
    if edition.is_own:
        return ()
    catalogue = people.voice.catalogue
    if edition.meeting_on:
        day = catalogue.date(edition.meeting_on)
        sentences = [catalogue.gettext("This copy is for our meeting on {date}.", date=day)]
    else:
        recipient = people.recipient(edition.key).text
        sentences = [catalogue.gettext("This copy is for {recipient}.", recipient=recipient)]
        if edition.until:
            day = catalogue.date(edition.until)
            sentences.append(catalogue.gettext("It may be used until {date}.", date=day))
    sentences.append(catalogue.gettext("Some parts are left out."))
    return (" ".join(sentences),)


def without_left_out_chapters(view: PlanView, edition: Edition) -> PlanView:
    """Give a view with nothing in the chapters that no consent covers, and no kind words about empty ones.

    Such a line would say that there is nothing, where something may have been left out.
    """
    changed: dict[str, Any] = {}
    for field in fields(view):
        chapter = getattr(view, field.name)
        if isinstance(chapter, Chapter) and field.name not in _FOR_EVERYBODY:
            agreed = _CHAPTERS.get(field.name, frozenset()) & edition.parts
            changed[field.name] = replace(chapter, empty="") if agreed else _emptied(chapter)
    return replace(view, **changed)


def _emptied(chapter: Chapter) -> Chapter:
    return type(chapter)(chapter.key, chapter.title, chapter.concept, chapter.lead)

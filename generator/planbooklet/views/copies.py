"""What a copy for others says of itself, and which chapters it has not got."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from planbooklet.views.edition import Edition
from planbooklet.views.people import People
from planbooklet.views.shapes import PlanView

_CHAPTERS: Final = {
    "about_me": {"about_me"},
    "goals": {"goals"},
    "week": {"week"},
    "needs": {"needs"},
    "who_helps": {"contacts", "services"},
    "road": {"transitions"},
    "places": {"partners"},
    "meetings": {"meetings"},
    "questions": {"questions"},
    "taking_part": {"participation", "contributions", "wanted_cooperation", "sub_plans"},
    "words": {"words"},
    "sharing": set[str](),
}
"""Fields of a view, and the parts of a plan that bring them. Who sees what is for the person alone."""

_NEVER_EMPTY: Final[dict[str, dict[str, Any]]] = {
    "road": {"timeline": None, "transitions": ()},
    "who_helps": {"coordinator": None},
}
"""What a chapter says without any entry of its part."""


def copy_marks(people: People, edition: Edition) -> tuple[str, ...]:
    """Give the lines at the top of a copy for others: for whom, until when, and that it is not everything.

    Which parts are left out is not said, and neither is whether any of them holds something.
    """
    if edition.is_own:
        return ()
    catalogue = people.voice.catalogue
    left_out = catalogue.gettext("Some parts are left out.")
    if edition.meeting_on:
        whom = catalogue.gettext(
            "This copy is for our meeting on {date}.", date=catalogue.date(edition.meeting_on)
        )
        return (f"{whom} {left_out}",)
    whom = catalogue.gettext("This copy is for {recipient}.", recipient=people.recipient(edition.key).text)
    if edition.until is None:
        return (f"{whom} {left_out}",)
    until = catalogue.gettext("It may be used until {date}.", date=catalogue.date(edition.until))
    return (f"{whom} {until} {left_out}",)


def without_left_out_chapters(view: PlanView, edition: Edition) -> PlanView:
    """Give a view without the chapters that no consent covers, and without kind words about empty ones.

    Such a line would say that there is nothing, where something may have been left out.
    """
    changed = {}
    for name, parts in _CHAPTERS.items():
        emptied = {} if parts & edition.parts else _NEVER_EMPTY.get(name, {})
        changed[name] = replace(getattr(view, name), empty="", **emptied)
    return replace(view, **changed)

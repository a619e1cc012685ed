"""The fixed values of the plan format, in words for the reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def gettext(text: str) -> str:
    """Mark a sentence for the catalogue; it is worded where it is shown."""
    return text


AREAS: Final[Mapping[str, str]] = {
    "home": gettext("Home"),
    "school": gettext("School"),
    "work": gettext("Work"),
    "health": gettext("Health"),
    "money": gettext("Money"),
    "family-and-friends": gettext("Family and friends"),
    "free-time": gettext("Free time"),
    "getting-around": gettext("Getting around"),
}
STATUSES: Final[Mapping[str, str]] = {
    "planned": gettext("Planned"),
    "doing": gettext("We are doing it"),
    "done": gettext("Done"),
    "waiting": gettext("Waiting"),
    "stopped": gettext("Stopped"),
}
DECISIONS: Final[Mapping[str, str]] = {
    "applied": gettext("We have applied. There is no answer yet."),
    "granted": gettext("The service has said yes."),
    "declined": gettext("The service has said no."),
    "not-needed": gettext("Nobody has to decide about this."),
}
KEPT: Final[Mapping[str, str]] = {
    "kept": gettext("Done as promised"),
    "not-kept": gettext("Not done yet"),
    "open": gettext("Open"),
}
CIRCLES: Final[Mapping[str, str]] = {
    "family": gettext("Family"),
    "friends": gettext("Friends"),
    "services": gettext("Services"),
    "school-and-work": gettext("School and work"),
}
CIRCLE_CONCEPTS: Final[Mapping[str, str]] = {
    "family": "family",
    "friends": "friend",
    "services": "service",
    "school-and-work": "school",
}
SCORES: Final[Mapping[int, str]] = {
    1: gettext("Bad"),
    2: gettext("Not so good"),
    3: gettext("All right"),
    4: gettext("Good"),
    5: gettext("Very good"),
}
MANDATES: Final[Mapping[str, str]] = {
    "money": gettext("My guardian helps me with money."),
    "personal": gettext("My guardian helps me with personal matters."),
    "money-and-personal": gettext("My guardian helps me with money and with personal matters."),
}
PARTS: Final[Mapping[str, str]] = {
    "about_me": gettext("About me"),
    "needs": gettext("What I manage and what I need help with"),
    "goals": gettext("My goals"),
    "week": gettext("My week"),
    "contacts": gettext("Who helps me"),
    "services": gettext("Services that help me"),
    "transitions": gettext("The road ahead"),
    "partners": gettext("Places that make room for me"),
    "meetings": gettext("Meetings"),
    "questions": gettext("Questions my coordinator asks for me"),
    "participation": gettext("How I take part"),
    "contributions": gettext("What each of us brings into the plan"),
    "wanted_cooperation": gettext("Whom we want to work with"),
    "sub_plans": gettext("Other plans about me"),
    "words": gettext("Words explained"),
    "the-plan": gettext("The plan itself"),
}
PART_CONCEPTS: Final[Mapping[str, str]] = {
    "about_me": "about-me",
    "needs": "needs",
    "goals": "goals",
    "week": "week",
    "contacts": "helpers",
    "services": "service",
    "transitions": "road-ahead",
    "partners": "places",
    "meetings": "meetings",
    "questions": "questions",
    "participation": "participation",
    "contributions": "participation",
    "wanted_cooperation": "participation",
    "sub_plans": "participation",
    "words": "words",
    "the-plan": "signature",
}
"""The symbol beside each part: that of the chapter where it stands."""
CONSENT_STATES: Final[Mapping[str, str]] = {
    "holds": gettext("This is shared now."),
    "withdrawn": gettext("I took this back. It is not shared now."),
    "ended": gettext("This has ended. It is not shared now."),
    "not-yet": gettext("This has not begun. It is not shared now."),
    "not-valid": gettext("This consent does not count. It is not shared now."),
}

"""What an edition may say and does not, and why: whatever stands in no row here must be there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from tests.canaries.agreed import OWN, Expected
from tests.canaries.schema_walk import Canary

Rule = Callable[[Canary, Expected], bool]


def _field(*fields: str, of: str = "") -> Rule:
    """Give a rule for fields; of the entries with some letters or names only, where these are named."""
    entries = of.split(", ") if of else []
    return lambda canary, _: canary.field in fields and (not of or str(canary.trail[1]) in entries)


FROM_BOTH: Final[tuple[tuple[str, Rule], ...]] = (
    (
        "The plan is in one language, and these words are in another.",
        lambda one, _: one.kind == "other-language",
    ),
    ("No page and no place on a page is named after a service.", _field("Service.key")),
    ("The person sees who sees what, and not who sees less.", _field("Withheld.on")),
    ("A photo stands in its place.", _field("Contact.picture", "Partner.picture", of="C")),
    ("Nobody has to bring anything any more.", _field("Meeting.bring", of="B")),
    ("Only the day of the yes to the plan is told.", _field("Consent.from", "Consent.until", of="the-plan")),
    (
        "The day on which it was taken back stands in its place.",
        _field("Consent.from", "Consent.until", of="services withdrawn, services until-tomorrow"),
    ),
    (
        "One yes to the plan is told, and another one holds.",
        lambda one, _: str(one.trail[0]) == "consents" and str(one.trail[1]) == "services to-the-plan",
    ),
    (
        "It stands in the chapter about the person, which is theirs alone.",
        lambda one, edition: (
            one.field == "Person.phone" and edition.life.private_about_me and edition.key != OWN
        ),
    ),
)
FROM_SITE: Final[tuple[tuple[str, Rule], ...]] = (
    *FROM_BOTH,
    ("Who has the site needs no address to get to it.", _field("Plan.published_at")),
    ("The booklet's cover says it.", _field("Period.from_", "Period.until")),
    (
        "A meeting ahead shows what is planned.",
        _field("Meeting.minutes", "MeetingDecision.what", "MeetingDecision.until", of="A, C"),
    ),
)
FROM_BOOKLET: Final[tuple[tuple[str, Rule], ...]] = (
    *FROM_BOTH,
    ("A key names a place on a page, and on paper nothing leads there.", _field("Contact.key")),
    ("Nobody can click an address on paper.", _field("Contact.email")),
    (
        "A symbol on paper is lines and no name; the views are looked through for it.",
        lambda one, _: one.mark.startswith("symbol "),
    ),
    (
        "A meeting ahead shows what is planned.",
        _field("Meeting.minutes", "MeetingDecision.what", "MeetingDecision.until", of="A, C"),
    ),
    (
        "Of the last meeting the booklet keeps what was said and decided.",
        _field("Meeting.i_want_to_talk_about", "Meeting.agenda", of="B"),
    ),
    ("Older meetings are on the site.", _field("Meeting.on", "Meeting.at", "Meeting.where", of="D")),
    ("From when until when is told, and not when it was said.", _field("Consent.given_on")),
)


def missing(edition: Expected, found: frozenset[str], rows: tuple[tuple[str, Rule], ...]) -> Iterator[Canary]:
    """Give every canary that should be in an output and is not."""
    for canary in edition.canaries:
        if canary.mark not in found and not any(rule(canary, edition) for _, rule in rows):
            yield canary

"""What each edition may say and must say, read from the schema and the consents, never from the views."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from planbooklet.findings import Path as Trail
from tests.canaries.lives import EVERYTHING, Life
from tests.canaries.marks import PHRASES
from tests.canaries.schema_walk import Canary
from tests.canaries.writing import Written, written

ALWAYS: Final = "always"
OWN: Final = "own"
NEVER: Final = "never"

_HOMES: Final[Mapping[str, str]] = {
    "published_at": OWN,
    "period": ALWAYS,
    "revised": ALWAYS,
    "next_revision": OWN,
    "guardian": "contacts",
    "consents": OWN,
    "withheld": OWN,
    "unit.yml": NEVER,
    **{part: part for part in EVERYTHING},
}
"""Where a field of a plan belongs: to every copy, to a part, to the person's own copy, to none."""
_OF_PERSON: Final[Mapping[str, str]] = {
    "name": ALWAYS,
    "call_me": ALWAYS,
    "born": NEVER,
    "photo": "about_me",
    "phone": "about_me",
}
_NEVER: Final = frozenset({"file", "metadata"})
"""Kinds that go no further than the plan's folder: names of its files, and what stands beside pixels."""
_OF_OWN_COPY: Final = frozenset(
    {
        "Only in my own copy",
        "Who may see my plan",
        "We agree on this plan",
        "My points for the meeting",
    }
)
_OF_COPIES: Final = frozenset({"Some parts are left out."})
_OF_EVERYBODY: Final = frozenset(
    {
        "This is the plan of an invented person.",
        "The plan itself gives no right to services.",
        "Nils Moe",
    }
)

LEANING: Final[tuple[tuple[str, frozenset[str], Trail], ...]] = (
    ("goals", frozenset({"goals", "contacts"}), ("contacts", "A", "name")),
    ("goals", frozenset({"goals", "services"}), ("services", "A", "name")),
    ("week", frozenset({"week", "contacts"}), ("contacts", "A", "name")),
    ("needs", frozenset({"needs", "services"}), ("services", "A", "name")),
    ("who_helps", frozenset({"contacts", "services"}), ("services", "A", "name")),
    ("road", frozenset({"transitions", "goals"}), ("goals", "A", "measures", "A", "what")),
    ("road", frozenset({"transitions", "participation"}), ("participation", "A", "how")),
    ("road", frozenset({"transitions", "meetings"}), ("meetings", "A", "on")),
    ("places", frozenset({"partners", "contacts"}), ("contacts", "A", "name")),
    ("meetings", frozenset({"meetings", "contacts"}), ("contacts", "A", "name")),
    ("questions", frozenset({"questions", "services"}), ("services", "A", "name")),
    ("taking_part", frozenset({"participation", "transitions"}), ("transitions", "A", "leaving")),
    ("taking_part", frozenset({"participation", "transitions"}), ("transitions", "turning")),
    ("taking_part", frozenset({"contributions", "contacts"}), ("contacts", "A", "name")),
    ("taking_part", frozenset({"sub_plans", "services"}), ("services", "A", "name")),
)
"""What stands in a chapter and belongs to another part: the chapter, the parts that must both be agreed, and
the trail. Where one is not, it is left out or reworded."""


@dataclass(frozen=True)
class Expected:
    """One edition as it should be."""

    key: str
    """The name of its folder."""
    parts: frozenset[str]
    canaries: tuple[Canary, ...]
    """The canaries that it may hold."""
    phrases: frozenset[str]
    """The sentences of ours that it must hold."""
    forbidden: frozenset[str]
    """Marks that it may not hold."""
    rests_on: frozenset[str]
    """Keys of the recipients by whose consents it is made."""
    life: Life

    @property
    def is_own(self) -> bool:
        """Whether it is the person's own."""
        return self.key == OWN


def expected_editions(life: Life) -> Iterator[Expected]:
    """Give every edition that a life should have today, and no other."""
    whole = written(life)
    everything = frozenset(EVERYTHING)
    yield _expected(whole, OWN, everything, besides=frozenset(), phrases=frozenset(), rests_on=())
    if life.meeting:
        phrases = _OF_COPIES | {"This copy is for our meeting on"}
        day = frozenset({str(life.meetings["A"])})
        yield _expected(whole, "meeting", life.meeting, besides=day, phrases=phrases, rests_on=life.rests_on)
    for recipient, parts in life.agreed.items():
        until = whole.until[recipient]
        ends = frozenset({"It may be used until"} if until < date.max else ())
        yield _expected(
            whole,
            whole.keys[recipient],
            parts,
            besides=_named(whole, recipient) | {str(until)},
            phrases=_OF_COPIES | ends,
            rests_on=[recipient],
        )


def home_of(canary: Canary) -> str:
    """Give where a canary belongs: to a part, to every copy, to the person's own, or to none."""
    if canary.kind in _NEVER:
        return NEVER
    first = str(canary.trail[0])
    if first == "person":
        return _OF_PERSON[str(canary.trail[1])]
    return _HOMES[first]


def _expected(
    whole: Written,
    key: str,
    parts: frozenset[str],
    *,
    besides: frozenset[str],
    phrases: frozenset[str],
    rests_on: Iterable[str],
) -> Expected:
    own = key == OWN
    canaries = tuple(
        canary
        for canary in whole.canaries
        if canary.mark in besides or _is_permitted(canary, whole.life, parts, own=own)
    )
    said = phrases | _OF_EVERYBODY | _of_guardian(whole.life, parts, own=own)
    permitted = {canary.mark for canary in canaries} | said | (_OF_OWN_COPY if own else set())
    everything = {canary.mark for canary in whole.canaries} | set(PHRASES.values())
    keys = frozenset(whole.keys[recipient] for recipient in rests_on)
    return Expected(key, parts, canaries, said, frozenset(everything - permitted), keys, whole.life)


def _is_permitted(canary: Canary, life: Life, parts: frozenset[str], *, own: bool) -> bool:
    home = home_of(canary)
    if home == NEVER:
        return False
    if own or home == ALWAYS:
        return True
    if canary.trail[0] == "guardian" and not _guardian_shows(life, parts, own=own):
        return False
    return home in parts and not canary.private


def _guardian_shows(life: Life, parts: frozenset[str], *, own: bool) -> bool:
    """Tell whether the guardian may be told of: where the contact who is one is shown."""
    return life.guardian is not None and (own or ("contacts" in parts and life.guardian.letter != "C"))


def _of_guardian(life: Life, parts: frozenset[str], *, own: bool) -> frozenset[str]:
    if life.guardian is None or not _guardian_shows(life, parts, own=own):
        return frozenset()
    said = {"money": "money", "personal": "personal matters"}.get(life.guardian.mandate)
    return frozenset({f"My guardian helps me with {said}."} if said else ())


def _named(whole: Written, recipient: str) -> frozenset[str]:
    """Give what the copy for a recipient calls them by."""
    if " " not in recipient:
        return frozenset()
    kind, letter = recipient.split()
    names = ("name", "is") if kind == "contacts" else ("name",)
    trails = [(kind, letter, name) for name in names]
    return frozenset(canary.mark for canary in whole.canaries if canary.trail[:3] in trails)

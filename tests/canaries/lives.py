"""Three lives that say the same, at ages at which others decide who may see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from tests.plans import TODAY

YESTERDAY: Final = TODAY - timedelta(days=1)
TOMORROW: Final = TODAY + timedelta(days=1)
_BEFORE_MEETING: Final = date(2026, 12, 8)
MEETINGS: Final = {
    "A": date(2026, 12, 9),
    "B": date(2026, 10, 6),
    "C": date(2026, 12, 2),
    "D": date(2026, 5, 5),
    "later": date(2027, 1, 20),
}
"""The next one, the last one, a private one before the next, an old one, and the one after the next."""
EVERYTHING: Final = (
    "about_me", "needs", "goals", "week", "contacts", "services", "transitions", "partners", "meetings",
    "questions", "participation", "contributions", "wanted_cooperation", "sub_plans", "words",
)  # fmt: skip
"""The parts of a plan, written out here so that a part which the program forgets is missed."""


@dataclass(frozen=True)
class Yes:
    """One consent, and whether it holds by the rules as this test reads them."""

    recipient: str
    """A list of the plan and the letter of an entry, such as "services A"; coordinator; or nothing."""
    covers: tuple[str, ...]
    giver: str = "me"
    holds: bool = True
    given: date | None = None
    from_: date | None = None
    until: date | None = None
    withdrawn: date | None = None
    without: tuple[str, ...] = ()
    """Dates that are not there. Every other that is None has a day of its own, but for `withdrawn`."""


@dataclass(frozen=True)
class Guard:
    """The guardian."""

    letter: str = "A"
    """Of their contact."""
    mandate: str = "money"
    from_: date | None = date(2025, 2, 6)
    until: date | None = date(2029, 1, 7)


@dataclass(frozen=True, eq=False)
class Life:
    """One person's age and what was agreed at it."""

    plan_id: str
    born: date
    birthdays: Mapping[int, date]
    """Those within the period that change who decides."""
    consents: tuple[Yes, ...]
    meeting: frozenset[str] = frozenset()
    """What all who come to the next meeting may see, today and on its day."""
    rests_on: frozenset[str] = frozenset()
    """The recipients by whose consents they may."""
    without: frozenset[str] = frozenset()
    """Those who come and may see nothing."""
    withheld: Mapping[str, tuple[tuple[str, ...], date]] = field(default_factory=dict)
    """Parent, what the person keeps from them, and from which day."""
    kept_back: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Parent, and what they do not see for it today."""
    guardian: Guard | None = Guard()
    private_about_me: bool = False
    meetings: Mapping[str, date] = field(default_factory=lambda: MEETINGS)
    alone: bool = False
    """Nobody else comes to the meetings, but for the one that says of nobody that they come."""

    @property
    def agreed(self) -> dict[str, frozenset[str]]:
        """Recipient, and the parts that they may see today; only those who may see any."""
        seen: dict[str, frozenset[str]] = {}
        for yes in self.consents:
            if yes.holds and yes.recipient:
                seen[yes.recipient] = seen.get(yes.recipient, frozenset()) | frozenset(yes.covers)
        left = {one: parts - self.kept_back.get(one, frozenset()) for one, parts in seen.items()}
        return {one: parts for one, parts in left.items() if parts}


_SINGLE: Final = (
    "partners A", "partners C", "services B", "contacts B", "services C", "contacts D", "services D",
    "partners B", "services A", "partners D", "services one", "services two", "services three",
    "services four", "services five",
)  # fmt: skip
"""Who gets one part alone, in the order of EVERYTHING."""
_NOT_SHARED: Final = (
    Yes("services ended", EVERYTHING, holds=False, until=YESTERDAY),
    Yes("services withdrawn", EVERYTHING, holds=False, withdrawn=TODAY),
    Yes("services not-yet", EVERYTHING, holds=False, from_=TOMORROW),
    Yes("services given-tomorrow", EVERYTHING, holds=False, given=TOMORROW),
    Yes("services undated", EVERYTHING, holds=False, without=("given_on", "from")),
    Yes("services by-parent", EVERYTHING, "contacts B", holds=False),
    Yes("services by-guardian-for-money", EVERYTHING, "contacts A", holds=False),
    Yes("services too-young", EVERYTHING, holds=False, given=date(2025, 2, 3)),
    Yes("services outgrown", EVERYTHING, "contacts B", holds=False, given=date(2025, 2, 4)),
    Yes("services to-the-plan", ("the-plan", "goals"), holds=False),
    Yes("", EVERYTHING, holds=False),
)
HERON: Final = Life(
    "heron",
    date(2009, 3, 14),
    {16: date(2025, 3, 14), 18: date(2027, 3, 14)},
    (
        Yes("", ("the-plan",)),
        Yes("coordinator", EVERYTHING),
        *(Yes(one, (part,)) for one, part in zip(_SINGLE, EVERYTHING, strict=True)),
        Yes("contacts A", ("goals", "needs")),
        Yes("contacts A", ("words",), until=_BEFORE_MEETING),
        Yes("contacts C", ("goals",), until=date(2027, 1, 9)),
        Yes("contacts C", ("meetings", "contacts", "words", "week"), from_=TODAY, until=date(2027, 1, 8)),
        Yes("contacts C", ("needs",), holds=False, until=YESTERDAY),
        Yes("contacts A", ("week",), holds=False, from_=TOMORROW),
        Yes("services last-day", ("goals",), until=TODAY),
        Yes("services until-tomorrow", ("goals",), withdrawn=TOMORROW),
        Yes("services open-end", ("goals",), without=("until",)),
        Yes("services only-from", ("words",), without=("given_on",)),
        Yes("services only-given", ("words",), without=("from",)),
        *_NOT_SHARED,
    ),
    meeting=frozenset({"goals", "meetings"}),
    rests_on=frozenset({"coordinator", "contacts A", "services A", "contacts C"}),
)
"""She is 17, says yes herself, and nobody keeps anything back."""
WREN: Final = Life(
    "wren",
    date(2012, 5, 9),
    {16: date(2028, 5, 9)},
    (
        Yes("", ("the-plan",), "contacts A"),
        Yes("contacts A", EVERYTHING, "contacts A"),
        Yes("contacts B", ("goals", "week"), "contacts A"),
        Yes("contacts C", ("goals", "words"), "contacts A"),
        Yes("coordinator", EVERYTHING, "contacts A"),
        Yes("services A", ("goals", "meetings"), "contacts B"),
        Yes("services B", ("contacts", "week", "goals"), "contacts B"),
        Yes("services C", EVERYTHING, holds=False),
        Yes("services D", EVERYTHING, "contacts D", holds=False),
    ),
    meeting=frozenset({"meetings", "words"}),
    rests_on=frozenset({"coordinator", "contacts A", "services A", "contacts C"}),
    withheld={
        "contacts A": (("goals", "needs"), TODAY),
        "contacts B": (("the-plan",), YESTERDAY),
        "contacts C": (("goals",), TOMORROW),
    },
    kept_back={"contacts A": frozenset({"goals", "needs"}), "contacts B": frozenset(EVERYTHING)},
    guardian=Guard("C"),
)
"""He is 14: parents say yes for him, and he keeps parts from them, also from a mother who works at a service
that may see them. His guardian is in his own copy only."""
ROBIN: Final = Life(
    "robin",
    date(2015, 5, 9),
    {12: date(2027, 5, 9)},
    (
        Yes("", ("the-plan",), "contacts A"),
        Yes("services A", ("meetings",), "contacts A"),
        Yes("services B", ("about_me", "questions"), "contacts A"),
        Yes("services C", EVERYTHING, holds=False),
        Yes("contacts A", ("goals",), "contacts B"),
        Yes("coordinator", ("meetings", "week"), "contacts B"),
    ),
    meeting=frozenset({"meetings"}),
    rests_on=frozenset({"coordinator", "contacts A", "services A"}),
    withheld={"contacts A": (("goals",), YESTERDAY)},
    private_about_me=True,
)
"""She is 11: parents say yes for her, and she may not keep anything from them yet."""
LIVES: Final = (HERON, WREN, ROBIN)
"""Those that are built in full."""

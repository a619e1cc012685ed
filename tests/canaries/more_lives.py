"""Lives that differ by a day: the eve of a birthday and the birthday, the first and last day of a mandate."""

from __future__ import annotations

from datetime import date
from typing import Final

from tests.canaries.lives import EVERYTHING, LIVES, TOMORROW, YESTERDAY, Guard, Life, Yes
from tests.plans import TODAY

_NONE_AHEAD: Final = {
    "A": date(2026, 9, 9),
    "B": date(2026, 10, 6),
    "C": date(2026, 12, 2),
    "D": date(2026, 5, 5),
    "later": date(2026, 9, 20),
}
_TODAY_AND_LATER: Final = {**_NONE_AHEAD, "A": TODAY, "later": date(2027, 1, 20)}
_NOBODY_SEES: Final = frozenset({"coordinator", "contacts A", "contacts C"})
_MANDATE: Final = (date(2026, 3, 17), TODAY)

TWELVE_TODAY: Final = Life(
    "swift",
    date(2014, 11, 24),
    {12: TODAY},
    (
        Yes("contacts A", ("goals", "week"), "contacts B"),
        Yes("contacts D", ("goals", "words"), "contacts B"),
        Yes("stranger", EVERYTHING, "contacts B", holds=False),
    ),
    withheld={"contacts A": (("goals",), YESTERDAY), "contacts D": (("words",), YESTERDAY)},
    kept_back={"contacts A": frozenset({"goals"}), "contacts D": frozenset({"words"})},
    guardian=None,
    meetings=_NONE_AHEAD,
)
TWELVE_TOMORROW: Final = Life(
    "tern",
    date(2014, 11, 25),
    {12: TOMORROW},
    (
        Yes("contacts A", ("goals", "week", "meetings"), "contacts B"),
        Yes("contacts C", ("meetings",), "contacts B"),
        Yes("coordinator", ("meetings",), "contacts B"),
    ),
    withheld={"contacts A": (("goals",), YESTERDAY)},
    meetings=_TODAY_AND_LATER,
    alone=True,
)
"""At today's meeting nobody else comes, so there is no copy for it."""
SIXTEEN_TODAY: Final = Life(
    "finch",
    date(2010, 11, 24),
    {16: TODAY},
    (
        Yes("services A", ("goals",), given=TODAY, from_=TODAY),
        Yes("services B", ("week",), holds=False, given=YESTERDAY),
        Yes("services C", ("words",), "contacts B", holds=False, given=YESTERDAY),
        Yes("services D", ("words",), "contacts B", holds=False, given=TODAY),
        Yes("partners A", ("words",), "contacts A", holds=False, given=TODAY),
    ),
    without=frozenset({"coordinator"}),
    guardian=Guard(mandate="personal", from_=TOMORROW),
    rests_on=frozenset({"services A"}),
)
SIXTEEN_TOMORROW: Final = Life(
    "gull",
    date(2010, 11, 25),
    {16: TOMORROW},
    (
        Yes("services B", ("week",), holds=False, given=TODAY),
        Yes("services C", ("words",), "contacts B", given=YESTERDAY),
        Yes("partners A", ("words",), "contacts A", given=TODAY),
    ),
    without=_NOBODY_SEES,
)
EIGHTEEN_TODAY: Final = Life(
    "stork",
    date(2008, 11, 24),
    {18: TODAY},
    (
        Yes("services B", ("week",), given=TODAY),
        Yes("services C", ("words",), holds=False, given=YESTERDAY),
    ),
    without=_NOBODY_SEES,
)
IN_THE_MANDATE: Final = Life(
    "eagle",
    date(2007, 10, 5),
    {18: date(2025, 10, 5)},
    (
        Yes("services B", ("week",), "contacts D", given=_MANDATE[0]),
        Yes("services C", ("words",), "contacts D", holds=False, given=date(2026, 3, 16)),
        Yes("partners A", ("goals",), given=date(2025, 10, 5)),
        Yes("partners B", ("goals",), holds=False, given=date(2025, 10, 4)),
        Yes("services D", ("goals",), "contacts B", holds=False),
    ),
    without=_NOBODY_SEES,
    guardian=Guard("D", "personal", *_MANDATE),
)
AFTER_THE_MANDATE: Final = Life(
    "owl",
    date(2007, 10, 5),
    {18: date(2025, 10, 5)},
    (Yes("services B", ("week",), "contacts D", holds=False, given=date(2026, 3, 18)),),
    without=_NOBODY_SEES,
    guardian=Guard("D", "personal", _MANDATE[0], YESTERDAY),
)
MANDATE_WITHOUT_END: Final = Life(
    "egret",
    date(2007, 10, 5),
    {18: date(2025, 10, 5)},
    (Yes("services B", ("week",), "contacts D"),),
    without=_NOBODY_SEES,
    guardian=Guard("D", "money-and-personal", None, None),
)
ALL_LIVES: Final = (
    *reversed(LIVES),
    TWELVE_TODAY,
    TWELVE_TOMORROW,
    SIXTEEN_TODAY,
    SIXTEEN_TOMORROW,
    EIGHTEEN_TODAY,
    IN_THE_MANDATE,
    AFTER_THE_MANDATE,
    MANDATE_WITHOUT_END,
)

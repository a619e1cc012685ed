"""Which copies there are of a plan on a day, and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from planbooklet.editions import MEETING, OWN
from planbooklet.model.plan import Plan
from planbooklet.model.rules import Rules
from planbooklet.model.sharing import ALL_PARTS, Share, next_meeting_share, shares_of


@dataclass(frozen=True, slots=True)
class Edition:
    """A plan as one audience may see it."""

    key: str
    """own, meeting, or the key of a recipient; the name of its folder too."""
    parts: frozenset[str] = ALL_PARTS
    """Keys of the plan's parts that it holds."""
    until: date | None = None
    """The last day on which it may be used."""
    meeting_on: date | None = None
    """The day of the meeting that it is for."""
    shares: tuple[Share, ...] = ()
    """The consents that it rests on, by recipient."""

    @property
    def is_own(self) -> bool:
        """Whether it is the person's own copy, which holds everything."""
        return self.key == OWN


OWN_EDITION: Final = Edition(OWN)


def editions_of(plan: Plan, rules: Rules, today: date) -> tuple[Edition, ...]:
    """Give the person's own copy, the one for the next meeting, and one a recipient who may see something.

    A meeting at which somebody may see nothing has no copy.
    """
    shares = shares_of(plan, rules, today)
    meeting = next_meeting_share(plan, rules, today)
    editions = [OWN_EDITION]
    if meeting and meeting.parts:
        on = meeting.meeting.on
        editions.append(Edition(MEETING, meeting.parts, on, on, meeting.shares))
    editions += [Edition(share.recipient, share.parts, share.until, None, (share,)) for share in shares]
    return tuple(editions)

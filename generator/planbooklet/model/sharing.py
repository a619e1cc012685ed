"""Who may see which parts of a plan on a day. The one place that reads consents for sharing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from planbooklet.model.ages import age_on, consent_state
from planbooklet.model.consent import PARTS, THE_PLAN, Consent
from planbooklet.model.meeting import Meeting
from planbooklet.model.plan import Plan
from planbooklet.model.rules import Rules
from planbooklet.model.values import ME

ALL_PARTS: Final = frozenset(PARTS)


@dataclass(frozen=True, slots=True)
class Share:
    """What one recipient may see on a day, and by which consents."""

    recipient: str
    """A key of services, contacts or partners, or coordinator."""
    parts: frozenset[str]
    consents: tuple[Consent, ...]

    @property
    def until(self) -> date | None:
        """The last day on which all of it may be seen; None where no end is named."""
        ends = [consent.until for consent in self.consents if consent.until]
        return min(ends) if ends else None


@dataclass(frozen=True, slots=True)
class MeetingShare:
    """What everybody at the next meeting may see."""

    meeting: Meeting
    parts: frozenset[str]
    without: tuple[str, ...]
    """Keys of those who come and may see no part at all."""
    shares: tuple[Share, ...]
    """What it rests on: the shares of those who come."""


def shares_of(plan: Plan, rules: Rules, on: date) -> tuple[Share, ...]:
    """Give each recipient with something to see, in the order of the plan's consents.

    Missing, expired, withdrawn, malformed or wrongly given consent shares nothing.
    """
    held = [consent for consent in plan.consents if _shares(consent, plan, rules, on)]
    shares = []
    for recipient in dict.fromkeys(consent.recipient for consent in held if consent.recipient):
        consents = tuple(consent for consent in held if consent.recipient == recipient)
        covered = {part for consent in consents for part in consent.covers}
        parts = frozenset(covered) - withheld_from(plan, rules, recipient, on)
        if parts:
            shares.append(Share(recipient, parts, consents))
    return tuple(shares)


def withheld_from(plan: Plan, rules: Rules, recipient: str, on: date) -> frozenset[str]:
    """Give the parts that a person of an age to do so keeps from a parent.

    Source: rules/no.yml, ages, weight: from 12 the person may keep things from parents. Our choice: whoever
    is named counts as one, or a parent whom nobody marked as such would see what was kept from them.
    """
    if age_on(plan.person.born, on) < rules.withholding.from_age:
        return frozenset()
    return frozenset(
        part
        for withheld in plan.withheld
        if withheld.from_ == recipient and withheld.on <= on
        for part in withheld.parts
    )


def next_meeting_share(plan: Plan, rules: Rules, on: date) -> MeetingShare | None:
    """Give what all who come to the next meeting may see; None where no meeting lies ahead.

    Our choice: they may see it today, and still on the day of the meeting, when the copy lies on the table.
    """
    ahead = [meeting for meeting in plan.meetings if meeting.on >= on and not meeting.private]
    if not ahead:
        return None
    meeting = min(ahead, key=lambda one: (one.on, one.at))
    comes = {key: _recipients(key, plan) for key in _those_who_come(meeting)}
    seen = {key: _seen_by(key, plan, rules, on) & _seen_by(key, plan, rules, meeting.on) for key in comes}
    parts = ALL_PARTS.intersection(*seen.values()) if seen else frozenset[str]()
    named = frozenset[str]().union(*comes.values())
    shares = tuple(share for share in shares_of(plan, rules, on) if share.recipient in named)
    return MeetingShare(meeting, parts, tuple(key for key, may in seen.items() if not may), shares)


def _seen_by(key: str, plan: Plan, rules: Rules, on: date) -> frozenset[str]:
    """Give what a human may see: what is kept from a parent, they do not see by way of their work either."""
    shares = (share for share in shares_of(plan, rules, on) if share.recipient in _recipients(key, plan))
    return frozenset[str]().union(*(share.parts for share in shares)) - withheld_from(plan, rules, key, on)


def _recipients(key: str, plan: Plan) -> frozenset[str]:
    """Give the recipients as which a human sees something: themselves, and the service they work for."""
    contact = plan.contacts.get(key)
    return frozenset({key, contact.service} if contact and contact.service else {key})


def _those_who_come(meeting: Meeting) -> Iterator[str]:
    keys = dict.fromkeys((*meeting.invited, meeting.called_by, meeting.led_by))
    yield from (key for key in keys if key != ME)


def _shares(consent: Consent, plan: Plan, rules: Rules, on: date) -> bool:
    return (
        consent.recipient in plan.recipients
        and THE_PLAN not in consent.covers
        and consent_state(consent, plan, rules, on) == "holds"
    )

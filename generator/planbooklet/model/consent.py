"""Who may see what."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, WithJsonSchema

from planbooklet.model.entry import Form
from planbooklet.model.values import ContactKey, Date, RecipientKey, SpeakerKey, Text

Covers = Literal[
    "the-plan",
    "about_me",
    "needs",
    "goals",
    "week",
    "contacts",
    "services",
    "transitions",
    "partners",
    "meetings",
    "questions",
    "participation",
    "contributions",
    "wanted_cooperation",
    "sub_plans",
    "words",
]
THE_PLAN = "the-plan"
PARTS: tuple[str, ...] = tuple(part for part in get_args(Covers) if part != THE_PLAN)


def _covered(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Covered = Annotated[
    tuple[Covers, ...],
    BeforeValidator(_covered),
    Field(min_length=1),
    WithJsonSchema(
        {
            "anyOf": [
                {"enum": [THE_PLAN, *PARTS]},
                {"type": "array", "items": {"enum": [THE_PLAN, *PARTS]}, "minItems": 1},
            ]
        }
    ),
]


class Guardian(Form):
    """A guardian; never replaces the person's own voice."""

    contact: ContactKey
    """A key of contacts."""
    mandate: Literal["money", "personal", "money-and-personal"]
    """What the guardian may decide about."""
    from_: Date | None = Field(default=None, alias="from")
    """The first day of the mandate, such as the 18th birthday."""
    until: Date | None = None
    """The last day of the mandate."""


class Withheld(Form):
    """What a person from 12 to 16 keeps from a parent who could else see it."""

    covers: Covered
    """The parts that the parent does not see."""
    from_: ContactKey = Field(alias="from")
    """The parent: a key of contacts."""
    on: Date
    """The first day."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts kept back; whoever keeps back the plan itself keeps back all of them."""
        return PARTS if THE_PLAN in self.covers else self.covers


class Consent(Form):
    """One yes by one giver. No record means no."""

    covers: Covered
    """the-plan for the plan itself; else the parts that a recipient may see."""
    recipient: RecipientKey | None = None
    """Who may see them: coordinator, or a key of services, contacts or partners."""
    given_by: SpeakerKey
    """me, or the key of the contact who gave it."""
    given_on: Date | None = None
    """The day it was given."""
    from_: Date | None = Field(default=None, alias="from")
    """The first day it holds."""
    until: Date | None = None
    """The last day it holds."""
    withdrawn_on: Date | None = None
    """The day the person took it back."""
    note: Text | None = None
    """How it was given, such as on paper."""

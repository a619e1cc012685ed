"""The whole plan of one person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from planbooklet.model.consent import Consent, Guardian, Withheld
from planbooklet.model.contact import Contact
from planbooklet.model.entry import Form
from planbooklet.model.goal import Goal
from planbooklet.model.meeting import Meeting
from planbooklet.model.need import Need
from planbooklet.model.participation import Contribution, Participation, SubPlan, WantedCooperation, Word
from planbooklet.model.partner import Partner
from planbooklet.model.person import AboutMe, Person, Reading
from planbooklet.model.question import Question
from planbooklet.model.service import Service
from planbooklet.model.transition import Transition
from planbooklet.model.values import COORDINATOR, CoordinatorKey, Date, Key, Language, WebAddress, YesNo
from planbooklet.model.week import WeekHour

FormatOne = Annotated[
    Literal["1"],
    BeforeValidator(str),
    PlainSerializer(int, when_used="json"),
    WithJsonSchema({"const": 1}),
]


class Period(Form):
    """The time the plan is for."""

    from_: Date = Field(alias="from")
    """The first day."""
    until: Date
    """The last day; three to four years after the first is usual."""


class CoordinatorOfPlan(Form):
    """Which of the unit's coordinators writes the plan with the person."""

    key: CoordinatorKey
    """A key of coordinators in unit.yml."""
    kind: Literal["personal", "child"] = "personal"
    """personal, or child for a child coordinator."""


class Plan(Form):
    """Everything the plan folder says, for one person."""

    format: FormatOne
    """The format of this file: 1."""
    invented: YesNo = False
    """yes: a made-up person. The public site refuses every other plan."""
    person: Person
    """Whose plan it is."""
    languages: Annotated[tuple[Language, ...], Field(min_length=1)]
    """Languages of the plan, such as [en]. The first is the plan's own."""
    reading: Reading = Reading()
    """How the person reads best."""
    published_at: WebAddress = ""
    """The web address, if the unit publishes the plan."""
    period: Period | None = None
    """The time the plan is for."""
    revised: Date | None = None
    """The day the plan was last gone through."""
    next_revision: Date | None = None
    """The day it will be gone through next."""
    coordinator: CoordinatorOfPlan | None = None
    """The personal coordinator."""
    guardian: Guardian | None = None
    """Only where there is one."""
    contacts: Mapping[Key, Contact] = Field(default_factory=dict)
    """The humans of the plan. Keys are roles, never names."""
    services: Mapping[Key, Service] = Field(default_factory=dict)
    """The organisations that help."""
    about_me: AboutMe | None = None
    """What I want others to know."""
    needs: tuple[Need, ...] = ()
    """What I manage and what I need help with, area by area."""
    goals: tuple[Goal, ...] = ()
    """What I want."""
    week: tuple[WeekHour, ...] = ()
    """What help comes when."""
    transitions: tuple[Transition, ...] = ()
    """The moves ahead."""
    partners: tuple[Partner, ...] = ()
    """Places that make room for me."""
    meetings: tuple[Meeting, ...] = ()
    """Cooperation meetings."""
    questions: tuple[Question, ...] = ()
    """Critical questions."""
    participation: tuple[Participation, ...] = ()
    """How I took part."""
    contributions: tuple[Contribution, ...] = ()
    """What each brings into the plan work."""
    wanted_cooperation: tuple[WantedCooperation, ...] = ()
    """Whom we need or want to work with."""
    sub_plans: tuple[SubPlan, ...] = ()
    """Other plans about me, named and never copied."""
    words: tuple[Word, ...] = ()
    """Words explained, beside the shared glossary."""
    consents: tuple[Consent, ...] = ()
    """Who may see what. No record means no."""
    withheld: tuple[Withheld, ...] = ()
    """What a person from 12 to 16 keeps from a parent."""

    @property
    def language(self) -> str:
        """The plan's own language."""
        return self.languages[0]

    @property
    def recipients(self) -> tuple[str, ...]:
        """Keys of all who may be given a part of the plan, if there is a consent."""
        partners = (partner.id for partner in self.partners)
        return (COORDINATOR, *self.contacts, *self.services, *partners)

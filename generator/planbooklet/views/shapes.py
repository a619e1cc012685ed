"""What a view hands to pictures and outputs: frozen shapes, all words already in one language.

Nothing here comes from the model, so that a template can reach only what the view hands over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Said:
    """Words as somebody said them."""

    text: str
    """Paragraphs are separated by an empty line."""
    language: str = ""
    """BCP 47 tag where it is not the view's own language."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo or a symbol beside a text."""

    alt: Said
    concept: str = ""
    """The symbol's concept; empty for a photo."""
    file: str = ""
    """The photo's neutral file name under `assets/photos/`; empty for a symbol."""


@dataclass(frozen=True, slots=True)
class Someone:
    """A human as named beside a thing they do."""

    name: str
    role: Said | None = None
    picture: Picture | None = None
    is_me: bool = False


@dataclass(frozen=True, slots=True)
class ContactView:
    """A contact as shown under "Who helps me"."""

    key: str
    someone: Someone
    circle: str
    """family, friends, services or school-and-work."""
    closeness: int
    """1 is closest, 3 farthest."""
    service: Said | None = None
    helps_with: Said | None = None
    phone: str = ""
    email: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class ServiceView:
    """A service with its owner and law."""

    name: Said
    owner: Said
    helps_with: Said | None
    law: Said | None
    """The law in words, such as "Health and Care Services Act, § 7-1"."""
    phone: str
    people: tuple[Someone, ...]
    private: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """A fixed value in words, with its symbol: a status, a decision, an area."""

    key: str
    label: str
    concept: str = ""


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """How a measure went."""

    on: str
    my_opinion: Said | None
    what_happened: Said | None
    my_score: int | None
    """1 to 5."""
    score_words: str
    kept: str
    """In words; empty where nothing was said."""
    private: bool = False


@dataclass(frozen=True, slots=True)
class MeasureView:
    """One measure, as a card."""

    id: str
    what: Said
    who: tuple[Someone, ...]
    how: Said | None
    how_much: Said | None
    when: str
    status: Choice | None
    decision: Choice | None
    service: Said | None
    picture: Picture | None
    evaluations: tuple[EvaluationView, ...] = ()
    private: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a goal ladder."""

    number: int
    text: Said
    reached: bool
    here: bool
    """The person stands on this step now."""


@dataclass(frozen=True, slots=True)
class GoalView:
    """One goal."""

    id: str
    goal: Said
    said_by: Someone | None
    """Who put it into words, where that was not the person."""
    area: Choice | None
    why: Said | None
    by: str
    steps: tuple[Step, ...]
    reached: int
    i_know: tuple[Said, ...]
    services_know: tuple[Said, ...]
    professional: Said | None
    measures: tuple[MeasureView, ...]
    picture: Picture | None
    private: bool = False


@dataclass(frozen=True, slots=True)
class HourView:
    """One fixed time of the week."""

    hours: str
    what: Said
    people: tuple[Someone, ...]
    picture: Picture | None
    private: bool = False


@dataclass(frozen=True, slots=True)
class DayView:
    """One day of the week; a day without hours is left out."""

    key: str
    label: str
    hours: tuple[HourView, ...]


@dataclass(frozen=True, slots=True)
class NeedView:
    """One need."""

    i_manage: Said | None
    i_need: Said | None
    services: tuple[Said, ...]
    alone: bool
    private: bool = False


@dataclass(frozen=True, slots=True)
class AreaView:
    """An area of life with its needs."""

    area: Choice
    picture: Picture | None
    needs: tuple[NeedView, ...]


@dataclass(frozen=True, slots=True)
class Preparation:
    """A measure or a record that prepares a transition."""

    text: Said
    status: Choice | None
    goal_id: str = ""
    """The goal it stands under; empty for a record of participation."""


@dataclass(frozen=True, slots=True)
class TransitionView:
    """One move ahead, or a birthday that changes who decides."""

    id: str
    title: str
    on: date
    date: str
    kind: str
    """`move` or `age`."""
    leaving: Said | None
    entering: Said | None
    what_changes: Said | None
    """For an age: what the law changes that day."""
    prepare: tuple[Preparation, ...]
    i_wonder: tuple[Said, ...]
    picture: Picture | None
    past: bool
    private: bool = False


@dataclass(frozen=True, slots=True)
class PartnerView:
    """Somebody outside the services who makes room."""

    id: str
    name: str
    offers: Said
    they_ask: Said | None
    i_need: Said | None
    we_agreed: Said | None
    agreed_on: str
    contact: ContactView | None
    picture: Picture | None
    private: bool = False


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What a meeting decided."""

    what: Said
    who: tuple[Someone, ...]
    until: str
    kept: Choice
    """kept, not-kept or open."""
    private: bool = False


@dataclass(frozen=True, slots=True)
class MeetingView:
    """One cooperation meeting."""

    id: str
    """Its date, such as 2026-12-03; the second on a day is 2026-12-03-2. Also in links and file names."""
    on: date
    day: str
    """The date with its weekday."""
    hours: str
    where: Said
    called_by: Someone
    led_by: Someone
    invited: tuple[Someone, ...]
    bring: tuple[Said, ...]
    i_want_to_talk_about: tuple[Said, ...]
    agenda: tuple[Said, ...]
    minutes: str
    """Markdown of the minutes; empty where there are none yet."""
    decisions: tuple[DecisionView, ...]
    past: bool
    starts: str = ""
    """ISO start for the calendar, local time, such as 2026-12-03T10:00."""
    ends: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A critical question."""

    question: Said
    to: Said
    asked_on: str
    answer: Said | None
    answered_on: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class ParticipationView:
    """How the person took part once, and what it changed."""

    on: str
    how: Said
    i_said: Said | None
    it_changed: Said | None
    prepares: str
    """The transition it prepares, in words; else empty."""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that belong together: a contribution, a wanted cooperation, a word and its meaning."""

    first: Said
    second: Said
    private: bool = False


@dataclass(frozen=True, slots=True)
class SubPlanView:
    """Another plan about the person, named and never copied."""

    name: Said
    owner: Said
    kept_at: Said
    private: bool = False


@dataclass(frozen=True, slots=True)
class ConsentView:
    """One yes, past or present."""

    recipient: Said
    parts: tuple[Choice, ...]
    given_by: Someone
    given_on: str
    holds: str
    """From when until when, in words."""
    state: Choice
    """holds, withdrawn, ended, not-yet or not-valid."""
    note: Said | None = None


@dataclass(frozen=True, slots=True)
class LawView:
    """One law in plain words."""

    name: Said
    own_name: Said
    """What the law is called in the country's language."""
    section: str
    about: Said
    verified: bool


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One point on the timeline."""

    on: date
    date: str
    label: str
    kind: str
    """transition, birthday, meeting or measure."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The period with all that is known of it, in order of dates."""

    start: date
    end: date
    start_words: str
    end_words: str
    today: date
    events: tuple[TimelineEvent, ...]


@dataclass(frozen=True, slots=True)
class CoordinatorView:
    """The personal coordinator."""

    name: str
    kind: str
    """In words: my personal coordinator, my child coordinator."""
    phone: str
    email: str


@dataclass(frozen=True, slots=True)
class UnitView:
    """The unit, for contact and complaints."""

    name: Said
    municipality: Said
    phone: str
    email: str
    address: Said
    opening_hours: Said
    complaint_address: Said
    complaint_goes_on_to: Said


@dataclass(frozen=True, slots=True)
class Chapter:
    """What every chapter has: how it is called and what to say where it is empty."""

    key: str
    title: str
    concept: str
    lead: str
    empty: str = ""
    """A kind line for an empty chapter; where this is empty too, the chapter is left out."""


@dataclass(frozen=True, slots=True)
class AboutMe(Chapter):
    """About me."""

    in_my_words: Said | None = None
    good_at: tuple[Said, ...] = ()
    important_to_me: tuple[Said, ...] = ()
    how_to_help_me: tuple[Said, ...] = ()
    private: bool = False


@dataclass(frozen=True, slots=True)
class Goals(Chapter):
    """My goals."""

    goals: tuple[GoalView, ...] = ()


@dataclass(frozen=True, slots=True)
class Week(Chapter):
    """My week."""

    days: tuple[DayView, ...] = ()


@dataclass(frozen=True, slots=True)
class Needs(Chapter):
    """What I manage and what I need help with."""

    areas: tuple[AreaView, ...] = ()


@dataclass(frozen=True, slots=True)
class WhoHelps(Chapter):
    """Who helps me."""

    me: Someone | None = None
    coordinator: CoordinatorView | None = None
    guardian: Someone | None = None
    guardian_words: str = ""
    contacts: tuple[ContactView, ...] = ()
    """By circle, then closeness, in the author's order."""
    circles: tuple[Choice, ...] = ()
    """The circles that have contacts, in order."""
    services: tuple[ServiceView, ...] = ()


@dataclass(frozen=True, slots=True)
class Road(Chapter):
    """The road ahead."""

    timeline: Timeline | None = None
    transitions: tuple[TransitionView, ...] = ()


@dataclass(frozen=True, slots=True)
class Places(Chapter):
    """Places that make room for me."""

    partners: tuple[PartnerView, ...] = ()


@dataclass(frozen=True, slots=True)
class Meetings(Chapter):
    """Meetings, those ahead first."""

    ahead: tuple[MeetingView, ...] = ()
    past: tuple[MeetingView, ...] = ()
    """The latest first."""


@dataclass(frozen=True, slots=True)
class Questions(Chapter):
    """Questions my coordinator asks for me."""

    waiting: tuple[QuestionView, ...] = ()
    answered: tuple[QuestionView, ...] = ()


@dataclass(frozen=True, slots=True)
class TakingPart(Chapter):
    """How I take part."""

    records: tuple[ParticipationView, ...] = ()
    contributions: tuple[Pair, ...] = ()
    wanted: tuple[Pair, ...] = ()
    sub_plans: tuple[SubPlanView, ...] = ()


@dataclass(frozen=True, slots=True)
class Sharing(Chapter):
    """Who may see my plan."""

    to_the_plan: ConsentView | None = None
    consents: tuple[ConsentView, ...] = ()
    how_to_stop: str = ""
    """Whom the person tells, and what stays as it is."""


@dataclass(frozen=True, slots=True)
class Rights(Chapter):
    """My rights."""

    no_right: Said | None = None
    """That the plan itself gives no right to services."""
    laws: tuple[LawView, ...] = ()
    """The laws that give a right to an individual plan."""
    regulation: Said | None = None
    """The regulation that says what a plan must hold."""
    complaint: tuple[Said, ...] = ()
    """How to complain, the usual way first."""
    unchecked: str = ""
    """Says what nobody with legal training has checked; else empty."""


@dataclass(frozen=True, slots=True)
class Words(Chapter):
    """Words explained."""

    words: tuple[Pair, ...] = ()
    """In alphabetical order."""


@dataclass(frozen=True, slots=True)
class Action:
    """One line of the action list."""

    due: date | None
    due_words: str
    what: Said
    who: tuple[Someone, ...]
    status: Choice


@dataclass(frozen=True, slots=True)
class Signer:
    """One line on the signature page."""

    name: str
    role: str
    why: str
    """Why this person signs, in one plain sentence."""


@dataclass(frozen=True, slots=True)
class ForPaper:
    """What only the booklet has."""

    actions: tuple[Action, ...]
    signers: tuple[Signer, ...]
    consent_words: str
    """What they sign, in one or two plain sentences."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """A whole plan as one edition shows it, in one language."""

    language: str
    name: str
    call_me: str
    title: str
    """Such as "Ada's plan"."""
    portrait: Picture | None
    phone: str
    period: str
    revised: str
    next_revision: str
    """Empty where that day is past, and in a copy for others."""
    text_size: str
    """normal, large or very-large."""
    spacing: str
    """normal, wide or very-wide."""
    font: str
    """atkinson, andika or opendyslexic; for the site."""
    published_at: str
    today: date
    draft: bool
    invented: bool
    is_own: bool
    """Whether it is the person's own copy."""
    marks: tuple[str, ...]
    """Lines for the top of every page: DRAFT, invented."""
    coordinator: CoordinatorView | None
    unit: UnitView
    next_meeting: MeetingView | None
    about_me: AboutMe
    goals: Goals
    week: Week
    needs: Needs
    who_helps: WhoHelps
    road: Road
    places: Places
    meetings: Meetings
    questions: Questions
    taking_part: TakingPart
    sharing: Sharing
    rights: Rights
    words: Words
    paper: ForPaper
    foot: tuple[str, ...] = ()
    """Lines for the foot of every page: how old the plan is, whom to call."""
    pictures: str = "symbols"
    """photos, symbols or none: what the person wants beside texts. Where they want none, the site hides the
    symbols until a reader asks for them, and the booklet has none."""

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """All chapters in reading order, the empty ones included."""
        return (
            self.about_me,
            self.goals,
            self.week,
            self.needs,
            self.who_helps,
            self.road,
            self.places,
            self.meetings,
            self.questions,
            self.taking_part,
            self.sharing,
            self.rights,
            self.words,
        )

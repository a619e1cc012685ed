"""The chapters about working together: partners, questions, taking part, words."""

from __future__ import annotations

from planbooklet.model.question import Question
from planbooklet.model.rules import Rules
from planbooklet.views.people import People
from planbooklet.views.road import transition_in_words
from planbooklet.views.shapes import (
    Pair,
    ParticipationView,
    PartnerView,
    Places,
    Questions,
    QuestionView,
    Said,
    SubPlanView,
    TakingPart,
    Words,
)


def view_places(people: People) -> Places:
    """Give the partners with what they ask, what the person needs and what was agreed."""
    voice = people.voice
    gettext = voice.catalogue.gettext
    return Places(
        key="places",
        title=gettext("Places that make room for me"),
        concept="places",
        lead=gettext("These places want me there. We agreed on what it takes."),
        partners=tuple(
            PartnerView(
                id=partner.id,
                name=partner.name,
                offers=voice.said(partner.offers),
                they_ask=voice.maybe(partner.they_ask),
                i_need=voice.maybe(partner.i_need),
                we_agreed=voice.maybe(partner.we_agreed),
                agreed_on=voice.catalogue.date(partner.agreed_on) if partner.agreed_on else "",
                contact=people.contact(partner.contact),
                picture=voice.picture(partner.picture or "partner", partner.photo),
                private=partner.private,
            )
            for partner in people.plan.partners
        ),
    )


def view_questions(people: People) -> Questions:
    """Give the critical questions: those that wait for an answer, the oldest first, then the answered."""
    gettext = people.voice.catalogue.gettext
    asked = sorted(people.plan.questions, key=lambda question: question.asked_on)
    return Questions(
        key="questions",
        title=gettext("Questions my coordinator asks for me"),
        concept="questions",
        lead=gettext("My coordinator asks until there is an answer."),
        waiting=tuple(_view_question(question, people) for question in asked if question.answer is None),
        answered=tuple(_view_question(question, people) for question in asked if question.answer is not None),
    )


def _view_question(question: Question, people: People) -> QuestionView:
    voice = people.voice
    return QuestionView(
        question=voice.said(question.question),
        to=people.recipient(question.to),
        asked_on=voice.catalogue.date(question.asked_on),
        answer=voice.maybe(question.answer),
        answered_on=voice.catalogue.date(question.answered_on) if question.answered_on else "",
        private=question.private,
    )


def view_taking_part(people: People, rules: Rules) -> TakingPart:
    """Give how the person took part, the latest first, and what each brings."""
    voice, plan = people.voice, people.plan
    gettext = voice.catalogue.gettext
    records = sorted(plan.participation, key=lambda record: record.on, reverse=True)
    return TakingPart(
        key="taking-part",
        title=gettext("How I take part"),
        concept="participation",
        lead=gettext("This is my plan. My words change it."),
        empty=gettext("There is nothing here yet. Your coordinator writes down how you take part."),
        records=tuple(
            ParticipationView(
                on=voice.catalogue.date(record.on),
                how=voice.said(record.how),
                i_said=voice.maybe(record.i_said),
                it_changed=voice.maybe(record.it_changed),
                prepares=transition_in_words(people, rules, record.prepares),
                private=record.private,
            )
            for record in records
        ),
        contributions=tuple(
            Pair(_with_role(people, each.contact), voice.said(each.brings), each.private)
            for each in plan.contributions
        ),
        wanted=tuple(
            Pair(voice.said(wanted.with_), voice.said(wanted.why), wanted.private)
            for wanted in plan.wanted_cooperation
        ),
        sub_plans=tuple(
            SubPlanView(
                voice.said(sub.name), people.recipient(sub.owner), voice.said(sub.kept_at), sub.private
            )
            for sub in plan.sub_plans
        ),
    )


def _with_role(people: People, key: str) -> Said:
    return Said(people.someone(key).name) if key == "me" else people.recipient(key)


def view_words(people: People) -> Words:
    """Give the plan's own words with their explanations, in alphabetical order."""
    voice = people.voice
    gettext = voice.catalogue.gettext
    words = [Pair(voice.said(word.word), voice.said(word.means), word.private) for word in people.plan.words]
    return Words(
        key="words",
        title=gettext("Words explained"),
        concept="words",
        lead=gettext("These words are in my plan. Here is what they mean."),
        words=tuple(sorted(words, key=lambda pair: pair.first.text.casefold())),
    )

"""The chapters "Who may see my plan" and "My rights", and who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from planbooklet.model.ages import age_on, consent_state, who_consents
from planbooklet.model.consent import THE_PLAN, Consent
from planbooklet.model.rules import ComplaintRule, FixedSentence, OtherComplaint, Rules
from planbooklet.model.sharing import ALL_PARTS
from planbooklet.views.fixed_words import CONSENT_STATES, PART_CONCEPTS, PARTS
from planbooklet.views.people import People
from planbooklet.views.shapes import Choice, ConsentView, LawView, Rights, Said, Sharing, Signer

NOBODY: Final = "nobody"
OWN_LANGUAGE: Final = "nb"
"""The language of `name_no` in the rules."""


def view_sharing(people: People, rules: Rules, today: date) -> Sharing:
    """Give who sees what, since when, until when."""
    gettext = people.voice.catalogue.gettext
    consents = people.plan.consents
    to_plan = [consent for consent in consents if THE_PLAN in consent.covers]
    others = [consent for consent in consents if THE_PLAN not in consent.covers]
    shown = [_view_yes_to_plan(consent, people, rules, today) for consent in to_plan]
    return Sharing(
        key="sharing",
        title=gettext("Who may see my plan"),
        concept="sharing",
        lead=gettext("I decide who sees what. No yes means no. I can take a yes back at any time."),
        empty=gettext("Nobody else may see my plan."),
        to_the_plan=next((view for view in shown if view.state.key == "holds"), shown[-1] if shown else None),
        consents=tuple(_view_consent(consent, people, rules, today) for consent in others),
        how_to_stop=_how_to_stop(people) if others else "",
    )


def _view_consent(consent: Consent, people: People, rules: Rules, today: date) -> ConsentView:
    voice = people.voice
    nobody = Said(voice.catalogue.gettext("It is not written who may see this"))
    return ConsentView(
        recipient=people.recipient(consent.recipient) if consent.recipient else nobody,
        parts=_parts(consent, people),
        given_by=people.someone(consent.given_by),
        given_on=voice.catalogue.date(consent.given_on) if consent.given_on else "",
        holds=_holds(consent, people),
        state=_state(consent, people, rules, today),
        note=voice.maybe(consent.note),
    )


def _view_yes_to_plan(consent: Consent, people: People, rules: Rules, today: date) -> ConsentView:
    """Give the yes to the plan, which shares nothing: its state is told in words of its own."""
    gettext = people.voice.catalogue.gettext
    view = _view_consent(consent, people, rules, today)
    holds = view.state.key == "holds"
    label = gettext("This plan has a yes.") if holds else gettext("This plan has no yes that counts today.")
    return replace(view, state=replace(view.state, label=label))


def _parts(consent: Consent, people: People) -> tuple[Choice, ...]:
    gettext = people.voice.catalogue.gettext
    if set(consent.covers) >= ALL_PARTS:
        return (Choice("all", gettext("Everything but what is only in my own copy"), "sharing"),)
    return tuple(Choice(part, gettext(PARTS[part]), PART_CONCEPTS[part]) for part in consent.covers)


def _how_to_stop(people: People) -> str:
    gettext, coordinator = people.voice.catalogue.gettext, people.coordinator()
    tell = (
        gettext("To stop, I tell {name}: {phone}.", name=coordinator.name, phone=coordinator.phone)
        if coordinator
        else gettext("To stop, I tell the coordination unit.")
    )
    then = gettext("Nobody gets a new copy then. A copy that somebody has already stays with them.")
    return f"{tell} {then}"


def _holds(consent: Consent, people: People) -> str:
    catalogue = people.voice.catalogue
    if consent.withdrawn_on:
        return catalogue.gettext("I took it back on {date}", date=catalogue.date(consent.withdrawn_on))
    return catalogue.dates(consent.from_ or consent.given_on, consent.until)


def _state(consent: Consent, people: People, rules: Rules, today: date) -> Choice:
    state = consent_state(consent, people.plan, rules, today)
    names_nobody = consent.recipient is None and THE_PLAN not in consent.covers
    shown = "not-valid" if names_nobody or state not in CONSENT_STATES else state
    concept = {"holds": "yes", "not-yet": "wait"}.get(shown, "no")
    return Choice(shown, people.voice.catalogue.gettext(CONSENT_STATES[shown]), concept)


def view_rights(people: People, rules: Rules) -> Rights:
    """Give the laws the plan rests on, that it gives no right to services, and how to complain."""
    gettext = people.voice.catalogue.gettext
    said = people.voice.said
    complaint = rules.complaint
    others = complaint.other_services
    unchecked = gettext(
        "Nobody with legal training has checked this page. Ask the coordination unit before you rely on it."
    )
    return Rights(
        key="rights",
        title=gettext("My rights"),
        concept="rights",
        lead=gettext("This is what the laws give me, and how I complain."),
        no_right=_as_sure(people, rules.no_right_to_services),
        laws=tuple(
            LawView(
                said(law.name), Said(law.name_no, OWN_LANGUAGE), law.section, said(law.about), law.verified
            )
            for law in rules.plan_laws
        ),
        regulation=said(rules.regulation.name),
        complaint=(_as_sure(people, complaint), *((_as_sure(people, others),) if others else ())),
        unchecked=unchecked if rules.checked_by == NOBODY else "",
    )


def _as_sure(people: People, statement: FixedSentence | ComplaintRule | OtherComplaint) -> Said:
    """Give a statement of the law; where no page of the state was found that says it, with that said, too."""
    said = people.voice.said(statement.means)
    if statement.verified:
        return said
    unsure = people.voice.catalogue.gettext("We have not been able to check this yet.")
    return Said(f"{said.text} {unsure}", said.language)


def view_signers(people: People, rules: Rules, today: date) -> tuple[Signer, ...]:
    """Give who signs the plan: the person, those who may consent at that age, the coordinator."""
    gettext, plan = people.voice.catalogue.gettext, people.plan
    may = who_consents(plan, rules, today)
    signs_for_self = "me" in may
    why = (
        gettext("It is my plan. I say yes to it.")
        if signs_for_self
        else gettext("It is my plan. I was heard.")
    )
    signers = [Signer(plan.person.name, gettext("The person whose plan it is"), why)]
    for key in may:
        if key != "me":
            someone = people.someone(key)
            role = someone.role.text if someone.role else ""
            years = age_on(plan.person.born, today)
            signers.append(Signer(someone.name, role, _says_yes_for(people, years)))
    coordinator = people.coordinator()
    if coordinator:
        why = gettext("I see to it that the plan is followed.")
        signers.append(Signer(coordinator.name, gettext("Personal coordinator"), why))
    return tuple(signers)


def _says_yes_for(people: People, years: int) -> str:
    return people.voice.catalogue.gettext(
        "I say yes to the plan for {name}, who is {years} years old.",
        name=people.plan.person.call_me,
        years=years,
    )

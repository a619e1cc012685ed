"""The chapter "Who helps me"."""

from __future__ import annotations

from planbooklet.model.rules import Rules
from planbooklet.views.fixed_words import CIRCLE_CONCEPTS, CIRCLES, MANDATES
from planbooklet.views.people import People
from planbooklet.views.shapes import Choice, ContactView, Said, ServiceView, WhoHelps


def view_who_helps(people: People, rules: Rules) -> WhoHelps:
    """Give the contacts by circle and closeness, and the services with their laws."""
    gettext = people.voice.catalogue.gettext
    contacts = _contacts(people)
    present = {contact.circle for contact in contacts}
    guardian = people.plan.guardian
    return WhoHelps(
        key="who-helps",
        title=gettext("Who helps me"),
        concept="helpers",
        lead=gettext("These people and services are around me."),
        empty=gettext("Nobody is named here yet."),
        me=people.named("me"),
        coordinator=people.coordinator(),
        guardian=people.someone(guardian.contact) if guardian else None,
        guardian_words=_guardian_in_words(people),
        contacts=contacts,
        circles=tuple(
            Choice(circle, gettext(label), CIRCLE_CONCEPTS[circle])
            for circle, label in CIRCLES.items()
            if circle in present
        ),
        services=_services(people, rules),
    )


def _guardian_in_words(people: People) -> str:
    """Say what the guardian helps with, and from when until when: one who comes later is none today."""
    guardian, catalogue = people.plan.guardian, people.voice.catalogue
    if guardian is None:
        return ""
    helps = catalogue.gettext(MANDATES[guardian.mandate])
    dates = catalogue.dates(guardian.from_, guardian.until)
    return catalogue.gettext("{dates}: {helps}", helps=helps, dates=dates) if dates else helps


def _contacts(people: People) -> tuple[ContactView, ...]:
    order = list(CIRCLES)
    contacts = [contact for key in people.plan.contacts if (contact := people.contact(key))]
    return tuple(sorted(contacts, key=lambda contact: (order.index(contact.circle), contact.closeness)))


def _services(people: People, rules: Rules) -> tuple[ServiceView, ...]:
    voice = people.voice
    return tuple(
        ServiceView(
            name=voice.said(service.name),
            owner=voice.said(service.owner),
            helps_with=voice.maybe(service.helps_with),
            law=_law_in_words(people, rules, service.law),
            phone=service.phone,
            people=people.everyone(
                other for other, contact in people.plan.contacts.items() if contact.service == key
            ),
            private=service.private,
        )
        for key, service in people.plan.services.items()
    )


def _law_in_words(people: People, rules: Rules, key: str | None) -> Said | None:
    law = rules.laws.get(key) if key else None
    if law is None:
        return None
    name = people.voice.said(law.name)
    # "whole act" is no section to look up.
    named = f"{name.text}, {law.section}" if any(sign.isdigit() for sign in law.section) else name.text
    return Said(named, name.language)

"""Whoever a key of the plan means: the person, the coordinator, a contact, a service, a partner."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planbooklet.model.contact import Contact
from planbooklet.model.plan import Plan
from planbooklet.model.unit import Unit
from planbooklet.model.values import COORDINATOR, ME
from planbooklet.views.fixed_words import CIRCLE_CONCEPTS
from planbooklet.views.shapes import ContactView, CoordinatorView, Said, Someone
from planbooklet.views.voice import Voice


@dataclass(frozen=True)
class People:
    """Looks up keys for one view."""

    plan: Plan
    unit: Unit
    voice: Voice

    def someone(self, key: str) -> Someone:
        """Give a human by key; one whom this edition leaves out is somebody else."""
        if key == ME:
            return self.me()
        if key == COORDINATOR:
            return self._coordinator()
        contact = self.plan.contacts.get(key)
        if contact is None:
            return Someone(self.voice.catalogue.gettext("Somebody else"))
        return self._contact(contact)

    def everyone(self, keys: Iterable[str]) -> tuple[Someone, ...]:
        """Give several humans, in the author's order; how many are left out is not told."""
        return tuple(dict.fromkeys(self.someone(key) for key in keys))

    def me(self) -> Someone:
        """Give the person, named as "Me"."""
        person = self.plan.person
        return Someone(
            self.voice.catalogue.gettext("Me"), picture=self.voice.picture("me", person.photo), is_me=True
        )

    def named(self, key: str) -> Someone:
        """Give a human by key, the person by name: for lines that others read too."""
        if key != ME:
            return self.someone(key)
        person = self.plan.person
        return Someone(person.name, picture=self.voice.picture("me", person.photo), is_me=True)

    def _coordinator(self) -> Someone:
        named = self.coordinator()
        role = Said(self.voice.catalogue.gettext("my coordinator"))
        picture = self.voice.picture("coordinator")
        if named is None:
            return Someone(self.voice.catalogue.gettext("My coordinator"), picture=picture)
        return Someone(named.name, role, picture)

    def _contact(self, contact: Contact) -> Someone:
        concept = contact.picture or CIRCLE_CONCEPTS[contact.circle]
        return Someone(contact.name, self.voice.said(contact.is_), self.voice.picture(concept, contact.photo))

    def coordinator(self) -> CoordinatorView | None:
        """Give the personal coordinator as `unit.yml` names them."""
        named = self.plan.coordinator
        found = self.unit.coordinators.get(named.key) if named else None
        if named is None or found is None:
            return None
        gettext = self.voice.catalogue.gettext
        kind = (
            gettext("My child coordinator") if named.kind == "child" else gettext("My personal coordinator")
        )
        return CoordinatorView(found.name, kind, found.phone, found.email)

    def service(self, key: str | None) -> Said | None:
        """Give a service's name."""
        service = self.plan.services.get(key) if key else None
        return self.voice.said(service.name) if service else None

    def recipient(self, key: str) -> Said:
        """Give the name of whoever may see parts of the plan: a service, a partner, a contact."""
        service = self.service(key)
        if service:
            return service
        partner = next((partner for partner in self.plan.partners if partner.id == key), None)
        if partner:
            return Said(partner.name)
        if key not in self.plan.contacts and key not in (ME, COORDINATOR):
            return Said(self.voice.catalogue.gettext("somebody who is not named in this copy"))
        someone = self.someone(key)
        return Said(f"{someone.name}, {someone.role.text}" if someone.role else someone.name)

    def contact(self, key: str | None) -> ContactView | None:
        """Give a contact with how to reach them."""
        contact = self.plan.contacts.get(key) if key else None
        if key is None or contact is None:
            return None
        return ContactView(
            key=key,
            someone=self._contact(contact),
            circle=contact.circle,
            closeness=contact.closeness,
            service=self.service(contact.service),
            helps_with=self.voice.maybe(contact.helps_with),
            phone=contact.phone,
            email=contact.email,
            private=contact.private,
        )

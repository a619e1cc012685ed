"""Those outside the services who make room."""

from __future__ import annotations

from planbooklet.model.entry import Entry
from planbooklet.model.person import Photo
from planbooklet.model.values import Concept, ContactKey, Date, Key, Line, Text


class Partner(Entry):
    """An employer, a club, a landlord who makes room for the person."""

    id: Key
    """A short word of your own, used once in the plan."""
    name: Line
    """What the place is called."""
    offers: Text
    """What they offer, such as an apprenticeship."""
    they_ask: Text | None = None
    """What they ask of me."""
    i_need: Text | None = None
    """What I need from them."""
    we_agreed: Text | None = None
    """What we agreed."""
    agreed_on: Date | None = None
    """The day we agreed."""
    contact: ContactKey | None = None
    """Whom I talk to there: a key of contacts."""
    photo: Photo | None = None
    """A picture of the place."""
    picture: Concept | None = None
    """A symbol, such as bread."""

"""The person whose plan it is, what others should know about them, and how they read."""

from __future__ import annotations

from pydantic import Field

from planbooklet.model.entry import Entry, Form
from planbooklet.model.values import Date, FontChoice, Line, PictureChoice, Text, TextSize, TextSpacing


class Photo(Form):
    """A picture file in the plan folder."""

    file: Line
    """Where it lies, such as pictures/portrait.jpg."""
    alt: Text
    """What the picture shows, for people who cannot see it."""


class Person(Form):
    """Whose plan it is."""

    name: Line
    """The full name."""
    call_me: Line
    """The name the person goes by."""
    born: Date
    """The birth date, such as 2009-03-14. Turning 12, 16 and 18 follow from it."""
    photo: Photo | None = None
    """A photo the person likes."""
    phone: Line = ""
    """The person's own telephone, if they want it in the plan."""


class Reading(Form):
    """How the person reads best; the site and the booklet begin this way."""

    text: TextSize = "large"
    """How large the letters are. The booklet's are large already: only very-large changes them."""
    spacing: TextSpacing = "normal"
    """How much space is between the lines, and on the site between letters and words."""
    font: FontChoice = "atkinson"
    """The letters of the site; the booklet is always in Atkinson Hyperlegible Next."""
    pictures: PictureChoice = "symbols"
    """Photos, symbols or none beside the texts."""


class AboutMe(Entry):
    """What the person wants others to know."""

    good_at: tuple[Text, ...] = ()
    """What I am good at, and what people like about me."""
    important_to_me: tuple[Text, ...] = ()
    """What matters to me."""
    how_to_help_me: tuple[Text, ...] = ()
    """How people help me best."""
    in_my_words: Text | None = Field(default=None)
    """Something I want to say about myself."""

"""What every picture hands over: the drawing, and all that it says as lines of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup

Medium = Literal["site", "paper"]
"""A drawing for the site is as narrow as a phone; one for paper is as wide as the text on A4."""

TALLEST: Final = 1.4
"""A drawing's height to its width where it fits an A4 page below a heading, as wide as the text."""


@dataclass(frozen=True, slots=True)
class PictureLine:
    """One line of the list beside a picture."""

    text: str
    """The whole line."""
    first: str = ""
    """How the line begins, where that deserves stress: a date, a name, a step."""
    language: str = ""
    """BCP 47 tag of what follows `first`, where it is not the page's own language."""

    @property
    def rest(self) -> str:
        """What follows `first`."""
        return self.text.removeprefix(self.first)


@dataclass(frozen=True, slots=True)
class PictureText:
    """A picture and the same content in words."""

    svg: Markup
    """One `<svg>`; for paper several where one would not fit a page. No width: the stylesheet gives it."""
    title: str
    """The name of the picture, also inside it for those who hear it."""
    description: str
    """How the picture is to be read."""
    lines: tuple[PictureLine, ...]
    """All that the picture says, in order."""

"""How a view speaks: the author's words and fixed values, in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planbooklet.locales import Catalogue
from planbooklet.model.person import Photo
from planbooklet.model.plan import Plan
from planbooklet.model.values import Text
from planbooklet.views.shapes import Choice, Picture, Said


@dataclass(frozen=True)
class Voice:
    """The language of a view, the plan's own language, and its pictures."""

    catalogue: Catalogue
    own: str
    """The plan's own language."""
    pictures: str
    """photos, symbols or none: what the person wants beside texts."""
    photos: Mapping[str, str] = field(default_factory=dict)
    """File as the author names it to the neutral name of the picture made anew."""

    def said(self, text: Text) -> Said:
        """Give the author's words; where they are in another language, with its tag."""
        words, language = text.in_language(self.catalogue.language, self.own)
        return Said(words, "" if language == self.catalogue.language else language)

    def maybe(self, text: Text | None) -> Said | None:
        """Give the author's words, or None where there are none."""
        return None if text is None else self.said(text)

    def each(self, texts: Iterable[Text]) -> tuple[Said, ...]:
        """Give several texts."""
        return tuple(self.said(text) for text in texts)

    def picture(self, concept: str | None, photo: Photo | None = None) -> Picture | None:
        """Give the picture beside a text: a photo where the person wants photos, else a symbol."""
        if self.pictures == "photos" and photo is not None and photo.file in self.photos:
            return Picture(self.said(photo.alt), file=self.photos[photo.file])
        return Picture(Said(""), concept=concept) if concept else None

    def portrait(self, photo: Photo | None) -> Picture | None:
        """Give the person's own photo, which they see whatever they chose beside texts."""
        if photo is None or photo.file not in self.photos:
            return None
        return Picture(self.said(photo.alt), file=self.photos[photo.file])

    def choice(self, key: str, words: Mapping[str, str]) -> Choice:
        """Give a fixed value in words; the symbol's concept has the same key."""
        return Choice(key, self.catalogue.gettext(words[key]), key)


def voice_of(plan: Plan, catalogue: Catalogue, photos: Mapping[str, str]) -> Voice:
    """Give the voice in which a plan's view speaks."""
    return Voice(catalogue, plan.language, plan.reading.pictures, photos)

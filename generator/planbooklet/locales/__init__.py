"""The language catalogues: every sentence a reader or author meets, and how dates and times are said."""

from planbooklet.locales.catalogue import Catalogue, known_languages, read_catalogue

__all__ = ["Catalogue", "known_languages", "read_catalogue"]

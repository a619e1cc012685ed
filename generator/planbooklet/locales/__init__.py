"""The language catalogues: every sentence a reader or author meets, and how dates and times are said."""

from planbooklet.locales.catalogue import Catalogue, read_catalogue

__all__ = ["Catalogue", "read_catalogue"]

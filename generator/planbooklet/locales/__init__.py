"""The language catalogues: every sentence a reader or author meets, and how dates and times are said."""

from planbooklet.locales.alphabet import SortKey, letter_of, sort_key
from planbooklet.locales.catalogue import Catalogue, known_languages, read_catalogue

__all__ = ["Catalogue", "SortKey", "known_languages", "letter_of", "read_catalogue", "sort_key"]

"""The unit's shared words, as pages explain them."""

from __future__ import annotations

from planbooklet.model.glossary import Glossary
from planbooklet.views.shapes import Pair, Said


def view_glossary(glossary: Glossary) -> tuple[Pair, ...]:
    """Give the shared words with their explanations, in alphabetical order."""
    pairs = (Pair(Said(entry.word), Said(entry.means)) for entry in glossary.words)
    return tuple(sorted(pairs, key=lambda pair: pair.first.text.casefold()))

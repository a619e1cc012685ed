"""The services' words that stand in a plan and that nobody has explained: the list of terms explains them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from planbooklet.findings import Place
from planbooklet.language.passages import Document, Level, Passage
from planbooklet.language.plan_text import is_label, plan_words
from planbooklet.language.reading import Reading
from planbooklet.language.rules.er07_hard_word_explained import unexplained_terms
from planbooklet.language.terms import read_terms
from planbooklet.model.attached import texts_of
from planbooklet.model.plan import Plan
from planbooklet.pipeline.plan_texts import explained_words
from planbooklet.views.edition import Edition
from planbooklet.views.shapes import Pair, PlanView, Said


def with_trade_words(view: PlanView, plan: Plan, edition: Edition, root: Path) -> PlanView:
    """Give a view whose "Words explained" holds each word of the services that its texts leave unexplained.

    Args:
        view: Of the edition.
        plan: With nothing in it but what the edition may show, so that no word tells of anything else.
        edition: Where it may not show the plan's words, nothing is added.
        root: The unit's folder, whose shared words count as explained.

    """
    language = view.language.partition("-")[0]
    if "words" not in edition.parts or not read_terms(language):
        return view
    texts = [text for path, text in texts_of(plan) if not is_label(path)]
    said = [text.in_language(view.language, plan.language) for text in texts]
    passages = tuple(Passage(words, _nowhere, lines_end=True) for words, tag in said if tag == view.language)
    explained = explained_words(root, language) | plan_words(plan)
    reading = Reading(Document("", language, Level.EASY, passages, explained))
    found = (term.term for term in unexplained_terms(reading))
    pairs = (*view.words.words, *(Pair(Said(term.word), Said(term.means)) for term in found))
    in_order = tuple(sorted(pairs, key=lambda pair: pair.first.text.casefold()))
    return replace(view, words=replace(view.words, words=in_order))


def _nowhere(_: int) -> Place:
    return Place("")

"""A document cut into sentences and words, with what several rules ask of them."""

from __future__ import annotations

from functools import cached_property

from planbooklet.language.endings import base_forms
from planbooklet.language.frequency import Frequency, frequency_of
from planbooklet.language.joints import joints
from planbooklet.language.lexicon import Lexicon, read_lexicon
from planbooklet.language.passages import Document, Passage, Sentence
from planbooklet.language.sentences import sentence_spans
from planbooklet.language.terms import FoundTerm, find_terms
from planbooklet.language.words import in_small_letters


class Reading:
    """A Document cut into sentences and words."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.language = document.language
        self.lexicon: Lexicon = read_lexicon(document.language)
        self.frequency: Frequency | None = frequency_of(document.language)
        self.by_passage = [(passage, self._sentences(passage)) for passage in document.passages]
        self.sentences = [sentence for _, sentences in self.by_passage for sentence in sentences]

    def _sentences(self, passage: Passage) -> list[Sentence]:
        small = in_small_letters(passage.text)
        spans = sentence_spans(passage.text, self.lexicon, lines_end=passage.lines_end)
        sentences = (Sentence(passage, small, start, end) for start, end in spans)
        return [sentence for sentence in sentences if sentence.words]

    @cached_property
    def prose(self) -> list[Sentence]:
        """The sentences without headings, which are seldom whole sentences."""
        return [sentence for sentence in self.sentences if sentence.passage.kind != "heading"]

    @cached_property
    def zipfs(self) -> dict[int, list[float]]:
        """How common the words of each sentence are, by the sentence's id; nothing without a table."""
        if self.frequency is None:
            return {}
        zipf = self.frequency.by_base.__getitem__
        return {id(sentence): list(map(zipf, sentence.lower)) for sentence in self.prose}

    @cached_property
    def joints(self) -> dict[int, list[int]]:
        """The words of each sentence that begin a further statement, by the sentence's id."""
        return {id(sentence): joints(sentence, self.lexicon) for sentence in self.prose}

    @cached_property
    def terms(self) -> list[FoundTerm]:
        """The words of the services' trade, in the order of the text."""
        return [found for sentence in self.prose for found in find_terms(sentence, self.language)]

    @cached_property
    def names(self) -> frozenset[str]:
        """Words that stand with a capital letter where no sentence begins, and names that are known."""
        inside = {
            lower
            for sentence in self.sentences
            for word, lower in zip(sentence.words[1:], sentence.lower[1:], strict=True)
            if word[0].isupper()
        }
        return self.document.names | inside

    def is_explained(self, *forms: str) -> bool:
        """Tell whether the reader finds one of these small-letter words explained, in whatever form."""
        explained = self.document.explained
        return bool(explained) and any(
            base in explained for form in forms for base in (form, *base_forms(form, self.language))
        )

    def is_name(self, sentence: Sentence, number: int) -> bool:
        """Tell whether a word is a name: by its capital letter, for no list knows them all."""
        word, lower = sentence.words[number], sentence.lower[number]
        bare = lower.removesuffix("'s")
        if not word[0].isupper():
            return bare in self.document.names
        return number > 0 or bare in self.names or (bare.endswith("s") and bare[:-1] in self.names)

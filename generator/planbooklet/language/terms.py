"""The welfare services' words, each with plain words and an explanation; from `terms/<language>.txt`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from planbooklet.language.endings import base_forms
from planbooklet.language.passages import Sentence
from planbooklet.language.words import WORD

_EXPLAINS: Final = {
    "en": re.compile(
        r"\W*(?:also )?(?:means?|(?:is|are) "
        r"(?:a|an|the|what|when|how|something|somebody|people|help|all|one|not)\b)"
    ),
    "nb": re.compile(
        r"\W*(?:betyr|vil si|(?:er|kalles) (?:en|ei|et|at|noe|noen|når|den|det|de|hjelp|alt|å|penger|hva)\b)"
    ),
    "nn": re.compile(
        r"\W*(?:tyder|betyr|vil seie|er "
        r"(?:ein|ei|eit|at|noko|nokon|når|den|det|dei|hjelp|alt|å|pengar|kva)\b)"
    ),
}
"""What follows a word that a sentence explains."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of the services' trade."""

    word: str
    plain: str
    """What to say instead in a sentence; empty where there is no plain word for it."""
    means: str
    """What it means, as a sentence for readers."""
    forms: tuple[str, ...] = ()
    """All ways it is written, the word itself first."""


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term where it stands in a sentence."""

    term: Term
    sentence: Sentence
    words: tuple[int, int]
    """Number of its first and its last word."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The term as it stands, then as the list writes it, in small letters."""
        first, last = self.words
        return (" ".join(self.sentence.lower[first : last + 1]), *self.term.forms)


@cache
def read_terms(language: str) -> tuple[Term, ...]:
    """Give the terms of nb, nn or en, in the order of the file; none for another language."""
    file = files("planbooklet.language") / "terms" / f"{language}.txt"
    if not file.is_file():
        return ()
    lines = (line for line in file.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")
    return tuple(_term(line) for line in lines)


def _term(line: str) -> Term:
    words, plain, means = (part.strip() for part in line.split("|"))
    forms = tuple(form.strip() for form in words.split(","))
    return Term(forms[0], plain, means, tuple(form.lower() for form in forms))


def find_terms(sentence: Sentence, language: str) -> list[FoundTerm]:
    """Give the terms of a sentence in order; where one holds another, the longer one."""
    begins = _book(language)
    found: list[FoundTerm] = []
    behind = 0
    for number, entries in enumerate(map(begins.__getitem__, sentence.lower)):
        if not entries or number < behind:
            continue
        for tokens, term in entries:
            behind = number + len(tokens)
            if _follows(tokens, sentence.lower[number:behind], language):
                found.append(FoundTerm(term, sentence, (number, behind - 1)))
                break
        else:
            behind = number
    return found


def is_explanation(found: FoundTerm, language: str) -> bool:
    """Tell whether the sentence says what the term is or means."""
    behind = found.sentence.passage.text[found.sentence.end_of(found.words[1]) : found.sentence.end]
    return found.words[0] <= 2 and bool(_EXPLAINS[language].match(behind.lower()))


Entries = tuple[tuple[tuple[str, ...], Term], ...]


class _Book(dict[str, Entries]):
    """For each word of a text the terms that may begin with it, longest first."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._by_head: defaultdict[str, list[tuple[tuple[str, ...], Term]]] = defaultdict(list)
        for term in read_terms(language):
            for form in term.forms:
                tokens = tuple(WORD.findall(form))
                self._by_head[tokens[0]].append((tokens, term))

    def __missing__(self, word: str) -> Entries:
        forms = base_forms(word, self._language)
        entries = [entry for form in forms for entry in self._by_head.get(form, ())]
        found = self[word] = tuple(sorted(entries, key=lambda entry: -len(entry[0])))
        return found


@cache
def _book(language: str) -> _Book:
    return _Book(language)


def _follows(tokens: tuple[str, ...], words: list[str], language: str) -> bool:
    return len(words) == len(tokens) and all(
        word == token or token in base_forms(word, language)
        for token, word in zip(tokens[1:], words[1:], strict=True)
    )


def terms_by_form(language: str) -> Mapping[str, Term]:
    """Give each term by every way it is written, in small letters."""
    return {form: term for term in read_terms(language) for form in term.forms}

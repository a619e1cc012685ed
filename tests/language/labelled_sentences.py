"""The hand-labelled sentences, and how often a rule says the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planbooklet.language.lexicon import read_lexicon
from planbooklet.language.reading import Reading
from planbooklet.language.rules.er04_several_ideas import several_ideas
from planbooklet.language.rules.er12_passive import passives
from planbooklet.language.rules.er13_negation import negations, together
from planbooklet.language.sentences import sentence_spans
from tests.language.said import one_sentence

FOLDER = Path(__file__).parent / "labelled"
LANGUAGES = ("nb", "nn", "en")
END = "⏐"


@dataclass(frozen=True)
class Counts:
    """How a rule's answers stand to the labels."""

    right: int = 0
    """Both say yes."""
    wrong: int = 0
    """Only the rule says yes."""
    missed: int = 0
    """Only the label says yes."""
    all: int = 0

    @property
    def precision(self) -> float:
        """Share of the rule's yes that is right."""
        return self.right / ((self.right + self.wrong) or 1)

    @property
    def recall(self) -> float:
        """Share of the labels' yes that the rule finds."""
        return self.right / ((self.right + self.missed) or 1)


def _passive(reading: Reading) -> bool:
    return bool(passives(reading.sentences[0], reading))


def _double_negation(reading: Reading) -> bool:
    sentence = reading.sentences[0]
    return together(negations(sentence, reading), sentence, reading) is not None


def _several_ideas(reading: Reading) -> bool:
    return several_ideas(reading.sentences[0], reading) is not None


def _jargon(reading: Reading) -> bool:
    return bool(reading.terms)


ASKED: dict[str, tuple[str, Callable[[Reading], bool]]] = {
    "passive": ("p", _passive),
    "double negation": ("n", _double_negation),
    "several ideas": ("i", _several_ideas),
    "jargon": ("j", _jargon),
}


def labelled(language: str) -> list[tuple[str, str]]:
    """Give labels and sentence of each line."""
    lines = (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    return [(labels, text) for labels, text in (line.split(" | ", 1) for line in lines)]


def count_labels(asked: str, language: str) -> Counts:
    """Give how a rule does on all sentences of a language."""
    label, rule = ASKED[asked]
    pairs = [(rule(one_sentence(text, language)), label in labels) for labels, text in labelled(language)]
    return Counts(
        right=sum(found and wanted for found, wanted in pairs),
        wrong=sum(found and not wanted for found, wanted in pairs),
        missed=sum(wanted and not found for found, wanted in pairs),
        all=len(pairs),
    )


def texts_with_ends(language: str) -> list[tuple[str, set[int]]]:
    """Give each text with the places where a sentence ends and another begins."""
    found = []
    for line in (FOLDER / f"splits-{language}.txt").read_text(encoding="utf-8").splitlines():
        parts = line.replace("\\n", "\n").split(f" {END} ")
        lengths = [len(part) for part in parts]
        ends = {sum(lengths[: n + 1]) + n for n in range(len(parts) - 1)}
        found.append((" ".join(parts), ends))
    return found


def count_ends(language: str) -> Counts:
    """Give how the splitter does on all texts of a language."""
    lexicon = read_lexicon(language)
    texts = texts_with_ends(language)
    pairs = [({end for _, end in sentence_spans(text, lexicon)[:-1]}, ends) for text, ends in texts]
    return Counts(
        right=sum(len(found & wanted) for found, wanted in pairs),
        wrong=sum(len(found - wanted) for found, wanted in pairs),
        missed=sum(len(wanted - found) for found, wanted in pairs),
        all=len(texts),
    )

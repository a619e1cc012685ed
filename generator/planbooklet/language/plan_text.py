"""A plan's texts as passages, one document a language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from planbooklet.findings import Path, Place
from planbooklet.language.lexicon import LANGUAGES
from planbooklet.language.passages import Document, Kind, Level, Passage
from planbooklet.language.places import Lines
from planbooklet.language.waivers import Waivers
from planbooklet.language.words import WORD, in_small_letters
from planbooklet.model.attached import forms_of, texts_of
from planbooklet.model.places import Places
from planbooklet.model.plan import Plan
from planbooklet.model.values import Text
from planbooklet.sources.tree import Text as Scalar
from planbooklet.sources.tree import node_at

_LABELS: Final = frozenset(["name", "is", "owner", "where", "kept_at", "alt", "with", "word"])
"""Fields that hold no sentence but what somebody or something is called."""
_NAMES: Final = frozenset(["name", "call_me"])
_SERVICES: Final = "professional"
_PROFESSION: Final = "goal"
"""The field whose words must stand beside the services'."""


def plan_documents(
    plan: Plan, places: Places, source: str, file: str, explained: Mapping[str, frozenset[str]]
) -> tuple[Document, ...]:
    """Give a plan's texts, a document for each language that has rules.

    Args:
        plan: The plan.
        places: Where its values stand.
        source: The text of its file.
        file: The file as findings show it.
        explained: For each language the small-letter words that the unit explains.
    """
    lines, waivers = Lines(source, file), Waivers(source.splitlines(), file)
    passages: defaultdict[str, list[Passage]] = defaultdict(list)
    texts = sorted(_texts(plan, places), key=lambda text: text[1].place)
    for path, scalar, language in texts:
        passages[language].append(_passage(path, scalar, source, lines, waivers))
    names, words = plan_names(plan), plan_words(plan)
    return tuple(
        Document(
            file,
            language,
            Level.EASY,
            tuple(found),
            words | explained.get(language, frozenset()),
            names,
            waivers.all if language == plan.language else (),
        )
        for language, found in passages.items()
        if language in LANGUAGES
    )


def plan_names(plan: Plan) -> frozenset[str]:
    """Give the words of all names in a plan, in small letters."""
    named = [getattr(form, field, "") for _, form in forms_of(plan) for field in _NAMES]
    texts = [
        words
        for name in named
        for words in ([text for _, text in name.in_languages] if isinstance(name, Text) else [str(name)])
    ]
    # A name such as "The housing office" begins with a capital letter too, but only its own words are names.
    return frozenset(
        in_small_letters(word) for text in texts for word in WORD.findall(text) if word[0].isupper()
    )


def plan_words(plan: Plan) -> frozenset[str]:
    """Give the words that a plan explains, in small letters."""
    return frozenset(in_small_letters(words) for word in plan.words for _, words in word.word.in_languages)


def is_label(path: Path) -> bool:
    """Tell whether the text at a path is no sentence but what somebody or something is called."""
    return _field(path) in _LABELS


def _field(path: Path) -> str:
    return next(step for step in reversed(path) if isinstance(step, str))


def _texts(plan: Plan, places: Places) -> Iterator[tuple[Path, Scalar, str]]:
    for path, text in texts_of(plan):
        for tag, _ in text.in_languages:
            scalar = node_at(places.root, (*path, tag) if tag else path)
            if isinstance(scalar, Scalar):
                yield path, scalar, (tag or plan.language).partition("-")[0]


def _passage(path: Path, scalar: Scalar, source: str, lines: Lines, waivers: Waivers) -> Passage:
    field = _field(path)
    services = field == _SERVICES
    kind: Kind = "heading" if is_label(path) else "text"
    start = lines.start(scalar.place.line) + scalar.place.column - 1
    return Passage(
        scalar.text,
        _places_of(scalar, source, start, lines),
        kind,
        Level.STANDARD if services else Level.EASY,
        lines_end=True,
        block=_block(path, field),
        voice="services" if services else "person",
        waivers=waivers.for_text_at(scalar.place.line),
    )


def _block(path: Path, field: str) -> str:
    """Give a name for the goal that a text is the wording of; all else stands alone."""
    if field in (_SERVICES, _PROFESSION):
        return "/".join(str(step) for step in path[: path.index(field)])
    return ""


def _places_of(scalar: Scalar, source: str, start: int, lines: Lines) -> Callable[[int], Place]:
    """Give what tells the place of a character: past folded lines and doubled quotes."""

    def where(at: int) -> Place:
        spot = _begin(source, start)
        found = spot
        for character in scalar.text[: at + 1]:
            if character.isspace():
                continue
            found = _next(source, spot, character)
            if found < 0:
                return scalar.place
            spot = found + 1
        return lines.place(found)

    return where


def _begin(source: str, start: int) -> int:
    """Give where the words of a value begin: behind its quote, or below its `>` or `|`."""
    if source[start : start + 1] in ("|", ">"):
        return source.find("\n", start) + 1
    return start + 1 if source[start : start + 1] in ("'", '"') else start


def _next(source: str, spot: int, character: str) -> int:
    while spot < len(source) and (
        source[spot].isspace() or (source[spot] != character and source[spot] in "'\"\\")
    ):
        spot += 1
    return spot if source[spot : spot + 1] == character else -1

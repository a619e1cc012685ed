"""Texts on disk, read and checked for plain language: plans, guides, any text file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from planbooklet.errors import WrongUsageError
from planbooklet.language.checking import Report, check_document
from planbooklet.language.guessing import guess_language
from planbooklet.language.html_text import read_html
from planbooklet.language.lexicon import LANGUAGES
from planbooklet.language.markdown_text import read_markdown
from planbooklet.language.passages import Document, Level
from planbooklet.language.plain_text import read_plain_text
from planbooklet.language.reading import Reading
from planbooklet.language.rendering.page import render_page
from planbooklet.language.rules.er07_hard_word_explained import unexplained_terms
from planbooklet.language.terms import Term
from planbooklet.locales import Catalogue
from planbooklet.messages import say
from planbooklet.model.attached import minutes_of
from planbooklet.model.parse import Parsed, parse_plan
from planbooklet.model.plan import Plan
from planbooklet.pipeline.names import GUIDES, PLANS
from planbooklet.pipeline.plan_texts import documents_of_plan, explained_words
from planbooklet.pipeline.private_file import new_private_file
from planbooklet.sources.characters import source_text
from planbooklet.sources.files import UnreadableFileError, read_file

_PLAN = "plan.yml"
MOST_BYTES = 8 * 1024 * 1024
_READERS = {".md": read_markdown, ".markdown": read_markdown, ".html": read_html, ".htm": read_html}


@dataclass(frozen=True)
class Wish:
    """What the caller says of the files; what is empty is found out."""

    language: str = ""
    level: Level | None = None


def read_files(root: Path, files: tuple[Path, ...], wish: Wish) -> tuple[Report, ...]:
    """Give a report for each language of each file.

    Raises:
        WrongUsageError: A file is not there, or it is no text.
    """
    found = [document for file in files for document in _documents(root, file, wish)]
    # A plan brings its minutes along, which may be named too.
    documents = {(document.file, document.language): document for document in found}
    return tuple(check_document(document) for document in documents.values())


def read_plans(root: Path, plan_ids: tuple[str, ...]) -> tuple[Report, ...]:
    """Give a report for each language of each plan and for its minutes; none for a broken plan."""
    documents: list[Document] = []
    for plan_id in plan_ids:
        documents += _plan_documents(root, root / PLANS / plan_id, f"{PLANS}/{plan_id}/{_PLAN}")
    return tuple(check_document(document) for document in documents)


def read_guides(root: Path) -> tuple[Report, ...]:
    """Give a report for each guide."""
    guides = sorted((root / GUIDES).glob("*/**/*.md"))
    documents = [document for file in guides for document in _documents(root, file, Wish())]
    return tuple(check_document(document) for document in documents)


def words_to_explain(reports: tuple[Report, ...]) -> tuple[Term, ...]:
    """Give the words of the services that nothing explains in the texts, in alphabetical order."""
    readings = (Reading(report.document) for report in reports)
    found = {found.term for reading in readings for found in unexplained_terms(reading)}
    return tuple(sorted(found, key=lambda term: term.word.lower()))


def write_page(file: Path, reports: tuple[Report, ...], catalogue: Catalogue) -> None:
    """Write a page that shows the texts with their marks, for the owner of the file alone.

    Raises:
        OutputRefusedError: The disk is full or closed to us.
    """
    with new_private_file(file.absolute(), render_page(reports, catalogue).encode()):
        pass


def _documents(root: Path, file: Path, wish: Wish) -> list[Document]:
    shown = _shown(root, file)
    if file.name == _PLAN:
        documents = _plan_documents(root, file.parent, shown)
        if not documents:
            raise WrongUsageError(
                say("{file} is no plan, or it is in a language without rules.", file=shown),
                say('Type "planbooklet check" for what is wrong.'),
            )
        return documents
    of_plan = _beside_plan(root, file, shown)
    if of_plan:
        return of_plan
    text = _read(file, shown)
    guide = _guide_language(root, file)
    language = wish.language or guide or guess_language(text)
    level = wish.level or (Level.STANDARD if guide else Level.EASY)
    document = _READERS.get(file.suffix.lower(), read_plain_text)(text, shown, language, level)
    return [replace(document, explained=explained_words(root, language))]


def _beside_plan(root: Path, file: Path, shown: str) -> list[Document]:
    """Give the minutes of a plan with what that plan explains; nothing for another file."""
    parts = Path(shown).parts
    if len(parts) < 3 or parts[0] != PLANS:
        return []
    documents = _plan_documents(root, root / PLANS / parts[1], f"{PLANS}/{parts[1]}/{_PLAN}")
    return [document for document in documents if document.file == shown]


def _plan_documents(root: Path, folder: Path, shown: str) -> list[Document]:
    """Give the texts of a plan and its minutes; nothing for a plan whose check says why it is broken."""
    content = _text_of(folder, _PLAN)
    parsed: Parsed[Plan] = parse_plan(content.encode(), shown)
    plan, places = parsed.form, parsed.places
    if plan is None or places is None:
        return []
    minutes = {name: _text_of(folder, name) for _, name in minutes_of(plan)}
    return list(documents_of_plan(root, plan, places, content, shown, minutes))


def _text_of(folder: Path, name: str) -> str:
    """Give the text of a plan's file; empty where the plan's own check has a finding about it."""
    try:
        return source_text(read_file(folder, name, most_bytes=MOST_BYTES))
    except (UnreadableFileError, UnicodeDecodeError):
        return ""


def _read(file: Path, shown: str) -> str:
    try:
        if not file.is_file():
            raise FileNotFoundError
        if file.stat().st_size > MOST_BYTES:
            raise WrongUsageError(
                say("{file} is too large to be read.", file=shown),
                say("Give parts of it, one after the other."),
            )
        return source_text(file.read_bytes())
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUsageError(
            say("{file} is not there, or it is no text.", file=shown), say("Give a text file in UTF-8.")
        ) from error


def _shown(root: Path, file: Path) -> str:
    """Give a file as findings name it: below the unit's folder, else as it was typed."""
    try:
        return file.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return file.as_posix()


def _guide_language(root: Path, file: Path) -> str:
    """Give the language of a guide by its folder; empty for another file."""
    parts = Path(_shown(root, file)).parts
    return parts[1] if len(parts) > 2 and parts[0] == GUIDES and parts[1] in LANGUAGES else ""

"""The unit's shared words, a file a language beside the guides."""

from __future__ import annotations

from pathlib import Path

from planbooklet.errors import OutputRefusedError
from planbooklet.findings import Finding, Place
from planbooklet.messages import say
from planbooklet.model.glossary import Glossary, parse_glossary
from planbooklet.pipeline.names import GLOSSARY, GUIDES
from planbooklet.sources.files import UnreadableFileError, read_file
from planbooklet.sources.yaml_reader import MOST_BYTES
from planbooklet.views.glossary import view_glossary
from planbooklet.views.shapes import Pair


def shared_words(root: Path, language: str) -> tuple[Pair, ...]:
    """Give the shared words of a language, in alphabetical order; none where the unit has no such file.

    What is wrong with the file stands among the unit's findings, and no plan is built with any of those.
    """
    return view_glossary(_read_glossary(root, language)[0])


def sound_shared_words(root: Path, language: str) -> tuple[Pair, ...]:
    """Give the shared words of a language for the public site.

    Raises:
        OutputRefusedError: The file has findings.
    """
    glossary, findings = _read_glossary(root, language)
    if findings:
        place = findings[0].place
        raise OutputRefusedError(
            say("{file} has findings, the first in line {line}.", file=place.file, line=place.line),
            say('Type "planbooklet check".'),
        )
    return view_glossary(glossary)


def read_glossary_findings(root: Path) -> tuple[Finding, ...]:
    """Give what is wrong with the shared words of all languages."""
    languages = sorted(file.parent.name for file in (root / GUIDES).glob(f"*/{GLOSSARY}"))
    return tuple(finding for language in languages for finding in _read_glossary(root, language)[1])


def _read_glossary(root: Path, language: str) -> tuple[Glossary, tuple[Finding, ...]]:
    file = f"{GUIDES}/{language}/{GLOSSARY}"
    if not (root / file).exists():
        return Glossary(), ()
    try:
        content = read_file(root, file, most_bytes=MOST_BYTES + 1)
    except UnreadableFileError:
        message = say("this file cannot be read.")
        return Glossary(), (Finding(Place(file), message, "file-missing", say("Put the file itself here.")),)
    parsed = parse_glossary(content, file)
    return parsed.form or Glossary(), parsed.findings

"""Writes the English catalogue anew: every sentence of the code and the templates, with the files it is in.

Run it from `generator/`: python -m maintain.catalogue
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from babel.messages.extract import extract
from babel.messages.pofile import normalize

PROJECT: Final = Path(__file__).parents[2]
CATALOGUE: Final = PROJECT / "generator" / "planbooklet" / "locales" / "en.po"
CALLS: Final = frozenset({"say", "gettext", "_show"})
"""Calls in the code whose first argument is a sentence; in templates it is `_`."""

_TEMPLATES: Final = (
    "generator/planbooklet/**/*.html",
    "generator/planbooklet/**/*.svg",
    "overrides/**/*.html",
)
_HEAD: Final = """\
# Made by `make catalogue` from the code and the templates. Don't edit here.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: en\\n"
"""


def read_sentences(project: Path = PROJECT) -> dict[str, tuple[str, ...]]:
    """Give every sentence with the files that hold it, both in order."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for file in project.glob("generator/planbooklet/**/*.py"):
        for sentence in sentences_of_code(file.read_text(encoding="utf-8")):
            found[sentence].add(file.relative_to(project).as_posix())
    for pattern in _TEMPLATES:
        for file in project.glob(pattern):
            for sentence in sentences_of_template(file):
                found[sentence].add(file.relative_to(project).as_posix())
    return {sentence: tuple(sorted(found[sentence])) for sentence in sorted(found)}


def sentences_of_code(code: str) -> Iterator[str]:
    """Give the sentences of a module, one that is chosen by a condition too.

    Babel's own reader of Python takes every string within the call for a sentence, such as a key of a table.
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in CALLS:
            yield from _literals(node.args[0])


def sentences_of_template(file: Path) -> Iterator[str]:
    """Give the sentences of a Jinja template."""
    with file.open("rb") as opened:
        # Silent, it would pass over a template that it cannot read.
        options = {"silent": "false"}
        for _, message, _, _ in extract("jinja2.ext:babel_extract", opened, {"_": None}, options=options):
            yield message if isinstance(message, str) else message[0]


def render_english(sentences: Mapping[str, tuple[str, ...]]) -> str:
    """Give the catalogue as PO; no line numbers, so that it changes only where a sentence does."""
    entries = (
        "".join(f"#: {file}\n" for file in files)
        + f"msgid {normalize(sentence)}\nmsgstr {normalize(sentence)}\n"
        for sentence, files in sentences.items()
    )
    return "\n".join((_HEAD, *entries))


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    if isinstance(argument, ast.IfExp):
        yield from _literals(argument.body)
        yield from _literals(argument.orelse)


if __name__ == "__main__":
    all_sentences = read_sentences()
    CATALOGUE.write_text(render_english(all_sentences), encoding="utf-8")
    print(f"{len(all_sentences)} sentences in {CATALOGUE.relative_to(PROJECT)}")

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
CALLS: Final = frozenset({"say", "gettext", "show"})
"""Calls in the code whose first argument is a sentence; in templates it is `_`."""
COUNTING: Final = "plural_forms"
"""The call in templates with a sentence for one thing and one for several."""
Sentence = str | tuple[str, str]

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
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def read_sentences(project: Path = PROJECT) -> dict[Sentence, tuple[str, ...]]:
    """Give every sentence with the files that hold it, both in order; one that counts as a pair."""
    found: defaultdict[Sentence, set[str]] = defaultdict(set)
    for file in project.glob("generator/planbooklet/**/*.py"):
        for sentence in sentences_of_code(file.read_text(encoding="utf-8")):
            found[sentence].add(file.relative_to(project).as_posix())
    for pattern in _TEMPLATES:
        for file in project.glob(pattern):
            for asked in sentences_of_template(file):
                found[asked].add(file.relative_to(project).as_posix())
    return {sentence: tuple(sorted(found[sentence])) for sentence in sorted(found, key=_as_pair)}


def sentences_of_code(code: str) -> Iterator[str]:
    """Give the sentences of a module, one that is chosen by a condition too.

    Babel's own reader of Python takes every string within the call for a sentence, such as a key of a table.
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and node.args and _name(node.func) in CALLS:
            yield from _literals(node.args[0])


def sentences_of_template(file: Path) -> Iterator[Sentence]:
    """Give the sentences of a Jinja template."""
    with file.open("rb") as opened:
        # Silent, it would pass over a template that it cannot read.
        options = {"silent": "false"}
        calls = {"_": None, COUNTING: (1, 2)}
        for _, message, _, _ in extract("jinja2.ext:babel_extract", opened, calls, options=options):
            yield message if isinstance(message, str) else (str(message[0]), str(message[-1]))


def render_english(sentences: Mapping[Sentence, tuple[str, ...]]) -> str:
    """Give the catalogue as PO; no line numbers, so that it changes only where a sentence does."""
    entries = (
        "".join(f"#: {file}\n" for file in files) + _entry(sentence) for sentence, files in sentences.items()
    )
    return "\n".join((_HEAD, *entries))


def _entry(sentence: Sentence) -> str:
    if isinstance(sentence, str):
        return f"msgid {normalize(sentence)}\nmsgstr {normalize(sentence)}\n"
    one, many = map(normalize, sentence)
    return f"msgid {one}\nmsgid_plural {many}\nmsgstr[0] {one}\nmsgstr[1] {many}\n"


def _as_pair(sentence: Sentence) -> tuple[str, str]:
    return (sentence, "") if isinstance(sentence, str) else sentence


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

"""What the YAML parser complains of, in words an office worker can act on."""

from __future__ import annotations

import re
from collections.abc import Sequence

import yaml

from planbooklet.findings import Finding, Place
from planbooklet.messages import Message, say

_COLON = (
    say("there is a colon and a space inside a text, or a line that is pushed in too far."),
    say("Put the text in quotes, or write > after the key and the text on the next line, pushed in."),
)
_INDENT = (
    say("this line does not fit those above it."),
    say("Lines that belong together begin in the same column. A # after a space ends a text."),
)
_SIGN = (
    say("a text begins with a sign that YAML keeps for itself."),
    say("Put the text in quotes."),
)
_TAB = (say("the line is pushed in with a tab."), say("Use spaces, never the tab key."))
_BACKSLASH = (
    say('a backslash inside "…" has a meaning of its own.'),
    say("Put the text in '…' instead."),
)
_NO_KEY = (
    say("this line has no key, or its text is not pushed in."),
    say('Write "key: text", or push the text in.'),
)
_KNOWN: tuple[tuple[str, tuple[Message, Message]], ...] = (
    ("mapping values are not allowed", _COLON),
    ("cannot start any token", _SIGN),
    ("tab character", _TAB),
    (
        "end of stream",
        (
            say("a quotation mark or bracket is opened and never closed."),
            say("Close it where the text ends."),
        ),
    ),
    (
        "',' or ']'",
        (
            say("a [ is opened and never closed."),
            say("Close it with ], or write one text a line, each after a dash and a space."),
        ),
    ),
    ("',' or '}'", (say("a { is opened and never closed."), say("Close it with } or write one key a line."))),
    ("could not find expected ':'", _NO_KEY),
    ("expected key", _INDENT),
    ("'-' indicator", _INDENT),
    ("block end", _INDENT),
    ("block sequence entries are not allowed", _SIGN),
    ("expected alphabetic or numeric character", _SIGN),
    ("undefined alias", _SIGN),
    ("expected node content", _SIGN),
    ("mapping keys are not allowed", _SIGN),
    ("expected comment or line break", _SIGN),
    ("escape", _BACKSLASH),
    ("hexdecimal", _BACKSLASH),
)
_AFTER_QUOTES = (
    say("a text goes on behind its closing quotation mark."),
    say("Put the text in \"…\". Inside '…' an apostrophe is written twice: ''."),
)
_NO_SPACE_AFTER_DASH = (
    say("there is no space after the dash."),
    say("Write a dash, a space and the text."),
)
_NO_SPACE = (say("there is no space after the colon."), say('Write "key: text".'))
_TOLD_WHERE_OPENED = ("end of stream", "',' or ']'", "',' or '}'", "could not find expected ':'")
"""The parser complains where it lost its way; the author must look where it began."""
_OTHER = (say("this is not YAML."), say("Compare the line with the example plan."))


def syntax_finding(error: yaml.YAMLError, file: str, lines: Sequence[str]) -> Finding:
    """Give the one finding for a file whose reading broke off, at the line where it did."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    opened = getattr(error, "context_mark", None)
    if opened is not None and any(sign in problem for sign in _TOLD_WHERE_OPENED):
        mark = opened
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    words = next((words for sign, words in _KNOWN if sign in problem), _OTHER)
    if words is _SIGN and re.match(r" *\t", _line(place, lines)):
        words = _TAB
    elif words is _INDENT and _is_after_quotes(place, lines):
        words = _AFTER_QUOTES
    elif words is _NO_KEY and re.match(r"\s*-\S", _line(place, lines)):
        words = _NO_SPACE_AFTER_DASH
    elif words is _COLON and _lacks_space(place.line - 1, lines):
        place, words = Place(file, place.line - 1), _NO_SPACE
    message, fix = words
    return Finding(place, message, "yaml", fix)


def _line(place: Place, lines: Sequence[str]) -> str:
    return lines[place.line - 1] if place.line <= len(lines) else ""


def _is_after_quotes(place: Place, lines: Sequence[str]) -> bool:
    return bool(re.search(r"""['"]\s*$""", _line(place, lines)[: place.column - 1]))


def _lacks_space(number: int, lines: Sequence[str]) -> bool:
    line = lines[number - 1] if 1 <= number <= len(lines) else ""
    return bool(re.match(r"\s*(- )?[A-Za-z_-]+:[^\s/]", line))

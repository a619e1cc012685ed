"""What the YAML parser complains of, in words an office worker can act on."""

from __future__ import annotations

import yaml

from planbooklet.findings import Finding, Place
from planbooklet.messages import Message, say

_COLON = (
    say("there is a colon and a space inside a text, or a line that is pushed in too far."),
    say("Put the text in quotes, or write > after the key and the text on the next line, pushed in."),
)
_INDENT = (
    say("this line is pushed in by another number of spaces than its neighbours."),
    say("Lines that belong together begin in the same column."),
)
_KNOWN: tuple[tuple[str, tuple[Message, Message]], ...] = (
    ("mapping values are not allowed", _COLON),
    (
        "cannot start any token",
        (
            say("a text begins with a sign that YAML keeps for itself, or the line is pushed in with a tab."),
            say("Put the text in quotes; use spaces, never the tab key."),
        ),
    ),
    ("tab character", (say("the line is pushed in with a tab."), say("Use spaces, never the tab key."))),
    (
        "end of stream",
        (
            say("a quotation mark or bracket is opened and never closed."),
            say("Close it where the text ends."),
        ),
    ),
    (
        "',' or ']'",
        (say("a [ is opened and never closed."), say("Write one text a line, each after a dash.")),
    ),
    ("',' or '}'", (say("a { is opened and never closed."), say("Close it with } or write one key a line."))),
    (
        "could not find expected ':'",
        (
            say("this line has no key, or its text is not pushed in."),
            say('Write "key: text", or push the text in.'),
        ),
    ),
    ("expected key", _INDENT),
    ("'-' indicator", _INDENT),
    ("block end", _INDENT),
    ("undefined alias", (say('a text begins with the sign "*".'), say("Put the text in quotes."))),
)
_OTHER = (say("this is not YAML."), say("Compare the line with the example plan."))


def syntax_finding(error: yaml.YAMLError, file: str) -> Finding:
    """Give the one finding for a file whose reading broke off, at the line where it did."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    opened = getattr(error, "context_mark", None)
    if "end of stream" in problem and opened is not None:
        mark = opened
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    message, fix = next((words for sign, words in _KNOWN if sign in problem), _OTHER)
    return Finding(place, message, "yaml", fix)

"""YAML into a plain tree, from parser events, so that every text stays as it was typed.

Limits and refusals: our choice, after attacks measured on this stack (alias bombs, deep nesting,
duplicate keys that win silently, `no` read as False).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final, cast

import yaml

from planbooklet.findings import Finding, Place
from planbooklet.messages import Message, say
from planbooklet.sources.characters import check_characters, normal_form
from planbooklet.sources.tree import Listing, Node, Pairs, Text
from planbooklet.sources.yaml_wording import syntax_finding

MOST_BYTES: Final = 512 * 1024
MOST_LEVELS: Final = 12
MOST_NODES: Final = 20_000
MOST_CHARACTERS: Final = 20_000

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _RefusedError(Exception):
    """Reading stops here; the finding that says why is already noted."""


def parse_yaml(content: bytes, file: str) -> tuple[Node | None, list[Finding]]:
    """Give the tree of a YAML file, or None with the findings that say why there is none.

    Args:
        content: The bytes of the file.
        file: Its name as the findings shall show it.
    """
    if len(content) > MOST_BYTES:
        return None, [
            _too_much(Place(file), say("the file is larger than {most} kB.", most=MOST_BYTES // 1024))
        ]
    try:
        text = normal_form(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = say("this line is not UTF-8 text.")
        fix = say("Save the file again with the encoding UTF-8.")
        return None, [Finding(Place(file, line), message, "encoding", fix)]
    unseen = check_characters(text, file)
    if unseen:
        return None, unseen
    reading = _Reading(file, text.splitlines())
    try:
        node = reading.document(iter(yaml.parse(text, Loader=_Loader)))
    except yaml.YAMLError as error:
        reading.findings.append(syntax_finding(error, file, reading.lines))
        node = None
    except _RefusedError:
        node = None
    return node, sorted(reading.findings)


def _too_much(place: Place, message: Message) -> Finding:
    return Finding(
        place,
        message,
        "too-large",
        say("Make it shorter, or move pictures and minutes to files of their own."),
    )


@dataclass
class _Reading:
    """The state of one pass over one file."""

    file: str
    lines: list[str]
    findings: list[Finding] = field(default_factory=list)
    nodes: int = 0

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, say("a second document starts here."), say('Delete the line "---".'))
                if event.version or event.tags:
                    self._refuse(event, say("there is a line that begins with %."), say("Delete that line."))
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, events, level=1, bare_list=False)
        if node is None or (isinstance(node, Text) and not node.text):
            message, fix = say("the file is empty."), say('Begin with the line "format: 1".')
            self.findings.append(Finding(Place(self.file), message, "empty-file", fix))
            return None
        return node

    def _node(
        self, event: yaml.NodeEvent, events: Iterator[yaml.Event], *, level: int, bare_list: bool
    ) -> Node:
        self._check_plainness(event)
        self.nodes += 1
        place = self._place(event)
        if self.nodes > MOST_NODES:
            self._stop(_too_much(place, say("the file holds more than {most} values.", most=MOST_NODES)))
        if level > MOST_LEVELS:
            self._stop(
                _too_much(
                    place, say("there are more than {most} levels inside one another.", most=MOST_LEVELS)
                )
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, bare_list=bare_list)
        if isinstance(event, yaml.SequenceStartEvent):
            entries = self._entries(events, level=level, bare_list=bool(event.flow_style))
            return Listing(entries, place)
        return self._pairs(event, events, level=level)

    def _entries(self, events: Iterator[yaml.Event], *, level: int, bare_list: bool) -> tuple[Node, ...]:
        entries = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            if isinstance(event, yaml.NodeEvent):
                entries.append(self._node(event, events, level=level + 1, bare_list=bare_list))
        return tuple(entries)

    def _pairs(self, start: yaml.NodeEvent, events: Iterator[yaml.Event], *, level: int) -> Pairs:
        pairs: dict[str, tuple[Text, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            if not isinstance(event, yaml.NodeEvent):
                continue
            key = self._node(event, events, level=level + 1, bare_list=False)
            value_event = next(events)
            assert isinstance(value_event, yaml.NodeEvent)  # noqa: S101 - the parser pairs them
            value = self._node(value_event, events, level=level + 1, bare_list=False)
            self._add_pair(pairs, key, value)
        in_braces = bool(getattr(start, "flow_style", False))
        return Pairs(tuple(pairs.values()), self._place(start), in_braces)

    def _add_pair(self, pairs: dict[str, tuple[Text, Node]], key: Node, value: Node) -> None:
        if not isinstance(key, Text):
            message, fix = say("a key must be one word."), say("Write a word, a colon and a space.")
            self.findings.append(Finding(key.place, message, "key", fix))
        elif key.text == "<<":
            message = say('"<<" copies from elsewhere; a plan says everything where it stands.')
            self.findings.append(Finding(key.place, message, "yaml-feature", say("Write the text out here.")))
        elif key.text in pairs:
            first = pairs[key.text][0].place.line
            message = say(
                '"{key}" is here a second time; the first is on line {line}.',
                key=_shown(key.text),
                line=first,
            )
            self.findings.append(Finding(key.place, message, "duplicate-key", say("Keep one of the two.")))
        else:
            pairs[key.text] = (key, value)

    def _text(self, event: yaml.ScalarEvent, *, bare_list: bool) -> Text:
        place = self._place(event)
        if len(event.value) > MOST_CHARACTERS:
            self._stop(
                _too_much(place, say("a text is longer than {most} characters.", most=MOST_CHARACTERS))
            )
        if event.style == '"':
            self._check_escapes(event.value, place)
        return Text(
            normal_form(event.value).strip(),
            place,
            cut_by_comment=self._is_cut(event),
            bare_in_list=bare_list and not event.style,
        )

    def _check_escapes(self, value: str, place: Place) -> None:
        """In double quotes a character may be written as its number, past the check of the file."""
        for unseen in check_characters(value, self.file):
            self.findings.append(replace(unseen, place=place))

    def _is_cut(self, event: yaml.ScalarEvent) -> bool:
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        if event.style in ("|", ">"):
            header = self._line(start.line)[start.column :]
            return bool(re.match(r"[|>][-+0-9]*\s+#\s*\S", header))
        if event.style:
            return False
        rest = self._line(end.line)[end.column :]
        return bool(re.match(r"\s+#\s*\S" if event.value else r"\s*#\s*\S", rest))

    def _line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    def _check_plainness(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            sign, name = "*", event.anchor
        elif event.anchor:
            sign, name = "&", event.anchor
        elif getattr(event, "tag", None):
            sign, name = "!", ""
        else:
            return
        message = say('the sign "{sign}" before a text has a meaning of its own in YAML.', sign=sign)
        fix = say("Put the text in quotes, or write it out in full if it was meant as a copy.")
        finding = Finding(self._place(event), message, "yaml-feature", fix)
        if name and isinstance(event, yaml.AliasEvent):
            self._stop(finding)
        self.findings.append(finding)

    def _refuse(self, event: yaml.Event, message: Message, fix: Message) -> None:
        self._stop(Finding(self._place(event), message, "yaml-feature", fix))

    def _stop(self, finding: Finding) -> None:
        self.findings.append(finding)
        raise _RefusedError

    def _place(self, event: yaml.Event) -> Place:
        mark = _mark(event.start_mark)
        return Place(self.file, mark.line + 1, mark.column + 1)


def _mark(mark: Any) -> yaml.Mark:
    """Give the mark; PyYAML's types say it may be missing, but both parsers always set one."""
    assert mark is not None  # noqa: S101
    return cast(yaml.Mark, mark)


def _shown(key: str) -> str:
    """Give a key as it may be printed: one that is a sentence without its quotes is prose."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]{1,40}", key) else "…"

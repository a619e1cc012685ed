"""A tree into a frozen type and findings: everything that is wrong, at once."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from planbooklet.findings import Finding, Path, Place
from planbooklet.messages import say
from planbooklet.model.complaints import complaint_about, meant_key
from planbooklet.model.places import Places
from planbooklet.model.plan import Plan
from planbooklet.model.pruning import Pruning
from planbooklet.model.unit import Unit
from planbooklet.sources.tree import Node, Pairs, plain
from planbooklet.sources.yaml_reader import parse_yaml

FormT = TypeVar("FormT", bound=BaseModel)

_STAND_INS: Mapping[Path, Any] = {
    ("format",): "1",
    ("languages",): ["en"],
    ("person",): {"name": "?", "call_me": "?", "born": "2000-01-01"},
    ("person", "name"): "?",
    ("person", "call_me"): "?",
    ("person", "born"): "2000-01-01",
}
"""What stands for a damaged value that a plan cannot be without, so that the rest is checked all the same.
A plan with such a value is refused, so no reader ever sees these."""

_MOST_DAMAGED = 200
_MOST_ROUNDS = 16
"""Each round goes one level further out; sources are at most 12 levels deep."""


@dataclass(frozen=True, slots=True)
class Parsed(Generic[FormT]):
    """What became of one file."""

    form: FormT | None
    """The whole file, or what is left of it without its damaged values; None if nothing is."""
    findings: tuple[Finding, ...]
    places: Places | None


def parse_plan(content: bytes, file: str) -> Parsed[Plan]:
    """Give the plan of a `plan.yml`, with a finding for every value that cannot be understood."""
    return parse_form(Plan, content, file, stand_ins=_STAND_INS)


def parse_unit(content: bytes, file: str) -> Parsed[Unit]:
    """Give the unit of a `unit.yml`, with a finding for every value that cannot be understood."""
    return parse_form(Unit, content, file)


def parse_form(
    form: type[FormT], content: bytes, file: str, *, stand_ins: Mapping[Path, Any] | None = None
) -> Parsed[FormT]:
    """Give a form from the bytes of a YAML file; `file` is its name as findings show it."""
    node, findings = parse_yaml(content, file)
    if node is None:
        return Parsed(None, tuple(findings), None)
    if not isinstance(node, Pairs):
        message, fix = say("the file does not begin with a key."), say('Begin with the line "format: 1".')
        return Parsed(None, (*findings, Finding(node.place, message, "yaml", fix)), None)
    gone: set[Path] = set()
    damaged: set[Path] = set()
    parsed: FormT | None = None
    for _ in range(_MOST_ROUNDS):
        pruning = Pruning(node, frozenset(gone))
        try:
            parsed = form.model_validate(_with_stand_ins(pruning, stand_ins or {}))
            break
        except ValidationError as error:
            if error.error_count() > _MOST_DAMAGED:
                return Parsed(None, _first_of_many(form, pruning, error, findings, file), None)
            for details in _one_a_value(pruning, error.errors(include_url=False)):
                path = details["loc"]
                if not _is_known(path, damaged):
                    findings.append(complaint_about(form, node, details))
                damaged.update(_damage(form, node, details))
                gone.add(_what_goes(path, details["type"]))
    return Parsed(parsed, tuple(sorted(set(findings))), _places(pruning, damaged))


def _first_of_many(
    form: type[BaseModel], pruning: Pruning, error: ValidationError, findings: list[Finding], file: str
) -> tuple[Finding, ...]:
    """Give the first complaints about a file that is damaged all over: more would take minutes to make."""
    first = _one_a_value(pruning, error.errors(include_url=False)[:_MOST_DAMAGED])
    told = [complaint_about(form, pruning.root, details) for details in first]
    message = say("more than {most} values cannot be understood; these are the first.", most=_MOST_DAMAGED)
    many = Finding(Place(file), message, "too-many", say("Mend these, then look again."))
    return tuple(sorted({*findings, *told, many}))


def _one_a_value(pruning: Pruning, errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Several errors may hang on one value (each branch of a choice); the first speaks for all.

    Unknown keys come first: each may be the misspelling of a missing one.
    """
    first: dict[Path, ErrorDetails] = {}
    for details in errors:
        steps = tuple(step for step in details["loc"] if step != "[key]")
        path = pruning.path_in_file(steps)
        if details["type"] == "text-in-list":
            path = path[:-1]
        first.setdefault(path, {**details, "loc": path})
    return sorted(first.values(), key=lambda details: details["type"] != "extra_forbidden")


def _is_known(path: Path, damaged: set[Path]) -> bool:
    return any(path[: len(hurt)] == hurt or hurt[: len(path)] == path for hurt in damaged)


def _damage(form: type[BaseModel], node: Node, details: ErrorDetails) -> set[Path]:
    path = details["loc"]
    hurt = {path}
    if details["type"] == "extra_forbidden":
        meant = meant_key(form, node, path)
        if meant:
            hurt.add((*path[:-1], meant))
    return hurt


def _what_goes(path: Path, kind: str) -> Path:
    if path[0] == "consents" and len(path) > 2:
        # Without its damaged last day a consent would say more than its giver did.
        return path[:2]
    return path[:-1] if kind == "missing" and len(path) > 1 and path not in _STAND_INS else path


def _with_stand_ins(pruning: Pruning, stand_ins: Mapping[Path, Any]) -> Any:
    remains = plain(pruning.remains())
    for path in pruning.gone:
        holder: Any = remains
        for step in path[:-1]:
            holder = holder.get(step) if isinstance(holder, dict) else None
        if path in stand_ins and isinstance(holder, dict):
            holder[path[-1]] = deepcopy(stand_ins[path])
    return remains


def _places(pruning: Pruning, damaged: set[Path]) -> Places:
    hurt: set[Path] = set()
    thinned: set[Path] = set()
    for path in {*damaged, *pruning.gone}:
        holder = pruning.path_in_remains(path[:-1])
        if holder is None:
            continue
        if isinstance(path[-1], int):
            thinned.add(holder)
        else:
            hurt.add((*holder, path[-1]))
    return Places(pruning.remains(), frozenset(hurt), frozenset(thinned))

"""The examples of a component, made into the shapes that a view would hand over."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass, replace
from datetime import date
from typing import Any, get_args, get_origin, get_type_hints

import yaml
from markupsafe import Markup, escape

from planbooklet.outputs.components import COMPONENTS, Option, read_component

_ABSENT: Mapping[object, object] = {str: "", bool: False, int: 0, date: date(2026, 12, 3), Markup: Markup()}


def component_names() -> list[str]:
    """Give every component, in order of the alphabet."""
    return sorted(folder.name for folder in COMPONENTS.iterdir())


def examples(component: str) -> dict[str, dict[str, Any]]:
    """Give the options of each example by its name, ready for the component."""
    written = yaml.safe_load((COMPONENTS / component / "component.yaml").read_text(encoding="utf-8"))[
        "examples"
    ]
    options = read_component(component).options
    return {
        name: {key: _option(options[key], value) for key, value in example["options"].items()}
        for name, example in written.items()
    }


def with_texts(value: Any, change: Callable[[str], str], keep: frozenset[str]) -> Any:
    """Give an option with every text in it changed, but for the fields whose names are kept."""
    if isinstance(value, tuple):
        return tuple(with_texts(each, change, keep) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: with_texts(getattr(value, field.name), change, keep)
            for field in fields(value)
            if field.name not in keep
        }
        return replace(value, **changed)
    if isinstance(value, str) and not isinstance(value, Markup):
        return change(value)
    return value


def _option(option: Option, written: Any) -> Any:
    if option.several:
        return tuple(_one(option.kinds, each) for each in written)
    return _one(option.kinds, written)


def _one(kinds: tuple[type, ...], written: Any) -> Any:
    if isinstance(written, dict):
        return _shape(next(kind for kind in kinds if is_dataclass(kind)), written)
    return escape(written) if Markup in kinds else written


def _shape(shape: type, written: Mapping[str, Any]) -> Any:
    hints = get_type_hints(shape)
    known = {field.name for field in fields(shape)}
    assert written.keys() <= known, f"{shape.__name__} has no {sorted(written.keys() - known)}"
    return shape(**{field.name: _field(field, hints[field.name], written) for field in fields(shape)})


def _field(field: Field[Any], hint: Any, written: Mapping[str, Any]) -> Any:
    if field.name in written:
        return _value(hint, written[field.name])
    if field.default is not MISSING:
        return field.default
    if get_origin(hint) is tuple:
        return ()
    if isinstance(hint, types.UnionType):
        return None
    return _ABSENT[hint]


def _value(hint: Any, written: Any) -> Any:
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], each) for each in written)
    if isinstance(hint, types.UnionType):
        return _value(get_args(hint)[0], written)
    if is_dataclass(hint) and isinstance(hint, type):
        return _shape(hint, written)
    return escape(written) if hint is Markup else written

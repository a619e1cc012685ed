"""The plan format as JSON Schema, so that an editor completes keys and marks mistakes while one types."""

from __future__ import annotations

from typing import Any, Final

from pydantic import BaseModel, TypeAdapter

from planbooklet.model.plan import Plan
from planbooklet.model.unit import Unit
from planbooklet.model.values import SYMBOL_FORMAT, Text
from planbooklet.symbols import read_symbols

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_NOTHING: Final = {"type": "null"}
_BOUNDS: Final = {"ge": "minimum", "le": "maximum"}
"""Pydantic leaves these under its own names where a value is first read from text."""
_TEXT: Final = TypeAdapter(Text).json_schema()["anyOf"]
_ORDER: Final = ("title", "description", "type", "required", "properties", "additionalProperties")


def plan_schema() -> dict[str, Any]:
    """Give the JSON Schema of a plan.yml, the same at every call."""
    return _schema(Plan)


def unit_schema() -> dict[str, Any]:
    """Give the JSON Schema of a unit.yml, the same at every call."""
    return _schema(Unit)


def _schema(form: type[BaseModel]) -> dict[str, Any]:
    generated = form.model_json_schema(by_alias=True)
    shared = {
        "Text": {
            "title": "Text",
            "description": "Words, or a map from language to words, such as {en: …, nb: …}.",
            **TypeAdapter(Text).json_schema(),
        },
        "Symbol": {
            "title": "Symbol",
            "description": "What a symbol stands for.",
            "enum": sorted(read_symbols()),
        },
    }
    inner = {name: _for_authors(schema) for name, schema in generated.pop("$defs", {}).items()}
    whole = _for_authors(generated)
    used = {name: schema for name, schema in shared.items() if f"#/$defs/{name}'" in str((inner, whole))}
    return {"$schema": _DIALECT, **whole, "$defs": dict(sorted({**inner, **used}.items()))}


def _for_authors(schema: dict[str, Any]) -> dict[str, Any]:
    """Say only what an author may type: no empty values, `yes` and `no`, the symbols that there are."""
    fields = {name: _field(inner) for name, inner in schema.get("properties", {}).items()}
    shown = {**schema, "properties": fields}
    return {key: shown[key] for key in _ORDER if key in shown}


def _field(schema: dict[str, Any]) -> dict[str, Any]:
    """Give the schema of one key; its title would only repeat the key."""
    value, default = _value(schema), schema.get("default")
    said = {"description": schema["description"]} if "description" in schema else {}
    if isinstance(default, bool):
        default = "yes" if default else "no"
    return {
        **said,
        **value,
        **({"default": default} if isinstance(default, str | int) and default != "" else {}),
    }


def _value(schema: dict[str, Any]) -> dict[str, Any]:
    bare = {
        _BOUNDS.get(key, key): value
        for key, value in schema.items()
        if key not in ("title", "description", "default")
    }
    choices = [choice for choice in bare.get("anyOf", ()) if choice != _NOTHING]
    if bare.get("anyOf") == _TEXT or choices == _TEXT:
        return {"$ref": "#/$defs/Text"}
    if bare.get("format") == SYMBOL_FORMAT:
        return {"$ref": "#/$defs/Symbol"}
    if len(choices) == 1:
        return _value(choices[0])
    if choices:
        bare["anyOf"] = [_value(choice) for choice in choices]
    if isinstance(bare.get("items"), dict):
        bare["items"] = _value(bare["items"])
    if "patternProperties" in bare:
        bare["additionalProperties"] = False
    return bare

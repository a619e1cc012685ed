from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from planbooklet.model.schema import plan_schema, unit_schema
from tests.plans import WHOLE_PLAN, WHOLE_UNIT, plan_with

SCHEMAS = Path(__file__).parents[2] / "schema"
TYPES = {"object": dict, "array": list, "string": str, "integer": int}
INNER = {"$ref", "anyOf", "items", "required", "properties", "patternProperties", "additionalProperties"}
UNCHECKED = {"$schema", "$defs", "title", "description", "default", "format"}


class EditorLoader(yaml.SafeLoader):
    """Reads as editors do, after YAML 1.2: yes, dates and times are texts; whole numbers are numbers."""


EditorLoader.yaml_implicit_resolvers = {}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[0-9]+$"), list("0123456789"))


def typed(text: str) -> Any:
    """Give what an editor sees of a YAML text."""
    return yaml.load(text, Loader=EditorLoader)  # noqa: S506


FITS: Mapping[str, Callable[[Any, Any], bool]] = {
    "type": lambda value, wanted: isinstance(value, TYPES[wanted]),
    "enum": lambda value, wanted: value in wanted,
    "const": lambda value, wanted: value == wanted,
    "pattern": lambda value, wanted: not isinstance(value, str) or bool(re.search(wanted, value)),
    "minLength": lambda value, wanted: not isinstance(value, str) or len(value) >= wanted,
    "minItems": lambda value, wanted: not isinstance(value, list) or len(value) >= wanted,
    "minProperties": lambda value, wanted: not isinstance(value, dict) or len(value) >= wanted,
    "minimum": lambda value, wanted: not isinstance(value, int) or value >= wanted,
    "maximum": lambda value, wanted: not isinstance(value, int) or value <= wanted,
}


def marked(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "") -> list[str]:
    """Give the paths that an editor would mark; knows the keywords that our schemas use, and no other."""
    assert schema.keys() <= FITS.keys() | INNER | UNCHECKED
    wrong = [path for key in schema.keys() & FITS.keys() if not FITS[key](value, schema[key])]
    if "$ref" in schema:
        wrong += marked(value, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root, path)
    if "anyOf" in schema and all(marked(value, choice, root) for choice in schema["anyOf"]):
        wrong.append(path)
    if isinstance(value, list) and "items" in schema:
        for n, entry in enumerate(value):
            wrong += marked(entry, schema["items"], root, f"{path}/{n}")
    if isinstance(value, dict) and "additionalProperties" in schema:
        wrong += [f"{path}/{key}" for key in schema.get("required", ()) if key not in value]
        for key, inner in value.items():
            found = schema_of(key, schema)
            wrong += [f"{path}/{key}"] if found is None else marked(inner, found, root, f"{path}/{key}")
    return wrong


def schema_of(key: str, schema: dict[str, Any]) -> dict[str, Any] | None:
    """Give the schema of a key of a mapping; None where the key may not stand there."""
    assert schema["additionalProperties"] is False
    properties: dict[str, dict[str, Any]] = schema.get("properties", {})
    patterns: dict[str, dict[str, Any]] = schema.get("patternProperties", {})
    fitting = (inner for pattern, inner in patterns.items() if re.search(pattern, key))
    return properties.get(key) or next(fitting, None)


@pytest.mark.parametrize(("name", "schema"), [("plan", plan_schema()), ("unit", unit_schema())])
def test_the_written_schema_is_the_models(name: str, schema: dict[str, Any]) -> None:
    """When this fails, type `planbooklet schema`."""
    written = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def test_a_whole_plan_and_a_whole_unit_are_accepted() -> None:
    assert marked(typed(WHOLE_PLAN), plan_schema(), plan_schema()) == []
    assert marked(typed(WHOLE_UNIT), unit_schema(), unit_schema()) == []


@pytest.mark.parametrize(
    ("right", "wrong", "place"),
    [
        ("status: planned", "status: planed", "/goals/0/measures/0/status"),
        ("format: 1", "format: 2", "/format"),
        ("invented: yes", "invented: true", "/invented"),
        ("reached: 1", "reached: one", "/goals/0/reached"),
        ("picture: bread", "picture: bred", "/goals/0/picture"),
        ("what: Practice kitchen", "waht: Practice kitchen", "/week/0/what"),
        ("id: bakehuset", "id: The Bakehouse", "/partners/0/id"),
        ("  teacher:\n", "  Teacher:\n", "/contacts/Teacher"),
        ("languages: [en]", "languages: []", "/languages"),
        ("covers: the-plan", "covers: everything", "/consents/0/covers"),
    ],
)
def test_a_slip_is_marked_where_it_stands(right: str, wrong: str, place: str) -> None:
    assert place in marked(typed(plan_with((right, wrong))), plan_schema(), plan_schema())


def test_every_key_of_a_plan_tells_an_author_what_it_means() -> None:
    untold = [
        f"{title} > {key}"
        for title, form in {"Plan": plan_schema(), **plan_schema()["$defs"]}.items()
        for key, field in form.get("properties", {}).items()
        if "description" not in field and "$ref" not in field
    ]
    assert untold == []

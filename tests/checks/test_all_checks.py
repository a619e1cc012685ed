from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

from planbooklet import effects
from planbooklet.checks import ALL_CHECKS
from tests.plans import PACKAGE

CHECK_FILES = sorted(
    file for file in (PACKAGE / "checks").glob("*.py") if file.stem not in ("__init__", "checked")
)
SETS = {"REFUSES": effects.REFUSES, "DRAFTS": effects.DRAFTS, "WARNS": effects.WARNS}


def names_used(folder: Path) -> set[str]:
    """Give every check name that code gives to a finding.

    It stands third in `Finding(...)`, `....finding(...)`, or first in the tuples of model/complaints.py.
    """
    names = set()
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                named = [keyword.value for keyword in node.keywords if keyword.arg == "check"]
                if called in ("Finding", "finding"):
                    names |= {constant for value in (*node.args[2:3], *named) if (constant := _text(value))}
            if isinstance(node, ast.Tuple) and len(node.elts) == 3 and file.name == "complaints.py":
                names |= {constant for value in node.elts[:1] if (constant := _text(value))}
    return names


def _text(value: ast.expr) -> str:
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""


def test_every_check_is_listed_under_its_files_name() -> None:
    listed = [check.__name__.removeprefix("check_") for check in ALL_CHECKS]
    assert listed == [file.stem for file in CHECK_FILES]
    assert [check.__module__.split(".")[-1] for check in ALL_CHECKS] == listed


def test_every_check_gives_findings_under_its_own_name_only() -> None:
    for file in CHECK_FILES:
        names = {
            text
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z]+)+", text := str(node.value))
        }
        assert names & (effects.REFUSES | effects.DRAFTS | effects.WARNS) <= {file.stem.replace("_", "-")}


def test_every_check_says_where_its_rule_comes_from() -> None:
    for file in CHECK_FILES:
        said = importlib.import_module(f"planbooklet.checks.{file.stem}").__doc__ or ""
        assert re.search(r"^(Source: |Our choice)", said, re.MULTILINE), file.name


def test_every_check_has_its_tests() -> None:
    tests = {file.stem for file in Path(__file__).parent.glob("test_*.py")}
    assert {f"test_{file.stem}" for file in CHECK_FILES} <= tests


def test_every_name_that_the_code_uses_has_exactly_one_effect() -> None:
    used = names_used(PACKAGE)
    assert len(used) > 40
    effect_of = {name: [effect for effect, names in SETS.items() if name in names] for name in used}
    assert {name: found for name, found in effect_of.items() if len(found) != 1} == {}


def test_the_table_of_effects_names_nothing_that_is_gone() -> None:
    assert frozenset().union(*SETS.values()) - names_used(PACKAGE) == frozenset()

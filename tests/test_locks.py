"""The locks fit pyproject.toml, name a hash for everything, and no address."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[1]
DECLARED = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
RUN_TIME: list[str] = DECLARED["project"]["dependencies"]
TEST: list[str] = DECLARED["project"]["optional-dependencies"]["test"]
BUILD: list[str] = DECLARED["build-system"]["requires"]

LOCKS = {"requirements.lock": [*RUN_TIME, *BUILD], "requirements-test.lock": [*RUN_TIME, *TEST]}


def pins(lock: str) -> dict[str, str]:
    """Give the locked version of each package."""
    text = (PROJECT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_fits_what_is_declared(lock: str) -> None:
    locked = pins(lock)
    wanted = [Requirement(line) for line in LOCKS[lock]]
    assert [str(need) for need in wanted if need.name not in locked] == [], "Type make lock."
    assert [str(need) for need in wanted if locked[need.name] not in need.specifier] == [], "Type make lock."


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_a_hash_and_nothing_has_an_address(lock: str) -> None:
    text = (PROJECT / lock).read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if not entry.startswith("#")]
    assert len(entries) > 50
    line = r"[a-z0-9-]+==\S+( ; [\w.' =!<>()]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+"
    assert [entry for entry in entries if not re.fullmatch(line, entry)] == []


def test_tests_run_with_the_versions_that_building_uses() -> None:
    tested = pins("requirements-test.lock")
    used = {name: version for name, version in pins("requirements.lock").items() if name in tested}
    assert used.items() <= tested.items()


def test_npm_lock_has_a_hash_for_every_package_and_no_address() -> None:
    packages = json.loads((PROJECT / "tests/e2e/package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = json.loads((PROJECT / "tests/e2e/package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = {name.removeprefix("node_modules/"): package for name, package in packages.items() if name}
    assert {name: package["version"] for name, package in locked.items()} == wanted
    for package in locked.values():
        assert package["integrity"].startswith("sha512-")
        assert "resolved" not in package

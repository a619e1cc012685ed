"""A unit whose copies are built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.command_line import TODAY, planbooklet
from tests.commands.packing.packed import (
    DRAFT_PLAN,
    PLAN,
)
from tests.units import write_unit


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A unit with a whole plan and a draft, both just built."""
    root = write_unit(tmp_path_factory.mktemp("packing") / "unit", heron=PLAN, wren=DRAFT_PLAN)
    assert planbooklet(root, "build", *TODAY).exit_code == 1  # the draft
    return root


@pytest.fixture
def unit(built: Path, tmp_path: Path) -> Path:
    """The built unit once more, for one test alone."""
    shutil.copytree(built, tmp_path / "unit")
    return tmp_path / "unit"

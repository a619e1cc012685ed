"""A unit whose plans are built."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import Result

from tests.command_line import TODAY, planbooklet
from tests.commands.building.two_plans import DRAFT_PLAN
from tests.plans import WHOLE_PLAN
from tests.units import write_unit


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A unit with a whole plan and a draft, both just built, and what the build printed."""
    root = write_unit(tmp_path_factory.mktemp("built") / "unit", heron=WHOLE_PLAN, wren=DRAFT_PLAN)
    return root, planbooklet(root, "build", *TODAY)


@pytest.fixture
def unit(built: tuple[Path, Result], tmp_path: Path) -> Path:
    """The built unit once more, for one test alone."""
    shutil.copytree(built[0], tmp_path / "unit")
    return tmp_path / "unit"

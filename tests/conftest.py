"""The example, built once for all who look at it."""

from __future__ import annotations

import os

import pytest

from tests.e2e.example import BuiltExample, build_example


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> BuiltExample:
    """The example's site, booklet and guidance site, built as they are on 24 November 2026."""
    base = tmp_path_factory.getbasetemp()
    # Each worker of a parallel run has its own folder inside the run's.
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return build_example(shared / "example")

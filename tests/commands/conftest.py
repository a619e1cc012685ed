"""What each command finds: a process with the usual rights."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def umask_of_tests() -> Iterator[None]:
    """Put back what the command sets for its whole process."""
    before = os.umask(0o022)
    yield
    os.umask(before)

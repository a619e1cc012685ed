"""What runs that were killed leave beside a file, and what happens to it."""

from __future__ import annotations

import fcntl
from pathlib import Path

import pytest

from planbooklet.pipeline.private_file import new_private_file
from tests.units import tree


def test_leftover_of_a_killed_run_goes_and_that_of_one_at_work_stays(tmp_path: Path) -> None:
    killed, at_work = tmp_path / ".plan.zip.new-0000000000000000", tmp_path / ".plan.zip.new-1111111111111111"
    killed.write_bytes(b"half")
    at_work.write_bytes(b"half")
    with at_work.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with new_private_file(tmp_path / "plan.zip", b"whole"):
            assert not (tmp_path / "plan.zip").exists()
    assert tree(tmp_path) == {"plan.zip": b"whole", at_work.name: b"half"}


def test_file_stays_as_it_was_where_the_block_fails(tmp_path: Path) -> None:
    (tmp_path / "plan.zip").write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), new_private_file(tmp_path / "plan.zip", b"new"):
        raise KeyboardInterrupt
    assert tree(tmp_path) == {"plan.zip": b"old"}

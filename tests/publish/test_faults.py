"""A disk that fails at any step leaves one whole version, and is told plainly."""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planbooklet.errors import OutputRefusedError
from planbooklet.publish import clear_leftovers, publish_folder
from tests.publish.versions import FEWEST_STEPS, strays
from tests.publishing import DISK_ERRORS, Faults, publish_over, version_of, write_version


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, "The disk is full. kestrel/own stays as it was."),
        (errno.EROFS, "The disk does not let us write. kestrel/own stays as it was."),
        (errno.EIO, "The disk failed (EIO). kestrel/own stays as it was."),
    ],
)
def test_disk_that_refuses_while_pages_are_written_is_told_plainly(
    target: Path, code: int, told: str
) -> None:
    publish_folder(target, write_version("one"))

    def write(folder: Path) -> None:
        raise OSError(code, os.strerror(code), str(folder))

    with pytest.raises(OutputRefusedError) as refused:
        publish_folder(target, write)
    assert str(refused.value) == told
    assert (version_of(target), strays(target)) == ("one", [])


def test_file_of_ours_that_is_missing_is_not_blamed_on_the_disk(target: Path) -> None:
    def write(folder: Path) -> None:
        (folder / "none").read_bytes()

    with pytest.raises(FileNotFoundError):
        publish_folder(target, write)


@contextmanager
def without_privilege() -> Iterator[None]:
    """Let modes bind this thread even where root runs the tests; all else stays allowed."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    kept, none = (ctypes.c_uint32 * 6)(), (ctypes.c_uint32 * 6)()
    assert libc.capget(header, kept) == 0
    none[1], none[4] = kept[1], kept[4]
    assert libc.capset(header, none) == 0
    try:
        yield
    finally:
        assert libc.capset(header, kept) == 0


def test_right_to_write_that_was_withdrawn_is_told_plainly(target: Path) -> None:
    publish_folder(target, write_version("one"))
    target.parent.chmod(0o500)
    with without_privilege(), pytest.raises(OutputRefusedError) as refused:
        publish_folder(target, write_version("two"))
    assert str(refused.value) == "The disk does not let us write. kestrel/own stays as it was."
    assert refused.value.fix.worded() == "Get the right to write in the build folder, then build again."
    assert (version_of(target), strays(target)) == ("one", [])


@pytest.mark.parametrize("exchange", [True, False])
@pytest.mark.parametrize("first", [True, False])
def test_error_at_any_step_leaves_one_whole_version_and_no_stray(
    tmp_path: Path, exchange: bool, first: bool
) -> None:
    old = "" if first else "old"
    steps = 0
    at = -1
    seen = set()
    while at < steps:
        for code in DISK_ERRORS:
            target = tmp_path / f"{at}-{code}" / "own"
            if not first:
                publish_folder(target, write_version("old"))
            try:
                steps = publish_over(target, at=at, code=code, exchange=exchange)
                raised = False
            except OutputRefusedError:
                raised = True
            found = version_of(target)
            assert found == (old if raised else "new"), f"step {at}, {errno.errorcode[code]}"
            assert not target.parent.exists() or strays(target) == [], f"step {at}, {errno.errorcode[code]}"
            seen.add(found)
        at += 1
    assert seen == {old, "new"}
    assert steps > FEWEST_STEPS


def test_old_version_that_cannot_be_removed_is_named(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_folder(target, write_version("one"))

    def rmdir(*arguments: object, **named: object) -> None:
        raise OSError(errno.EIO, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "rmdir", rmdir)
        with pytest.raises(OutputRefusedError) as refused:
            publish_folder(target, write_version("two"))
    (left,) = strays(target)
    assert str(refused.value) == "kestrel/own is new and whole, but its old version could not be removed."
    assert refused.value.fix.worded() == f"Remove the hidden folder {left} beside it."
    assert version_of(target) == "two"
    clear_leftovers(target.parent)
    assert (version_of(target), strays(target)) == ("two", [])


def test_faults_count_every_step_of_a_run_without_a_fault(target: Path) -> None:
    faults = Faults()
    with faults.injected(exchange=True):
        publish_folder(target, write_version("one"))
    assert faults.count > FEWEST_STEPS
    assert version_of(target) == "one"

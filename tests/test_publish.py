"""A reader finds the whole old version or the whole new one, whatever happens while a version is made."""

from __future__ import annotations

import ctypes
import errno
import os
import random
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from planbooklet import publish
from planbooklet.errors import OutputRefusedError
from planbooklet.publish import clear_leftovers, publish_folder
from tests.publishing import DISK_ERRORS, FILES, Faults, publish_over, version_of, write_version

PROGRAM = (sys.executable, "-m", "tests.publishing")
CHECKOUT = Path(__file__).parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'generator'}"}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "plans" / "kestrel" / "own"


def strays(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if path != target)


def modes(folder: Path) -> set[str]:
    kinds = {True: "folder", False: "file"}
    paths = [folder, *folder.rglob("*")]
    return {f"{kinds[path.is_dir()]} {stat.S_IMODE(path.stat().st_mode):o}" for path in paths}


def test_first_version_stands_where_readers_look_and_nothing_beside_it(target: Path) -> None:
    publish_folder(target, write_version("one"))
    assert (version_of(target), strays(target)) == ("one", [])


def test_next_version_takes_the_place_of_the_first(target: Path) -> None:
    publish_folder(target, write_version("one"))
    publish_folder(target, write_version("two"))
    assert (version_of(target), strays(target)) == ("two", [])


def test_disk_that_cannot_swap_two_names_gets_the_next_version_too(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    publish_folder(target, write_version("one"))
    publish_folder(target, write_version("two"))
    assert (version_of(target), strays(target)) == ("two", [])


def test_personal_version_is_for_its_owner_only(target: Path) -> None:
    before = os.umask(0o022)
    try:
        publish_folder(target, write_version("one"))
        assert os.umask(0o022) == 0o022
    finally:
        os.umask(before)
    assert modes(target.parents[1]) == {"folder 700", "file 600"}


def test_public_version_is_for_everybody_to_read(target: Path) -> None:
    publish_folder(target, write_version("one"), public=True)
    assert modes(target) == {"folder 755", "file 644"}


def test_version_in_the_making_is_closed_to_others(target: Path) -> None:
    seen = []

    def write(folder: Path) -> None:
        write_version("one")(folder)
        seen.append(modes(folder))

    publish_folder(target, write, public=True)
    assert seen == [{"folder 700", "file 600"}]


def test_writer_that_fails_leaves_the_old_version(target: Path) -> None:
    publish_folder(target, write_version("one"))

    def write(folder: Path) -> None:
        (folder / "half.html").write_text("half", encoding="utf-8")
        raise KeyError("fault of ours")

    with pytest.raises(KeyError, match="fault of ours"):
        publish_folder(target, write)
    assert (version_of(target), strays(target)) == ("one", [])


def test_version_that_holds_a_link_is_refused(target: Path) -> None:
    publish_folder(target, write_version("one"))

    def write(folder: Path) -> None:
        write_version("two")(folder)
        (folder / "part-0" / "passwords").symlink_to("/etc/passwd")

    with pytest.raises(OutputRefusedError) as refused:
        publish_folder(target, write)
    assert str(refused.value) == "The new version holds a link or a special file."
    assert (version_of(target), strays(target)) == ("one", [])


@pytest.mark.parametrize("make", ["file", "link"])
def test_something_else_in_the_place_is_named_and_kept(target: Path, make: str) -> None:
    target.parent.mkdir(parents=True)
    target.write_text("mine", encoding="utf-8") if make == "file" else target.symlink_to("/tmp")  # noqa: S108
    with pytest.raises(OutputRefusedError) as refused:
        publish_folder(target, write_version("one"))
    assert str(refused.value) == "kestrel/own is in the way: it is not a folder."
    assert strays(target) == []
    assert target.is_symlink() or target.read_text(encoding="utf-8") == "mine"


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


FEWEST_STEPS = 25
"""Fewer would mean that the faults reach no step any more."""


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


def killed_at_step(target: Path, step: int, exchange: str) -> bool:
    done = subprocess.run(
        [*PROGRAM, str(target), str(step), exchange], cwd=CHECKOUT, env=ENVIRONMENT, check=False
    )
    assert done.returncode in (0, -signal.SIGKILL)
    return done.returncode != 0


@pytest.mark.parametrize("exchange", ["exchange", "no-exchange"])
def test_run_killed_at_any_step_leaves_one_whole_version(target: Path, exchange: str) -> None:
    step = 0
    found = set()
    publish_folder(target, write_version("old"))
    while killed_at_step(target, step, exchange):
        if exchange == "exchange":
            assert version_of(target) in ("old", "new"), f"killed at step {step}"
        clear_leftovers(target.parent)
        found.add(version_of(target))
        assert found <= {"old", "new"}, f"killed at step {step}"
        assert strays(target) == [], f"killed at step {step}"
        publish_folder(target, write_version("old"))
        step += 1
    assert step > FEWEST_STEPS
    assert found == {"old", "new"}


@pytest.mark.parametrize("seed", range(64))
def test_run_killed_at_a_random_moment_leaves_one_whole_version(target: Path, seed: int) -> None:
    publish_folder(target, write_version("one"))
    pause = random.Random(seed).uniform(0, 0.03)  # noqa: S311
    with subprocess.Popen(
        [*PROGRAM, str(target)], stdout=subprocess.PIPE, cwd=CHECKOUT, env=ENVIRONMENT
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == b"ready\n"
        threading.Event().wait(pause)
        run.kill()
    assert run.returncode == -signal.SIGKILL
    assert version_of(target) in ("one", "two")
    clear_leftovers(target.parent)
    assert (version_of(target) in ("one", "two"), strays(target)) == (True, [])


def test_reader_finds_one_whole_version_at_every_moment(target: Path) -> None:
    publish_folder(target, write_version("one"))
    seen: set[str] = set()
    with subprocess.Popen(
        [*PROGRAM, str(target)], stdout=subprocess.PIPE, cwd=CHECKOUT, env=ENVIRONMENT
    ) as run:
        try:
            assert run.stdout is not None
            run.stdout.readline()
            while len(seen) < 2:
                seen.add((target / "part-0" / "pages" / "0.html").read_text(encoding="utf-8"))
            for _ in range(2000):
                seen.add((target / "part-0" / "pages" / "0.html").read_text(encoding="utf-8"))
                seen |= held_texts(target)
        finally:
            run.kill()
    assert seen == {"one" * 50, "two" * 50}


def held_texts(target: Path) -> set[str]:
    """Read all pages of the folder that stands there now, even if another takes its place meanwhile."""
    folder = os.open(target, os.O_RDONLY | os.O_DIRECTORY)
    texts = set()
    try:
        for number in range(FILES):
            page = os.open(f"part-{number % 3}/pages/{number}.html", os.O_RDONLY, dir_fd=folder)
            with os.fdopen(page, encoding="utf-8") as opened:
                texts.add(opened.read())
    except FileNotFoundError:
        # This version has been replaced and is being removed.
        pass
    finally:
        os.close(folder)
    assert len(texts) <= 1
    return texts


def leftover(target: Path, kind: str, version: str) -> Path:
    folder = target.with_name(f".{target.name}.{kind}-{'0' * 16}")
    folder.mkdir(parents=True)
    write_version(version)(folder)
    return folder


def test_leftovers_of_killed_runs_go_and_all_else_stays(target: Path) -> None:
    publish_folder(target, write_version("one"))
    leftover(target, "new", "two")
    leftover(target, "old", "old")
    others = {".own.new-short", ".own", "own.new-" + "0" * 16, "notes"}
    for name in others:
        (target.parent / name).mkdir()
    (target.parent / (".own.new-" + "1" * 16)).write_text("a file", encoding="utf-8")
    clear_leftovers(target.parent)
    assert set(strays(target)) == others | {".own.new-" + "1" * 16}
    assert version_of(target) == "one"


def test_old_version_that_a_killed_run_moved_away_comes_back(target: Path) -> None:
    leftover(target, "old", "old")
    clear_leftovers(target.parent)
    assert (version_of(target), strays(target)) == ("old", [])


def test_nothing_to_clear_where_nothing_was_built(tmp_path: Path) -> None:
    clear_leftovers(tmp_path / "plans")
    assert list(tmp_path.iterdir()) == []


def test_run_that_still_works_keeps_its_new_version(target: Path) -> None:
    seen = []

    def write(folder: Path) -> None:
        write_version("two")(folder)
        publish_folder(target, write_version("one"))
        clear_leftovers(target.parent)
        seen.append((version_of(target), strays(target) == [folder.name]))

    publish_folder(target, write)
    assert seen == [("one", True)]
    assert (version_of(target), strays(target)) == ("two", [])


def test_many_runs_at_once_leave_one_whole_version(target: Path) -> None:
    publish_folder(target, write_version("one"))
    programs = [
        subprocess.Popen([*PROGRAM, str(target)], stdout=subprocess.PIPE, cwd=CHECKOUT, env=ENVIRONMENT)
        for _ in range(3)
    ]
    for program in programs:
        assert program.stdout is not None
        program.stdout.readline()
    seen = {version_of_held(target) for _ in range(300)}
    for program in programs:
        assert program.poll() is None
        program.kill()
        program.communicate()
    assert seen <= {"one", "two"}
    clear_leftovers(target.parent)
    assert (version_of(target) in ("one", "two"), strays(target)) == (True, [])


def version_of_held(target: Path) -> str:
    texts = held_texts(target)
    return next(iter(texts))[:3] if texts else "one"


def test_faults_count_every_step_of_a_run_without_a_fault(target: Path) -> None:
    faults = Faults()
    with faults.injected(exchange=True):
        publish_folder(target, write_version("one"))
    assert faults.count > FEWEST_STEPS
    assert version_of(target) == "one"

"""A run that is killed at any moment leaves one whole version."""

from __future__ import annotations

import random
import signal
import subprocess
import threading
from pathlib import Path

import pytest

from planbooklet.publish import clear_leftovers, publish_folder
from tests.publish.versions import CHECKOUT, ENVIRONMENT, FEWEST_STEPS, PROGRAM, strays
from tests.publishing import version_of, write_version


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

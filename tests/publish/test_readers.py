"""Whoever reads meanwhile finds one whole version."""

from __future__ import annotations

import subprocess
from pathlib import Path

from planbooklet.publish import clear_leftovers, publish_folder
from tests.publish.versions import CHECKOUT, ENVIRONMENT, PROGRAM, held_texts, strays
from tests.publishing import version_of, write_version


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

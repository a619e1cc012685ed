"""A new version takes the place of the old one, with the rights it should have."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from planbooklet import publish
from planbooklet.errors import OutputRefusedError
from planbooklet.publish import publish_folder
from tests.publish.versions import strays
from tests.publishing import version_of, write_version


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

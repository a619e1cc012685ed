from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from planbooklet.sources.files import UnreadableFileError, is_plan_id, read_file

OPEN_FILES = Path("/proc/self/fd")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Give a plan's folder with a picture, beside a secret that belongs to somebody else."""
    (tmp_path / "secret.txt").write_text("not yours")
    folder = tmp_path / "kestrel"
    (folder / "pictures").mkdir(parents=True)
    (folder / "pictures" / "portrait.jpg").write_bytes(b"picture")
    return folder


def test_a_file_below_the_folder_is_read(plan: Path) -> None:
    assert read_file(plan, "pictures/portrait.jpg", most_bytes=7) == b"picture"


@pytest.mark.parametrize(
    "name", ["Ada på hytta 2.jpg", "IMG (3).jpg", "صورة.jpg", "a.b.jpg", "under_score-1.JPG"]
)
def test_a_file_has_the_name_that_the_office_or_the_phone_gave_it(plan: Path, name: str) -> None:
    (plan / "pictures" / name).write_bytes(b"x")
    assert read_file(plan, f"pictures/{name}", most_bytes=10) == b"x"


@pytest.mark.parametrize(
    "name",
    [
        *("../secret.txt", "pictures/../../secret.txt", "pictures/..", "..", ".", "./pictures/portrait.jpg"),
        *("/etc/passwd", "//etc/passwd", "pictures//portrait.jpg", "pictures/", "", "~/secret.txt"),
        *("..\\secret.txt", "C:\\secret.txt", "c:secret.txt", "pictures/portrait.jpg\x00.txt", "a\nb"),
        *(".hidden", "pictures/.hidden", "pictures", "nothing.jpg", "pictures/nothing.jpg", "x" * 300),
        *("con", "nul.jpg", "pictures/COM1.txt", "lpt9", "aux .jpg"),
    ],
)
def test_a_name_that_leads_elsewhere_or_nowhere_is_refused(plan: Path, name: str) -> None:
    with pytest.raises(UnreadableFileError):
        read_file(plan, name, most_bytes=1000)


def test_a_link_in_place_of_the_file_is_refused(plan: Path) -> None:
    (plan / "pictures" / "link.jpg").symlink_to(plan.parent / "secret.txt")
    with pytest.raises(UnreadableFileError):
        read_file(plan, "pictures/link.jpg", most_bytes=1000)


def test_a_link_in_place_of_a_folder_is_refused(plan: Path) -> None:
    elsewhere = plan.parent / "elsewhere" / "inner"
    elsewhere.mkdir(parents=True)
    (elsewhere / "a.jpg").write_text("not yours")
    (plan / "linked").symlink_to(elsewhere.parent)
    (plan / "pictures" / "linked").symlink_to(elsewhere)
    for name in ("linked/inner/a.jpg", "pictures/linked/a.jpg"):
        with pytest.raises(UnreadableFileError):
            read_file(plan, name, most_bytes=1000)


def test_a_second_name_of_somebody_elses_file_is_refused(plan: Path) -> None:
    os.link(plan.parent / "secret.txt", plan / "pictures" / "hard.jpg")
    with pytest.raises(UnreadableFileError):
        read_file(plan, "pictures/hard.jpg", most_bytes=1000)


def test_a_pipe_is_refused_and_does_not_keep_us_waiting(plan: Path) -> None:
    os.mkfifo(plan / "pictures" / "pipe.jpg")
    with pytest.raises(UnreadableFileError):
        read_file(plan, "pictures/pipe.jpg", most_bytes=1000)


def test_a_socket_is_refused(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.jpg")
        with pytest.raises(UnreadableFileError):
            read_file(plan, "socket.jpg", most_bytes=1000)


def test_a_file_that_is_too_large_is_refused(plan: Path) -> None:
    with pytest.raises(UnreadableFileError):
        read_file(plan, "pictures/portrait.jpg", most_bytes=6)


def test_no_file_stays_open(plan: Path) -> None:
    (plan / "pictures" / "link.jpg").symlink_to(plan.parent / "secret.txt")
    before = len(list(OPEN_FILES.iterdir()))
    for name in ("pictures/portrait.jpg", "pictures/link.jpg", "pictures/nothing.jpg", "nothing/at/all"):
        try:
            read_file(plan, name, most_bytes=1000)
        except UnreadableFileError:
            continue
    assert len(list(OPEN_FILES.iterdir())) == before


@pytest.mark.parametrize("name", ["kestrel", "a", "plan-7", "7", "x" * 48])
def test_a_code_word_is_a_plan_id(name: str) -> None:
    assert is_plan_id(name)


@pytest.mark.parametrize(
    "name",
    [
        *("", "Kestrel", "ada berg", "ada_berg", "-a", "a-", "..", ".", "a/b", "a\\b", "a.b", "å"),
        *("con", "nul", "com1", "x" * 49, "a\n", "a\x00", "%2e%2e"),
    ],
)
def test_anything_else_is_no_plan_id(name: str) -> None:
    assert not is_plan_id(name)

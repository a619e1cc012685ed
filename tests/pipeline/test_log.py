"""The log stays whole, whatever happens while it is written."""

from __future__ import annotations

import json
import os
import re
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from planbooklet.errors import OutputRefusedError
from planbooklet.pipeline.log import LogRecord, append_log


def test_line_says_when_and_what_and_leaves_out_what_does_not_apply(tmp_path: Path) -> None:
    consent = {"recipient": "school", "given_by": "me", "given_on": "2026-08-10", "until": ""}
    append_log(tmp_path, LogRecord("built", "heron", "school", ("goals",), (consent,), "5ae1"))
    append_log(tmp_path, LogRecord("removed", "heron", "school"))
    file = tmp_path / "build" / "log.jsonl"
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", line.pop("at"))
    assert lines == [
        {"event": "built", "plan": "heron", "edition": "school", "parts": ["goals"], "consents": [consent],
         "sha": "5ae1"},
        {"event": "removed", "plan": "heron", "edition": "school", "parts": [], "consents": []},
    ]  # fmt: skip


def test_log_is_for_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    append_log(tmp_path, LogRecord("built", "heron", "own"))
    os.umask(before)
    file = tmp_path / "build" / "log.jsonl"
    assert [stat.S_IMODE(path.stat().st_mode) for path in (file, file.parent)] == [0o600, 0o700]


def test_line_that_was_cut_off_does_not_spoil_the_next(tmp_path: Path) -> None:
    append_log(tmp_path, LogRecord("built", "heron", "own"))
    file = tmp_path / "build" / "log.jsonl"
    cut = file.read_bytes() + b'{"at": "2026'
    file.write_bytes(cut)
    append_log(tmp_path, LogRecord("removed", "heron", "school"))
    assert file.read_bytes().startswith(cut + b"\n")
    assert json.loads(file.read_bytes().splitlines()[-1])["edition"] == "school"


def test_lines_of_many_at_once_stay_whole(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as at_once:
        list(at_once.map(lambda n: append_log(tmp_path, LogRecord("built", "heron", f"e{n}")), range(100)))
    lines = (tmp_path / "build" / "log.jsonl").read_text(encoding="utf-8").splitlines()
    assert sorted(json.loads(line)["edition"] for line in lines) == sorted(f"e{n}" for n in range(100))


def test_disk_that_takes_half_a_line_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda handle, line: len(line) // 2)
    with pytest.raises(OutputRefusedError) as refused:
        append_log(tmp_path, LogRecord("built", "heron", "own"))
    assert str(refused.value.message) == "The disk does not let us write in build/log.jsonl."


def test_link_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    (tmp_path / "elsewhere").touch()
    (tmp_path / "build" / "log.jsonl").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputRefusedError):
        append_log(tmp_path, LogRecord("built", "heron", "own"))
    assert (tmp_path / "elsewhere").read_bytes() == b""

"""`mkdocs serve`: who writes a guide sees the change by itself."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.small_unit import write_small_unit

SECONDS = 30


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_up(address: str) -> None:
    for _ in range(SECONDS * 10):
        try:
            urllib.request.urlopen(address).close()  # noqa: S310 - this machine's own address
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("mkdocs serve does not answer")


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return write_small_unit(tmp_path / "unit")


@pytest.fixture
def preview(unit: Path) -> Iterator[str]:
    """The address of the unit's guides, as `mkdocs serve` shows them."""
    address = f"127.0.0.1:{free_port()}"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    with (
        (unit / "log.txt").open("wb") as log,
        subprocess.Popen(command, cwd=unit, env=environment, stdout=log, stderr=log) as server,
    ):
        try:
            wait_until_up(f"http://{address}/")
            yield f"http://{address}/"
        finally:
            server.terminate()


def test_page_reloads_when_its_guide_is_saved(page: Page, preview: str, unit: Path) -> None:
    page.goto(f"{preview}coordinator.html")
    expect(page.get_by_role("main")).to_contain_text("She listens.")
    guide = unit / "guides" / "en" / "coordinator.md"
    guide.write_text(guide.read_text("utf-8").replace("listens", "answers the phone"), encoding="utf-8")
    expect(page.get_by_role("main")).to_contain_text("She answers the phone.", timeout=SECONDS * 1000)

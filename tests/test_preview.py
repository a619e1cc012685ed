"""`planbooklet serve`: one plan, for this machine alone, as it was last saved."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from planbooklet.preview import preview_server
from tests.plans import WHOLE_PLAN, plan_with
from tests.units import DAY, change, open_to_others, write_unit

SECONDS = 30
NEIGHBOUR = "the neighbour's plan"


# --- What the server hands out ------------------------------------------------------------------


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan's site, with another plan's beside it."""
    plans = tmp_path_factory.mktemp("previews")
    for plan_id, words in (("heron", "my plan"), ("wren", NEIGHBOUR)):
        (plans / plan_id / "assets").mkdir(parents=True)
        (plans / plan_id / "index.html").write_text(words, encoding="utf-8")
        (plans / plan_id / "assets" / "site.css").write_text("p { margin: 0 }", encoding="utf-8")
    return plans / "heron"


@contextmanager
def listening(folder: Path) -> Iterator[int]:
    with preview_server(folder, 0) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def port(folder: Path) -> Iterator[int]:
    with listening(folder) as port:
        yield port


def ask(
    port: int, path: str = "/", *, host: str | None = "127.0.0.1:{port}", method: str = "GET"
) -> tuple[int, str, dict[str, str]]:
    """Give status, body and headers of the answer to a request, whose path goes out as it stands."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    connection.putrequest(method, path, skip_host=True)
    if host is not None:
        connection.putheader("Host", host.format(port=port))
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body, dict(answer.headers)


def shown(body: str) -> str:
    """Give what an error page says."""
    (words,) = re.findall(r"<h1>(.*)</h1>", body)
    return str(words)


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}"])
@pytest.mark.parametrize(("path", "body"), [("/", "my plan"), ("/assets/site.css", "p { margin: 0 }")])
def test_this_machine_gets_the_plan_by_its_own_names(port: int, host: str, path: str, body: str) -> None:
    assert ask(port, path, host=host)[:2] == (200, body)


@pytest.mark.parametrize(
    "host",
    [
        None, "", "evil.example", "evil.example:{port}", "127.0.0.1.evil.example:{port}", "127.0.0.1",
        "localhost", "localhost:1", "[::1]:{port}", "0.0.0.0:{port}", "user@127.0.0.1:{port}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/", "/index.html", "/absent.html", "/assets"])
def test_every_other_name_is_refused_whatever_it_asks_for(port: int, host: str | None, path: str) -> None:
    status, body, _ = ask(port, path, host=host)
    assert (status, shown(body)) == (403, "This preview answers only on 127.0.0.1.")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_pages_are_only_read(port: int, method: str) -> None:
    assert ask(port, method=method)[0] == 501


@pytest.mark.parametrize(
    "path",
    [
        "/../wren/index.html", "/..%2fwren/index.html", "/%2e%2e/wren/index.html", "//wren/index.html",
        "/assets/../../wren/index.html", "/assets/%2e%2e/%2e%2e/wren/index.html", "/..\\wren\\index.html",
        "/.../wren/index.html", "/%00../wren/index.html", "/etc/hostname", "//etc/hostname",
    ],
)  # fmt: skip
def test_no_path_leads_out_of_the_site(port: int, path: str) -> None:
    status, body, _ = ask(port, path)
    assert (status, NEIGHBOUR in body) == (404, False)


def test_no_folder_is_listed(port: int) -> None:
    status, body, _ = ask(port, "/assets/")
    assert (status, "site.css" in body) == (404, False)


@pytest.mark.parametrize(
    ("path", "host"), [("/", "localhost:{port}"), ("/absent", "localhost:{port}"), ("/", "x")]
)
def test_browser_is_told_to_keep_nothing(port: int, path: str, host: str) -> None:
    assert ask(port, path, host=host)[2]["Cache-Control"] == "no-store"


def test_before_there_is_a_page_the_browser_says_what_to_do(tmp_path: Path) -> None:
    with listening(tmp_path / "absent") as port:
        for path in ("/", "/assets/site.css"):
            status, body, _ = ask(port, path)
            assert (status, shown(body)) == (
                404,
                "There is nothing to see yet. Mend what the terminal says, then load this page again.",
            )


def test_nobody_else_in_the_network_reaches_it(folder: Path) -> None:
    with preview_server(folder, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


# --- The command --------------------------------------------------------------------------------


class Preview:
    """`planbooklet serve heron` in a process of its own."""

    def __init__(self, root: Path) -> None:
        self._log = root.parent / "log.txt"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "planbooklet", "serve", "heron", "--port", "0", "--today", DAY],
                cwd=root,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
                stdout=log,
                stderr=log,
            )

    @property
    def printed(self) -> str:
        return re.sub(r"\d+\.\d s", "… s", self._log.read_text(encoding="utf-8"))

    @property
    def address(self) -> str:
        found = re.search(r"http://127\.0\.0\.1:\d+/", self.wait_for("Look at "))
        assert found
        return found[0]

    def wait_for(self, words: str, *, times: int = 1) -> str:
        """Give all that is printed as soon as the words are there."""
        for _ in range(SECONDS * 10):
            if self.printed.count(words) >= times:
                return self.printed
            assert self.process.poll() is None, self.printed
            time.sleep(0.1)
        pytest.fail(f"{words!r} is not printed: {self.printed}")

    def page(self, path: str = "") -> str:
        with urllib.request.urlopen(self.address + path) as answer:  # noqa: S310 - this machine's own address
            text: str = answer.read().decode()
            return text

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS)


@contextmanager
def previewed(root: Path) -> Iterator[Preview]:
    preview = Preview(root)
    try:
        yield preview
    finally:
        preview.process.kill()
        preview.process.wait()


BUILT = "heron: built in build/previews/heron/own (… s)\n"
PLAN = Path("plans_src", "heron", "plan.yml")


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    wren = plan_with(("I bake bread.", NEIGHBOUR))
    return write_unit(tmp_path / "unit", heron=WHOLE_PLAN, wren=wren)


def test_plan_is_shown_as_last_saved_and_a_broken_save_keeps_the_last_good_pages(unit: Path) -> None:
    with previewed(unit) as preview:
        assert preview.wait_for("Look at ") == (
            f"{BUILT}Look at {preview.address} in your browser. To stop, press Ctrl and C.\n"
        )
        assert "I bake bread." in preview.page("about-me.html")
        change(unit / PLAN, "I bake bread.", "I bake cake.")
        preview.wait_for(BUILT, times=2)
        assert "I bake cake." in preview.page("about-me.html")
        change(unit / PLAN, "I bake cake.", "I bake rolls. # and more")
        broken = preview.wait_for("Mend the findings above.\n")
        assert broken.partition("Ctrl and C.\n")[2] == (
            f"{BUILT}"
            'plans_src/heron/plan.yml:31:7: about_me > good_at > 1 is followed by " #"; YAML drops those '
            "words. [text-cut]\n"
            "    Put the whole text in quotes. Put a remark of your own on a line above.\n\n"
            "heron: not built. What was built before stays. Mend the findings above.\n"
        )
        assert "I bake cake." in preview.page("about-me.html")
        change(unit / PLAN, "I bake rolls. # and more", "I bake rolls.")
        preview.wait_for(BUILT, times=3)
        assert "I bake rolls." in preview.page("about-me.html")


def test_unit_guides_and_shell_are_watched_too_and_findings_about_the_unit_are_told(unit: Path) -> None:
    with previewed(unit) as preview:
        preview.wait_for("Look at ")
        change(unit / "unit.yml", "name: Nils Moe", "name: Nils Dal")
        preview.wait_for(BUILT, times=2)
        assert "Nils Dal" in preview.page()
        change(unit / "guides" / "en" / "coordinator.md", "She listens.", "She answers.")
        preview.wait_for(BUILT, times=3)
        assert "She answers." in preview.page("guides/coordinator.html")
        change(unit / "overrides" / "main.html", "hold_together }}", "hold_together }}<p>New shell</p>")
        preview.wait_for(BUILT, times=4)
        assert "New shell" in preview.page()
        change(unit / "unit.yml", "opening_hours", "opening-hours")
        assert preview.wait_for("Mend the findings above.\n").endswith(
            'unit.yml:7:1: the file does not know the key "opening-hours". [unknown-key]\n'
            '    Did you mean "opening_hours"?\n\n'
            "heron: not built. What was built before stays. Mend the findings above.\n"
        )


def test_only_this_plan_is_made_and_nobody_else_may_read_it(unit: Path) -> None:
    with previewed(unit) as preview:
        preview.wait_for("Look at ")
        previews = unit / "build" / "previews"
        assert [path.name for path in previews.iterdir()] == ["heron"]
        assert open_to_others(previews) == []
        assert [
            path for path in previews.rglob("*") if path.is_file() and NEIGHBOUR in str(path.read_bytes())
        ] == []


def test_stopped_preview_ends_well_and_leaves_nothing(unit: Path) -> None:
    with previewed(unit) as preview:
        before = preview.wait_for("Look at ")
        assert (preview.stop(), preview.printed) == (0, before)
    assert list((unit / "build" / "previews").iterdir()) == []
    assert not (unit / "build" / "plans").exists()


def test_pages_of_a_preview_that_was_killed_are_not_shown(unit: Path) -> None:
    with previewed(unit) as preview:
        preview.wait_for("Look at ")
    assert list((unit / "build" / "previews").iterdir()) != []
    change(unit / PLAN, "status: planned", "status: planed")
    with previewed(unit) as preview:
        port = int(preview.address.split(":")[2].strip("/"))
        assert ask(port)[0] == 404


def test_port_that_is_taken_is_wrong_usage(unit: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        run = subprocess.run(
            [sys.executable, "-m", "planbooklet", "serve", "heron", "--port", str(port)],
            cwd=unit,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    assert (run.returncode, run.stdout, run.stderr) == (
        2,
        "",
        f"planbooklet: port {port} is taken by another program, or it is closed to you.\n"
        '    Add "--port 0" to the command. It takes a free port.\n',
    )
    assert not (unit / "build").exists()

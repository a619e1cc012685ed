"""Debian's Firefox, driven over WebDriver BiDi, which it speaks itself. Source: w3.org/TR/webdriver-bidi."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from websockets.sync.client import ClientConnection, connect

QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
}
"""Firefox of its own would ask many servers; these tests ask none."""

KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "Shift": "\ue008",
    "ArrowUp": "\ue013",
    "ArrowDown": "\ue015",
}

# A breach of the policy is no entry of the log in BiDi, so each page logs its own.
LISTENER = """() => document.addEventListener("securitypolicyviolation", (breach) =>
  console.error(`policy stops ${breach.blockedURI} by ${breach.violatedDirective}`))"""


class FirefoxError(Exception):
    """Firefox did not start, or refused a command."""


class Firefox:
    """One window of Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._events: list[dict[str, Any]] = []
        self._send("session.new", capabilities={})
        self._send("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self._send("script.addPreloadScript", functionDeclaration=LISTENER)
        # The tab that Firefox starts with never gets the focus.
        self._window = self._send("browsingContext.create", type="tab")["context"]

    def open(self, address: str) -> None:
        """Open a page, and wait until all of it is there."""
        self._send("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def resize(self, width: int, height: int) -> None:
        """Make the page so large, in CSS pixels."""
        viewport = {"width": width, "height": height}
        self._send("browsingContext.setViewport", context=self._window, viewport=viewport)

    def ask(self, expression: str) -> Any:
        """Give the value of a JavaScript expression in the page."""
        answer = self._send(
            "script.evaluate",
            expression=f"JSON.stringify({expression})",
            target={"context": self._window},
            awaitPromise=True,
        )
        if answer["type"] != "success":
            raise FirefoxError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"].get("value", "null"))

    def wait_until(self, expression: str, *, seconds: float = 5) -> None:
        """Wait until an expression is true in the page, or in the one that a link leads to.

        Raises:
            FirefoxError: It does not become true in time.
        """
        end = monotonic() + seconds
        while monotonic() < end:
            # Between two pages nobody can be asked.
            with suppress(FirefoxError):
                if self.ask(f"Boolean({expression})"):
                    return
            sleep(0.05)
        raise FirefoxError(f"never true: {expression}")

    def press(self, *keys: str) -> None:
        """Press keys one after another: `Tab`, `Enter`, `Escape`, or letters."""
        strokes = []
        for key in keys:
            strokes += [{"type": kind, "value": KEYS.get(key, key)} for kind in ("keyDown", "keyUp")]
        source = {"type": "key", "id": "keyboard", "actions": strokes}
        self._send("input.performActions", context=self._window, actions=[source])

    def problems(self, home: str) -> list[str]:
        """Give what went wrong since the last call: errors logged, and requests that leave `home`."""
        # An answer comes after all that happened before it.
        self.ask("0")
        events, self._events = self._events, []
        return [problem for event in events if (problem := _problem(event, home))]

    def _send(self, method: str, **parameters: object) -> dict[str, Any]:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv(timeout=60))
            if answer["type"] == "event":
                self._events.append(answer)
            elif answer["id"] == number:
                break
        if answer["type"] == "error":
            raise FirefoxError(f"{method}: {answer['message']}")
        result: dict[str, Any] = answer["result"]
        return result


def _problem(event: dict[str, Any], home: str) -> str:
    told = event["params"]
    if event["method"] == "log.entryAdded":
        return f"console: {told['text']}" if told["level"] == "error" else ""
    address = told["request"]["url"]
    if address.startswith((home, "data:", "blob:", "about:")):
        return ""
    return f"asks for {address}, outside the site"


@contextmanager
def started_firefox(profile: Path) -> Iterator[Firefox]:
    """Give a Firefox without a window on the screen, for as long as the block runs.

    Args:
        profile: An empty folder for what it keeps.
    """
    lines = (f'user_pref("{name}", {json.dumps(value)});\n' for name, value in QUIET.items())
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        raise FirefoxError("firefox-esr is not installed")
    log = profile / "log.txt"
    command = [
        program,
        "--headless",
        "--no-remote",
        "--remote-debugging-port",
        "0",
        "--profile",
        str(profile),
    ]
    with log.open("wb") as written, subprocess.Popen(command, stdout=written, stderr=written) as process:
        try:
            with connect(_address(process, log), max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    for _ in range(120):
        said = log.read_text(encoding="utf-8", errors="replace")
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", said):
            return f"{found[1]}/session"
        try:
            process.wait(timeout=0.5)
        except subprocess.TimeoutExpired:
            continue
        break
    raise FirefoxError(log.read_text(encoding="utf-8", errors="replace"))

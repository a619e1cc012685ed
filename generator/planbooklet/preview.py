"""One plan in a browser of this machine, built anew on every save. Reachable from nowhere else."""

from __future__ import annotations

import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from planbooklet.editions import OWN
from planbooklet.errors import WrongUsageError
from planbooklet.locales import read_catalogue
from planbooklet.messages import say
from planbooklet.pipeline.making import Task, forget_kits, make_plan
from planbooklet.pipeline.names import PLANS, PREVIEWS
from planbooklet.pipeline.outcomes import Outcome
from planbooklet.pipeline.settings import read_settings
from planbooklet.pipeline.unit_folder import chosen_ids, read_unit_findings

_HOST: Final = "127.0.0.1"
_PAUSE_SECONDS: Final = 0.3
"""Editors save in several steps; one build is enough for all of them (our choice)."""
_SETTINGS: Final = (".yml", ".yaml")


class _OnlyHere(http.server.SimpleHTTPRequestHandler):
    """Serves files, to browsers that asked this machine by its own name.

    Another name that leads here means that a page from elsewhere is asking (DNS rebinding).
    """

    error_message_format = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>%(message)s</title><h1>%(message)s</h1>'
    )

    def send_head(self) -> object:  # type: ignore[override]
        """Refuse a foreign Host before any file is looked at."""
        words = read_catalogue("en").gettext
        port = self.server.server_port  # type: ignore[attr-defined]  # ours is always an HTTPServer
        if self.headers.get("Host") not in (f"{_HOST}:{port}", f"localhost:{port}"):
            self.send_error(http.HTTPStatus.FORBIDDEN, words("This preview answers only on 127.0.0.1."))
            return None
        if not Path(self.directory, "index.html").is_file():
            yet = words(
                "There is nothing to see yet. Mend what the terminal says, then load this page again."
            )
            self.send_error(http.HTTPStatus.NOT_FOUND, yet)
            return None
        with suppress(ValueError):
            return super().send_head()
        # A path that no file can have.
        self.send_error(http.HTTPStatus.NOT_FOUND)
        return None

    def list_directory(self, path: object) -> None:
        """List no folder: a page is reached by its link or not at all."""
        self.send_error(http.HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Let the browser keep nothing: the next save changes it, and it is health data."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Print no addresses of pages: they tell what somebody reads."""


class _Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Print nothing of a browser that went away in the middle of a page."""


class _OnSave(FileSystemEventHandler):
    """Calls once, a little after the last of several steps of a save."""

    def __init__(self, root: Path, build: Callable[[], None]) -> None:
        self._root = root
        self._build = build
        self._timer: threading.Timer | None = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.is_directory or event.event_type in ("opened", "closed_no_write"):
            return
        if not any(self._matters(str(path)) for path in (event.src_path, event.dest_path) if path):
            return
        self.stop()
        self._timer = threading.Timer(_PAUSE_SECONDS, self._build)
        self._timer.daemon = True
        self._timer.start()

    def stop(self) -> None:
        """Leave the call that is due undone."""
        if self._timer is not None:
            self._timer.cancel()

    def _matters(self, path: str) -> bool:
        """In the unit's own folder lie other people's files too; only settings change a plan."""
        return Path(path).parent != self._root or path.endswith(_SETTINGS)


def preview_plan(
    root: Path,
    plan_id: str,
    *,
    today: date,
    port: int,
    show: Callable[[Outcome], None],
    show_address: Callable[[str], None],
) -> None:
    """Serve one plan until the command is stopped; then nothing of the preview is left.

    Args:
        root: The unit's folder.
        plan_id: The plan.
        today: The day to go by.
        port: On 127.0.0.1; 0 takes a free one.
        show: Called with each build's outcome.
        show_address: Called once, when the plan can be looked at.

    Raises:
        WrongUsageError: There is no such plan, or the port is taken.
    """
    chosen_ids(root, (plan_id,))
    read_settings(root)
    task = Task(root, plan_id, today, only_own=True, outputs=PREVIEWS)
    folder = root / PREVIEWS / plan_id
    lock = threading.Lock()

    def build() -> None:
        with lock:
            forget_kits()
            outcome = make_plan(task)
            show(replace(outcome, findings=(*read_unit_findings(root), *outcome.findings)))

    with preview_server(folder / OWN / "site", port) as server, suppress(KeyboardInterrupt):
        try:
            shutil.rmtree(folder, ignore_errors=True)
            with _watched(root, plan_id, build):
                build()
                show_address(f"http://{_HOST}:{server.server_port}/")
                server.serve_forever()
        finally:
            with lock:
                shutil.rmtree(folder, ignore_errors=True)


def preview_server(folder: Path, port: int) -> http.server.HTTPServer:
    """Give a server of one folder on 127.0.0.1; port 0 takes a free one.

    Raises:
        WrongUsageError: Another program listens there, or the port is closed to this user.
    """
    try:
        return _Quiet((_HOST, port), partial(_OnlyHere, directory=str(folder)))
    except OSError as error:
        raise WrongUsageError(
            say("port {port} is taken by another program, or it is closed to you.", port=port),
            say('Add "--port 0" to the command. It takes a free port.'),
        ) from error


@contextmanager
def _watched(root: Path, plan_id: str, build: Callable[[], None]) -> Iterator[None]:
    """Build whenever something is saved that the plan's site is made from."""
    on_save = _OnSave(root, build)
    watcher = Observer()
    watcher.schedule(on_save, str(root), recursive=False)
    for watched in (f"{PLANS}/{plan_id}", "guides", "overrides"):
        if (root / watched).is_dir():
            watcher.schedule(on_save, str(root / watched), recursive=True)
    watcher.start()
    try:
        yield
    finally:
        watcher.stop()
        watcher.join()
        on_save.stop()

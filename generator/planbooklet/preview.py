"""One plan in a browser of this machine, built anew on every save. Reachable from nowhere else."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from planbooklet.pipeline.making import Task, forget_kits, make_plan
from planbooklet.pipeline.names import OWN, PLANS, PREVIEWS
from planbooklet.pipeline.outcomes import Outcome
from planbooklet.pipeline.unit_folder import chosen_ids

_HOST = "127.0.0.1"
_PAUSE_SECONDS = 0.3
"""Editors save in several steps; one build is enough for all of them (our choice)."""


class _OnlyHere(http.server.SimpleHTTPRequestHandler):
    """Serves files, to browsers that asked this machine by its own name.

    Another name that leads here means that a page from elsewhere is asking (DNS rebinding).
    """

    def send_head(self) -> object:  # type: ignore[override]
        """Refuse a foreign Host before any file is looked at."""
        port = self.server.server_port  # type: ignore[attr-defined]  # ours is always an HTTPServer
        if self.headers.get("Host") not in (f"{_HOST}:{port}", f"localhost:{port}"):
            self.send_error(http.HTTPStatus.FORBIDDEN, "This preview answers only on 127.0.0.1")
            return None
        return super().send_head()

    def end_headers(self) -> None:
        """Let the browser keep nothing: the next save changes it, and it is health data."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Print no addresses of pages: they tell what somebody reads."""


class _OnSave(FileSystemEventHandler):
    def __init__(self, build: Callable[[], None]) -> None:
        self._build = build
        self._timer: threading.Timer | None = None

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write"):
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = threading.Timer(_PAUSE_SECONDS, self._build)
        self._timer.daemon = True
        self._timer.start()


def preview_plan(
    root: Path, plan_id: str, *, today: date, port: int, show: Callable[[Outcome], None]
) -> None:
    """Serve one plan until the command is stopped.

    Args:
        root: The unit's folder.
        plan_id: The plan.
        today: The day to go by.
        port: On 127.0.0.1.
        show: Called with each build's outcome.

    Raises:
        WrongUsageError: There is no such plan.
        OSError: The port is taken.
    """
    chosen_ids(root, (plan_id,))
    task = Task(root, plan_id, today, outputs=PREVIEWS)
    lock = threading.Lock()

    def build() -> None:
        with lock:
            forget_kits()
            show(make_plan(task))

    build()
    folder = root / PREVIEWS / plan_id / OWN / "site"
    watcher = Observer()
    for watched in (PLANS + "/" + plan_id, "guides", "overrides"):
        if (root / watched).is_dir():
            watcher.schedule(_OnSave(build), str(root / watched), recursive=True)
    watcher.start()
    try:
        with preview_server(folder, port) as server:
            server.serve_forever()
    except KeyboardInterrupt:
        return
    finally:
        watcher.stop()


def preview_server(folder: Path, port: int) -> http.server.ThreadingHTTPServer:
    """Give a server of one folder on 127.0.0.1; port 0 takes a free one."""
    return http.server.ThreadingHTTPServer((_HOST, port), partial(_OnlyHere, directory=str(folder)))

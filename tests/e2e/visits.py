"""What a page asks for and complains about while somebody looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import ConsoleMessage, Page, Request, Response

WITHOUT_A_HOST = ("data:", "blob:", "about:")


@contextmanager
def watched(page: Page, home: str) -> Iterator[list[str]]:
    """Collect what goes wrong in the page while the block runs, one line each.

    Wrong is: a request for anything outside `home`, a request that fails, an error in the console (a breach
    of the content security policy is one), and an exception that nobody caught.

    Args:
        page: Where the block opens pages.
        home: The address of the site's folder, with a slash at its end: http:// or file://.
    """
    problems: list[str] = []

    def on_request(request: Request) -> None:
        if not request.url.startswith((home, *WITHOUT_A_HOST)):
            problems.append(f"{page.url}: asks for {request.url}, outside the site")

    def on_failure(request: Request) -> None:
        problems.append(f"{page.url}: gets nothing from {request.url}: {request.failure}")

    def on_response(response: Response) -> None:
        if response.status >= 400:
            problems.append(f"{page.url}: gets {response.status} from {response.url}")

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"{page.url}: console: {message.text}")

    listeners = {
        "request": on_request,
        "requestfailed": on_failure,
        "response": on_response,
        "console": on_console,
        "pageerror": lambda error: problems.append(f"{page.url}: uncaught: {error}"),
        "websocket": lambda socket: problems.append(f"{page.url}: opens a socket to {socket.url}"),
    }
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]  # one signature for each event
    try:
        yield problems
    finally:
        for event, listener in listeners.items():
            page.remove_listener(event, listener)

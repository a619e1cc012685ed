"""Where WeasyPrint gets its files: from memory, by name, and from nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

_MEDIA_TYPES: Final = {
    "svg": "image/svg+xml",
    "jpg": "image/jpeg",
    "png": "image/png",
    "ttf": "font/ttf",
}


class AssetFetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint ships no types
    """A fetcher of `asset:` names; every other address stops the rendering.

    Source: threats.md 1b. WeasyPrint's own fetcher followed 18 of 22 ways out, local files among them, and
    `CSS(string="@import …")` calls out even where the HTML has a fetcher: every CSS() needs this one too.
    """

    def __init__(self, *shelves: Mapping[str, bytes]) -> None:
        """Take files by their name after `asset:`, such as `photos/portrait.jpg`; the first shelf wins."""
        super().__init__(allowed_protocols=frozenset({"asset"}), allow_redirects=False, fail_on_errors=True)
        self._shelves = shelves

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Give a file of the shelves.

        Raises:
            FatalURLFetchingError: The address is none of ours. WeasyPrint skips over other errors.
        """
        scheme, _, name = url.partition(":")
        for shelf in self._shelves:
            if scheme == "asset" and name in shelf:
                media_type = _MEDIA_TYPES.get(name.rpartition(".")[2], "application/octet-stream")
                return URLFetcherResponse(url, shelf[name], {"Content-Type": media_type})
        # The address is not quoted: it may hold a person's words.
        raise FatalURLFetchingError("an address that is not among the booklet's own files")

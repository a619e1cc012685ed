"""The way of a finished page through MkDocs: no Markdown, no front matter, no title for MkDocs to print."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from planbooklet.outputs.pages import SitePage


class FinishedPage(Page):
    """A page whose HTML is ready. MkDocs learns its path only."""

    def __init__(self, page: SitePage, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self._html = page.html

    def read_source(self, config: MkDocsConfig) -> None:
        """Read nothing: the page has no Markdown."""
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the page's own HTML."""
        self.content = self._html


def add_finished_pages(files: Files, pages: Iterable[SitePage], config: MkDocsConfig) -> None:
    """Add pages to the files that MkDocs builds. They stay out of MkDocs' own navigation."""
    for page in pages:
        source = page.path.removesuffix(".html") + ".md"
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        FinishedPage(page, file, config)
        files.append(file)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def collected_warnings() -> Iterator[list[logging.LogRecord]]:
    """Give a list that fills with MkDocs' warnings and errors, and keep them off the screen."""
    logger, collector = logging.getLogger("mkdocs"), _Collector()
    propagated = logger.propagate
    logger.propagate = False
    logger.addHandler(collector)
    try:
        yield collector.records
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagated


def place_in(folder: Path, path: str) -> Path:
    """Give where a file of a site lies on disk.

    Raises:
        ValueError: The path leaves the folder.
    """
    parts = PurePosixPath(path)
    if parts.is_absolute() or ".." in parts.parts or "\\" in path or not parts.parts:
        raise ValueError("a file of a site lies outside the site")
    return folder / parts


def write_beside(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files of a site beside its pages.

    Raises:
        ValueError: A path leaves the folder.
    """
    for path, written in files.items():
        place = place_in(folder, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(written)

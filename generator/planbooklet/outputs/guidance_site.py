"""The unit's public guidance site, with the plan of an invented person in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from markupsafe import Markup
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.pages import Page

from planbooklet.errors import PlanbookletError
from planbooklet.outputs.finished_pages import collected_warnings
from planbooklet.outputs.finished_text import finish_text
from planbooklet.outputs.guides import finished_guide, guidance_refused
from planbooklet.outputs.marked_words import WORDS, WordMarker
from planbooklet.outputs.pages import SiteContent, SitePage

EXAMPLE = "example/"
_LINK_OUT = re.compile(r"""(?<= href=["'])((?:\.\./)*)(?:guides/|(?=a-z\.html))""")
"""A person's own site has guides and the list from A to Z; an example shares those of the guidance site."""


def write_guidance_site(config_file: Path, folder: Path, today: date) -> None:
    """Write the site that `mkdocs build` writes, into `folder`, whose old content goes.

    Args:
        config_file: The unit's `mkdocs.yml`.
        folder: Where the front page will be `index.html`.
        today: The day that the example plan is seen on.

    Raises:
        OutputRefusedError: MkDocs warned of something, or the example is not the plan of an invented person.
    """
    # A plugin object of an earlier build in this process must not serve this one.
    vars(MkDocsConfig)["plugins"].plugin_cache.clear()
    with collected_warnings() as warnings:
        try:
            config = load_config(str(config_file), site_dir=str(folder.resolve()))
            plugin = config.plugins.get("planbooklet")
            if plugin is None:
                raise guidance_refused('"planbooklet" is not among the plugins.')
            plugin.config["today"] = today
            build(config)
        except MkDocsException as error:
            reasons = (cause for cause in _causes(error) if isinstance(cause, PlanbookletError))
            quoted = warnings[0].getMessage() if warnings else str(error)
            raise next(reasons, guidance_refused(quoted)) from error
    if warnings:
        raise guidance_refused(warnings[0].getMessage())


def example_pages(example: SiteContent) -> tuple[SitePage, ...]:
    """Give a plan's pages as a part of the guidance site: in a folder of their own, each one marked."""
    front = EXAMPLE + example.pages[0].path
    return tuple(
        replace(
            page,
            path=EXAMPLE + page.path,
            html=Markup(_LINK_OUT.sub(r"../\1", page.html)),  # noqa: S704 (was Markup, and stays what it was)
            parent=EXAMPLE + page.parent if page.parent else ("" if page is example.pages[0] else front),
            group=example.title,
            marks=example.marks,
            reading=example.reading,
        )
        for page in example.pages
    )


def guide_pages(pages: Iterable[Page], in_menu: Iterable[Page]) -> Iterator[SitePage]:
    """Give MkDocs' rendered guides as pages of ours."""
    shown = list(in_menu)
    for page in pages:
        html = finished_guide(page.content)
        yield SitePage(page.file.dest_uri, str(page.title), html, in_menu=page in shown)


def linked_pages(
    pages: Iterable[SitePage], markers: Iterable[tuple[str, WordMarker | None]]
) -> Iterator[SitePage]:
    """Give pages with the links that their texts get.

    Args:
        pages: All of the site that shall have such links.
        markers: Folder of the site, with a slash at its end, and what marks the words of its pages; the first
            folder that a page lies in counts.

    """
    markers = tuple(markers)
    for page in pages:
        folder, marker = next(each for each in markers if page.path.startswith(each[0]))
        yield finish_text(page, marker, words_page=folder + WORDS)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__

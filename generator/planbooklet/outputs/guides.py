"""The unit's guides as pages of a person's own site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import Files, InclusionLevel, get_files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from planbooklet.errors import OutputRefusedError
from planbooklet.locales import read_catalogue
from planbooklet.messages import say
from planbooklet.outputs.finished_pages import collected_warnings
from planbooklet.outputs.pages import SitePage

FOLDER = "guides/"
GLOSSARY = "words.yml"
"""The shared words lie beside the guides; a reader gets them as a page."""
_CLOSED_VOID = re.compile(r"<(br|hr|img)\b([^>]*?) ?/>")
_EXAMPLE_LINK = re.compile(r"\[([^\]]*)\]\((?:\.\./)*example/[^)]*\)")


@dataclass(frozen=True, slots=True)
class Guides:
    """The unit's guides in one language, rendered."""

    pages: tuple[SitePage, ...]
    """In the order of the guidance site's navigation, its front page first."""
    files: Mapping[str, bytes]
    """The guides' pictures, by their path in the person's site."""


def render_guides(config_file: Path, folder: Path, language: str) -> Guides:
    """Give the guides for a person's own site, rendered by MkDocs just as on the guidance site.

    Args:
        config_file: The guidance site's `mkdocs.yml`: its Markdown extensions and navigation are used.
        folder: The Markdown of one language.
        language: BCP 47 tag, for the menu's heading.

    Raises:
        OutputRefusedError: MkDocs warned, for example of a link that leads nowhere.
    """
    with collected_warnings() as warnings:
        try:
            # An empty list of plugins: the plugin's example plan has no place in another person's site.
            config = load_config(str(config_file), docs_dir=str(folder.resolve()), plugins=[])
            config.use_directory_urls = False
            files = get_files(config)
            pages = _rendered(files, get_navigation(files, config), config)
        except MkDocsException as error:
            raise guidance_refused(warnings[0].getMessage() if warnings else str(error)) from error
    if warnings:
        raise guidance_refused(warnings[0].getMessage())
    group = read_catalogue(language).gettext("Guides")
    return Guides(
        pages=tuple(_site_page(page, group) for page in pages),
        files={
            FOLDER + file.src_uri: file.content_bytes
            for file in files.media_files()
            if file.inclusion is InclusionLevel.INCLUDED and file.src_uri != GLOSSARY
        },
    )


def finished_guide(html: str | None) -> Markup:
    """Give MkDocs' HTML of a guide as finished HTML, without the slashes that Markdown writes as in XHTML."""
    return Markup(_CLOSED_VOID.sub(r"<\1\2>", html or ""))  # noqa: S704 (the unit's own text)


def guidance_refused(warning: str) -> OutputRefusedError:
    """Give the error for guides that MkDocs warns of. A guide is about no one person, so MkDocs is quoted."""
    return OutputRefusedError(
        say("the guides cannot be laid out. MkDocs says: {warning}", warning=warning),
        say("Mend the guide or mkdocs.yml."),
    )


def _rendered(files: Files, navigation: Navigation, config: MkDocsConfig) -> list[Page]:
    for page in navigation.pages:
        page.read_source(config)
        # The example plan is on the guidance site only: here its name stays, without the link.
        page.markdown = without_example_links(page.markdown or "")
        page.render(config, files)
    return navigation.pages


def without_example_links(markdown: str) -> str:
    """Give a guide's Markdown for a site that shows no example: the words of its links, without the links."""
    return _EXAMPLE_LINK.sub(r"\1", markdown)


def _site_page(page: Page, group: str) -> SitePage:
    html = finished_guide(page.content)
    return SitePage(FOLDER + page.file.dest_uri, str(page.title), html, group=group)

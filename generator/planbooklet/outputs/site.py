"""One person's whole site, as files in a folder."""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.commands.build import build
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.theme import Theme
from mkdocs.utils.templates import TemplateContext

from planbooklet.errors import OutputRefusedError
from planbooklet.messages import say
from planbooklet.outputs.a_z import Entry, a_z_page, entries_of_page, entries_of_words
from planbooklet.outputs.aid_pages import render_aid_pages
from planbooklet.outputs.finished_pages import add_finished_pages, collected_warnings, place_in, write_beside
from planbooklet.outputs.finished_text import finish_text
from planbooklet.outputs.frame import Frame, frame_pages
from planbooklet.outputs.guides import Guides, render_guides
from planbooklet.outputs.marked_words import joined_words, make_marker
from planbooklet.outputs.pages import SiteContent, SitePage
from planbooklet.outputs.search_index import SearchEntry, render_search_index, search_entries
from planbooklet.outputs.shell import (
    SEARCH_INDEX,
    prepare_environment,
    read_shell_files,
)
from planbooklet.outputs.words_page import with_shared_words
from planbooklet.symbols import symbol_svg
from planbooklet.views.shapes import Pair


@dataclass(frozen=True, slots=True)
class SiteKit:
    """All that the sites of one language share. It never holds a word of a plan."""

    language: str
    config: MkDocsConfig
    """Constant: copied for each site."""
    guides: Guides
    """The shared words in them are marked."""
    words: tuple[Pair, ...]
    """The unit's shared words."""
    aid_pages: tuple[SitePage, ...]
    guide_entries: tuple[SearchEntry, ...]
    a_z_entries: tuple[Entry, ...]
    """Of guides and aid pages."""
    files: Mapping[str, bytes]


class _SharedEnvironment(Environment):
    """Templates compiled once; the theme has no file that our pages use."""

    def list_templates(
        self, extensions: object = None, filter_func: Callable[[str], bool] | None = None
    ) -> list[str]:
        return []


class _Shell(Theme):
    """Material with our templates in front of it, and one environment for every site of this process."""

    def __init__(self, overrides: Path, language: str) -> None:
        super().__init__(name="material", custom_dir=str(overrides))
        self.static_templates = set()
        self._environment = _SharedEnvironment(loader=FileSystemLoader(self.dirs), auto_reload=False)
        prepare_environment(self._environment, language)

    def get_env(self) -> Environment:
        return self._environment


class _NoOptions(Config):  # type: ignore[no-untyped-call]
    pass


class _OnePerson(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]
    """Hands one person's pages to one build, and goes with it."""

    def __init__(self, pages: tuple[SitePage, ...], frames: Mapping[str, Frame]) -> None:
        super().__init__()
        self._pages = pages
        self._frames = frames

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        add_finished_pages(files, self._pages, config)
        return files

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        return TemplateContext(**context, frame=self._frames[page.file.dest_uri])  # type: ignore[typeddict-unknown-key]


def read_site_kit(root: Path, language: str, words: tuple[Pair, ...] = ()) -> SiteKit:
    """Give what all sites of one language share; made once in a process.

    Args:
        root: The unit's folder, with `mkdocs.yml`, `overrides/` and `guides/<language>/`.
        language: BCP 47 tag.
        words: The unit's shared words, which explain guides and plans.

    Raises:
        OutputRefusedError: A guide cannot be laid out.
    """
    root = root.resolve()
    shell = _Shell(root / "overrides", language)
    guides = render_guides(root / "mkdocs.yml", root / "guides" / language, language)
    marker = make_marker(words, language)
    aid_pages = render_aid_pages(shell.dirs, language)
    return SiteKit(
        language=language,
        config=_constant_config(root, shell),
        guides=replace(guides, pages=tuple(finish_text(page, marker) for page in guides.pages)),
        words=words,
        aid_pages=aid_pages,
        guide_entries=tuple(entry for page in guides.pages for entry in search_entries(page)),
        a_z_entries=tuple(_a_z_entries((*guides.pages, *aid_pages), language)),
        files={**read_shell_files(), **guides.files},
    )


def write_site(content: SiteContent, folder: Path, *, kit: SiteKit, link_from: Path | None = None) -> None:
    """Write one site, with guides and search, into a folder that is new or empty.

    Args:
        content: The person's own pages and files.
        folder: Where the front page will be `index.html`.
        kit: What the site shares with others, in the content's language.
        link_from: A folder on the same disk. Files that all sites share are kept there once and
            hard-linked; where the disk refuses another link, they are copied.

    Raises:
        OutputRefusedError: MkDocs warned of something.
        FileExistsError: The folder holds something.
        ValueError: The pages do not fit together, or a path leaves the folder.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(folder)
    content = replace(
        content, pages=with_shared_words(content.pages, content.words, kit.words, content.language)
    )
    marker = make_marker(joined_words(content.words, kit.words), content.language)
    finished = (finish_text(page, marker) for page in content.pages)
    pages = (*finished, _a_z_page(content, kit), *kit.guides.pages, *kit.aid_pages)
    whole = replace(content, pages=pages)
    own = {**content.files, SEARCH_INDEX: _search_index(content, kit)}
    shared = {**kit.files, **{f"assets/symbols/{name}.svg": symbol_svg(name) for name in content.symbols}}
    if (own.keys() | {page.path for page in whole.pages}) & shared.keys():
        raise ValueError("a plan's file has the name of a file that all sites share")
    _build_pages(whole, folder, kit)
    write_beside(folder, own)
    if link_from is None:
        write_beside(folder, shared)
    else:
        for path, written in shared.items():
            _link_file(folder, path, written, link_from)


def _constant_config(root: Path, shell: Theme) -> MkDocsConfig:
    config = MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))
    config.load_dict(
        {
            "site_name": "plan",
            "docs_dir": str(root / "overrides"),
            "site_dir": str(root / "build"),
            "theme": {"name": "material"},
            "plugins": [],
            "markdown_extensions": [],
            "use_directory_urls": False,
        }
    )
    errors, _ = config.validate()
    if errors:
        raise OutputRefusedError(
            say("MkDocs does not accept our settings."),
            say("Install planbooklet again, with its locked versions."),
        )
    config.theme = shell
    return config


def _build_pages(whole: SiteContent, folder: Path, kit: SiteKit) -> None:
    config = copy.copy(kit.config)
    # The folder is empty, so MkDocs finds no source of anyone's in it.
    config.docs_dir = config.site_dir = str(folder.resolve())
    config.plugins = PluginCollection()
    config.plugins["one-person"] = _OnePerson(whole.pages, frame_pages(whole, personal=True))
    with collected_warnings() as warnings:
        build(config)
    if warnings:
        # MkDocs' own sentence may quote a page, so only the place in its code is told.
        where = f"{warnings[0].name}, line {warnings[0].lineno}"
        raise OutputRefusedError(
            say("MkDocs warned while it laid out the site ({where}).", where=where),
            say("Tell those who look after planbooklet."),
        )


def _search_index(content: SiteContent, kit: SiteKit) -> bytes:
    own = [entry for page in content.pages for entry in search_entries(page)]
    return render_search_index([*own, *kit.guide_entries])


def _a_z_page(content: SiteContent, kit: SiteKit) -> SitePage:
    words = joined_words(content.words, kit.words)
    own = _a_z_entries(content.pages, content.language)
    return a_z_page(content.language, (*own, *entries_of_words(words, content.language), *kit.a_z_entries))


def _a_z_entries(pages: Iterable[SitePage], language: str) -> Iterator[Entry]:
    return (entry for page in pages for entry in entries_of_page(page, language))


def _link_file(folder: Path, path: str, written: bytes, link_from: Path) -> None:
    place = place_in(folder, path)
    source = link_from / (sha256(written).hexdigest()[:32] + place.suffix)
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        if not source.exists():
            link_from.mkdir(parents=True, exist_ok=True)
            # Another worker may write the same file: whole files only, whoever comes last.
            aside = source.with_name(f"{source.name}.{os.getpid()}")
            aside.write_bytes(written)
            aside.replace(source)
        os.link(source, place)
    except OSError:
        place.write_bytes(written)

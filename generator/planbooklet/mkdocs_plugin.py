"""Thin: hands finished pages, the frame around every page and the files beside them to MkDocs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from planbooklet.errors import PlanbookletError
from planbooklet.locales import read_catalogue
from planbooklet.outputs.a_z import A_Z, a_z_page, entries_of_page, entries_of_words
from planbooklet.outputs.aid_pages import render_aid_pages
from planbooklet.outputs.credits_page import credits_page
from planbooklet.outputs.finished_pages import FinishedPage, add_finished_pages, write_beside
from planbooklet.outputs.frame import Frame, frame_pages
from planbooklet.outputs.guidance_site import EXAMPLE, example_pages, guide_pages, linked_pages
from planbooklet.outputs.guides import GLOSSARY, finished_guide, without_example_links
from planbooklet.outputs.marked_words import ExplainedWords, joined_words, make_marker
from planbooklet.outputs.pages import FRONT, SiteContent, SitePage
from planbooklet.outputs.search_index import render_search_index, search_entries
from planbooklet.outputs.shell import SEARCH_INDEX, prepare_environment, read_shell_files
from planbooklet.outputs.words_page import with_shared_words, words_page
from planbooklet.symbols import symbol_svg


class PlanbookletOptions(Config):  # type: ignore[no-untyped-call]
    """What `mkdocs.yml` may say to the plugin."""

    example = config_options.Optional(config_options.Type(str))
    """Id of the plan that the public site shows; it must say `invented: yes`."""
    today = config_options.Optional(config_options.Type(date))
    """The day that the example is seen on; without it, the clock's."""


class PlanbookletPlugin(BasePlugin[PlanbookletOptions]):  # type: ignore[no-untyped-call]
    """The guidance site with our shell, its search and the example plan."""

    def __init__(self) -> None:
        super().__init__()
        self._serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether MkDocs will add its reload script to the pages."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Turn off what Material or MkDocs would add, and read the example."""
        config.use_directory_urls = False
        config.theme.static_templates = {"404.html", "sitemap.xml"} if config.site_url else {"404.html"}
        self._language = str(config.theme["language"])
        self._navigation = Navigation([], [])
        self._frames: dict[str, Frame] = {}
        self._linked: dict[str, Markup] = {}
        self._beside = read_shell_files()
        self._aids = render_aid_pages(config.theme.dirs, self._language)
        root = Path(config.config_file_path).parent
        self._words = _shared_words(root, self._language)
        listed = (words_page(self._words, self._language),) if self._words else ()
        authors = credits_page(self._language, (), in_menu=True)
        # The list from A to Z is filled when all pages are there.
        self._finished = (*self._aids, *listed, authors, a_z_page(self._language))
        self._explained = [("", self._words)]
        self._markers = [("", make_marker(self._words, self._language))]
        self._contact = _contact_lines(root)
        if self.config.example:
            self._add_example(root, self.config.example)
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Put our pages beside the guides, and leave out the theme's own files: no page of ours uses them."""
        for file in list(files):
            if file.src_dir != config.docs_dir or file.src_uri == GLOSSARY:
                files.remove(file)
        add_finished_pages(files, self._finished, config)
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the order of the guides."""
        self._navigation = nav
        return nav

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Take links to an example out where the unit shows none."""
        return markdown if self.config.example else without_example_links(markdown)

    def on_page_content(self, html: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Mark MkDocs' HTML as such: everything else is escaped."""
        return html if isinstance(page, FinishedPage) else finished_guide(html)

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Frame all pages, which are rendered by now, index them for search, and link their words."""
        prepare_environment(env, self._language, serving=self._serving)
        in_order = self._navigation.pages
        rendered = [file.page for file in files.documentation_pages() if file.page is not None]
        others = [page for page in rendered if page not in in_order and not isinstance(page, FinishedPage)]
        guides = tuple(guide_pages([*in_order, *others], in_order))
        pages = (*guides, *self._finished)
        foot = (*self._contact, *((config.copyright,) if config.copyright else ()))
        site = SiteContent(config.site_name, self._language, pages, foot=foot)
        self._frames = frame_pages(site, personal=False)
        entries = [entry for page in pages for entry in search_entries(page)]
        self._beside[SEARCH_INDEX] = render_search_index(entries)
        linked = linked_pages((page for page in pages if page not in self._aids), self._markers)
        self._linked = {page.path: page.html for page in linked}
        self._linked[A_Z] = self._a_z(pages)
        return env

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand the page's frame to the template, and the page with its words and numbers as links."""
        page.content = self._linked.get(page.file.dest_uri, page.content)
        return _with_frame(context, self._frames[page.file.dest_uri])

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Hand a frame to the page for addresses that lead nowhere, which is served from anywhere."""
        title = read_catalogue(self._language).gettext("This page is not here")
        page = SitePage(template_name, title, Markup())
        root = context["base_url"].rstrip("/") + "/"
        frame = replace(self._frames[FRONT], page=page, previous=None, next=None, root=root)
        return _with_frame(context, frame)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write style, scripts, fonts and the example's files."""
        write_beside(Path(config.site_dir), self._beside)

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Build anew when the example or the shell changes, too."""
        root = Path(config.config_file_path).parent
        watched = [Path(config.theme.custom_dir)] if config.theme.custom_dir else []
        if self.config.example:
            watched += [root / "plans_src" / self.config.example, root / "unit.yml"]
        for path in watched:
            server.watch(str(path))
        return server

    def _a_z(self, pages: Iterable[SitePage]) -> Markup:
        entries = [
            entry for page in pages if page.path != A_Z for entry in entries_of_page(page, self._language)
        ]
        for folder, words in self._explained:
            entries += entries_of_words(words, self._language, folder)
        return a_z_page(self._language, entries).html

    def _add_example(self, root: Path, plan_id: str) -> None:
        # Here, so that a site without an example starts without the layers that build plans.
        from planbooklet.pipeline.example import example_content

        try:
            example = example_content(root, plan_id, self.config.today or date.today())
        except PlanbookletError as error:
            raise PluginError(f"{error.message} {error.fix}") from error
        words = joined_words(example.words, self._words)
        pages = with_shared_words(example.pages, example.words, self._words, example.language)
        self._markers.insert(0, (EXAMPLE, make_marker(words, example.language)))
        self._explained.append((EXAMPLE, example.words))
        self._finished += example_pages(replace(example, pages=pages))
        self._beside |= {EXAMPLE + path: written for path, written in example.files.items()}
        self._beside |= {f"{EXAMPLE}assets/symbols/{name}.svg": symbol_svg(name) for name in example.symbols}


def _contact_lines(root: Path) -> tuple[str, ...]:
    # Late, as the example: a preview of guides alone need not load the plan format before it serves.
    from planbooklet.pipeline.unit_folder import contact_lines

    return contact_lines(root)


def _shared_words(root: Path, language: str) -> ExplainedWords:
    from planbooklet.pipeline.glossaries import sound_shared_words

    try:
        return sound_shared_words(root, language)
    except PlanbookletError as error:
        raise PluginError(f"{error.message} {error.fix}") from error


def _with_frame(context: TemplateContext, frame: Frame) -> TemplateContext:
    return cast(TemplateContext, {**context, "frame": frame})

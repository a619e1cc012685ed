"""What every site of ours has around and beside its pages: the template environment, search, style, fonts."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from planbooklet.fonts import read_font_files
from planbooklet.locales import read_catalogue
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.stylesheet import render_stylesheet

SEARCH_INDEX = "assets/search-index.js"
_SEARCH_SCRIPTS = ("assets/lunr.min.js", SEARCH_INDEX, "assets/search.js")


def prepare_environment(environment: Environment, language: str, *, serving: bool = False) -> None:
    """Make MkDocs' template environment fit for people's words, and give it our catalogue.

    MkDocs escapes nothing. With this, every text in the shell is escaped; only finished HTML is Markup.
    """
    environment.autoescape = True
    environment.undefined = StrictUndefined
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.globals["_"] = read_catalogue(language).gettext
    # `mkdocs serve` puts its reload script into each page, which the security policy would stop.
    environment.globals["serving"] = serving


def render_search_page(template_folders: Sequence[str], language: str) -> SitePage:
    """Give the search page; without JavaScript it points to the menu."""
    environment = Environment(loader=FileSystemLoader(template_folders), autoescape=True)
    prepare_environment(environment, language)
    html = environment.get_template("partials/search.html").render()
    title = read_catalogue(language).gettext("Search")
    return SitePage("search.html", title, Markup(html), in_menu=False, scripts=_SEARCH_SCRIPTS)  # noqa: S704


def read_shell_files() -> dict[str, bytes]:
    """Give the files that every site has, by their path in the site."""
    scripts = files("planbooklet") / "scripts"
    names = ("search.js", "lunr.min.js", "lunr-licence.txt")
    return {
        "assets/site.css": render_stylesheet(),
        "assets/icon.svg": (files("planbooklet") / "styles" / "icon.svg").read_bytes(),
        **{f"assets/{name}": (scripts / name).read_bytes() for name in names},
        **{f"assets/fonts/{name}": written for name, written in read_font_files().items()},
    }

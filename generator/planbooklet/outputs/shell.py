"""What every site of ours has around and beside its pages: the template environment, search, style, fonts."""

from __future__ import annotations

from importlib.resources import files
from typing import Final

from jinja2 import Environment, StrictUndefined

from planbooklet.fonts import read_font_files
from planbooklet.locales import read_catalogue
from planbooklet.outputs.linked_contacts import linked_line
from planbooklet.outputs.stylesheet import render_stylesheet
from planbooklet.outputs.wording import hold_together

SEARCH_INDEX = "assets/search-index.js"
SITE_SCRIPTS: Final[tuple[str, ...]] = (
    "search.js",
    "words.js",
    "meeting-day.js",
    "print-page.js",
    "read-aloud.js",
)
"""Scripts that every page runs when it stands there, by their names in `assets/`."""
_SEARCH_FILES: Final = ("search-words.js", "search-look.js", "lunr.min.js", "lunr-licence.txt")
"""What `search.js` asks for, with the index, when search is first opened; and whose it is."""
_READ_ALOUD_FILES: Final = ("read-aloud-text.js", "read-aloud-voice.js")
"""What `read-aloud.js` asks for when a reader comes near one of its buttons."""


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
    environment.filters["hold_together"] = hold_together
    environment.globals["site_scripts"] = SITE_SCRIPTS
    environment.filters["linked"] = linked_line


def read_shell_files() -> dict[str, bytes]:
    """Give the files that every site has, by their path in the site."""
    scripts = files("planbooklet") / "scripts"
    names = ("how-i-read.js", *SITE_SCRIPTS, *_SEARCH_FILES, *_READ_ALOUD_FILES)
    return {
        "assets/site.css": render_stylesheet(),
        "assets/icon.svg": (files("planbooklet") / "styles" / "icon.svg").read_bytes(),
        **{f"assets/{name}": (scripts / name).read_bytes() for name in names},
        **{f"assets/fonts/{name}": written for name, written in read_font_files().items()},
    }

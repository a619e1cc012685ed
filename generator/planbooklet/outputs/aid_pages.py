"""Pages that help to read a site, the same for all sites of a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from planbooklet.locales import Catalogue, read_catalogue
from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.shell import prepare_environment


def render_aid_pages(template_folders: Sequence[str], language: str) -> tuple[SitePage, ...]:
    """Give search and the like: pages outside the menu, through which search does not look.

    Args:
        template_folders: Of the shell, the unit's own first.
        language: BCP 47 tag.

    """
    environment = Environment(loader=FileSystemLoader(template_folders), autoescape=True)
    prepare_environment(environment, language)
    return tuple(_pages(environment, read_catalogue(language)))


def _pages(environment: Environment, catalogue: Catalogue) -> Iterator[SitePage]:
    def rendered(partial: str) -> Markup:
        # The environment escaped every value on its way in.
        return Markup(environment.get_template(f"partials/{partial}.html").render())  # noqa: S704

    gettext = catalogue.gettext
    yield SitePage("search.html", gettext("Search"), rendered("search"), in_menu=False, searched=False)
    yield SitePage(
        "how-i-read.html", gettext("How I read"), rendered("how-i-read"), in_menu=False, searched=False
    )

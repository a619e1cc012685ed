"""Defect 20 of Material's stock shell: on a page in another language, words stay in English."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup
from playwright.sync_api import Page

from planbooklet.locales.catalogue import Catalogue
from planbooklet.outputs.pages import SiteContent, SitePage
from planbooklet.outputs.site import read_site_kit, write_site
from tests.e2e.defects.names import words_left_in_english
from tests.e2e.serving import served
from tests.e2e.stock_site import StockSites
from tests.small_unit import MKDOCS_YML, small_plan, write_small_unit

SETTINGS = MKDOCS_YML.replace("The coordination unit of Fjordvik", "Enheten")
GUIDES = {
    "index.md": "---\ntitle: Velkommen\n---\n\n# Velkommen\n\nLes om [koordinatoren](coordinator.md).\n",
    "coordinator.md": "---\ntitle: Koordinatoren\n---\n\n# Koordinatoren\n\nHun hjelper deg.\n",
}


def page_in_norwegian(path: str, title: str, parent: str = "") -> SitePage:
    return SitePage(path, title, Markup("<h1>{}</h1><p>Jeg vil bake.</p>").format(title), parent)


PLAN = SiteContent(
    title="Planen min",
    language="en",
    pages=(
        page_in_norwegian("index.html", "Planen min"),
        page_in_norwegian("goals.html", "Det jeg vil"),
        page_in_norwegian("goals/bakery.html", "Jeg vil bake", "goals.html"),
        page_in_norwegian("rights.html", "Rettene mine"),
    ),
    marks=("Oppdiktet.",),
    foot=("Dette er min plan.",),
)


@pytest.fixture(scope="module")
def two_languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our shell in English, and with other content and a catalogue of other words, side by side."""
    folder = tmp_path_factory.mktemp("languages")
    write_site(small_plan(), folder / "en", kit=read_site_kit(write_small_unit(folder / "unit"), "en"))
    english = Catalogue.gettext

    def otherwise(catalogue: Catalogue, text: str, **values: object) -> str:
        return f"«{english(catalogue, text, **values)}»"

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Catalogue, "gettext", otherwise)
        unit = write_small_unit(folder / "other-unit", settings=SETTINGS, guides=GUIDES)
        write_site(PLAN, folder / "nb", kit=read_site_kit(unit, "en"))
    return folder


def test_stock_page_has_the_defect(page: Page, stock: StockSites) -> None:
    with served(stock.folder) as top:
        wrong = words_left_in_english(page, f"{top}nb/", "index.html")
    assert {"in English: Header", "in English: Footer"} <= set(wrong)


@pytest.mark.parametrize("path", ["index.html", "goals/bakery.html", "search.html", "guides/index.html"])
def test_no_page_of_ours_has_the_defect(page: Page, two_languages: Path, path: str) -> None:
    assert words_left_in_english(page, f"{two_languages.as_uri()}/nb/", path) == []

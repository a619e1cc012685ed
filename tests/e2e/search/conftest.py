"""A site to be searched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.site import read_site_kit, write_site
from tests.e2e.search.searching import (
    ARABIC,
    QUOTED,
    RECIPES,
)
from tests.e2e.serving import served
from tests.small_unit import small_plan, write_small_unit


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A person's site with a page of recipes, words that look like markup, and Arabic words."""
    folder = tmp_path_factory.mktemp("search")
    kit = read_site_kit(write_small_unit(folder / "unit"), "en")
    plan = small_plan()
    html = Markup(
        '<h1>{}</h1><h2 id="good">What I am good at</h2><p>I remember every recipe I have baked.</p>'
        '<h2 id="uncle">My uncle</h2><p>{}</p><h2 id="home">{}</h2><p lang="ar" dir="rtl">{}</p>'
    ).format(RECIPES, QUOTED, "Øystein", ARABIC)
    recipes = replace(plan.pages[3], path="recipes.html", title=RECIPES, html=html)
    many = tuple(
        SitePage(f"day-{day}.html", f"Day {day}", Markup("<h1>Day {}</h1><p>Porridge.</p>").format(day))
        for day in range(1, 23)
    )
    write_site(replace(plan, pages=(*plan.pages, recipes, *many)), folder / "site", kit=kit)
    return folder / "site"


@pytest.fixture(params=["stick", "server"])
def home(site: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The site's address, from a folder and from a server."""
    if request.param == "stick":
        yield f"{site.as_uri()}/"
    else:
        with served(site) as address:
            yield address


@pytest.fixture
def stick(site: Path) -> str:
    return f"{site.as_uri()}/"

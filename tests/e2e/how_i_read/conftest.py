"""A site whose plan asks for much."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from planbooklet.outputs.pages import Reading
from planbooklet.outputs.site import read_site_kit, write_site
from tests.small_unit import small_plan, write_small_unit


@pytest.fixture(scope="module")
def asking_site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a small site whose plan asks for everything that is not the usual."""
    folder = tmp_path_factory.mktemp("asking")
    plan = small_plan()
    with_picture = replace(
        plan.pages[1],
        html=plan.pages[1].html + Markup('<img class="symbol" src="assets/symbols/home.svg" alt="">'),
    )
    asks = replace(
        plan,
        pages=(plan.pages[0], with_picture, *plan.pages[2:]),
        reading=Reading(text="very-large", spacing="very-wide", font="andika", pictures="off"),
    )
    write_site(asks, folder / "site", kit=read_site_kit(write_small_unit(folder / "unit"), "en"))
    return f"{(folder / 'site').as_uri()}/"

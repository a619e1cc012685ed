"""Pages to be read aloud."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from planbooklet.outputs.pages import SitePage
from planbooklet.outputs.site import read_site_kit, write_site
from tests.e2e.example import BuiltExample
from tests.small_unit import small_plan, write_small_unit

PARTS = Markup("""<h1>Many parts</h1>
<p>Dr. Berg comes on 3 March. She
waits at 10.00.<br>Bring cake.</p>
<p hidden>Nobody sees this.</p><p aria-hidden="true">Nor this.</p>
<ul><li>One point</li><li>Another point</li></ul>
<p><img src="assets/icon.svg" alt="A tray of buns"> and <img src="assets/icon.svg" alt=""> Ada</p>
<p><img src="assets/icon.svg" alt="A tray of buns"> Ada again</p>
<details><summary>More</summary><p>Closed away.</p></details>
<p>Press <button type="button">No text</button> now.</p>
<section class="card"><p>Above the card</p>
<h2>In the card</h2><h3>A smaller heading</h3><p>In it.</p></section>
<h2 id="norwegian" lang="nb">Møtet mitt</h2>
<p lang="nb">Møtet er 3. mars kl. 10.00. Vi ses ca. 20 minutter før.</p>
<h2 lang="de">Mein Treffen</h2><p lang="de">Es ist am 3. März um 10.00 Uhr. Bring Kuchen mit.</p>
<h2>Two languages</h2>
<p>The law is called <span lang="nb">lov om hjelp</span>, § 2.</p>
<p lang="nb">Første avsnitt.</p><p lang="nb">Andre avsnitt.</p><p>The end.</p>
""")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a page with everything that is read in its own way, or not at all."""
    folder = tmp_path_factory.mktemp("parts")
    plan = small_plan()
    pages = (*plan.pages, SitePage("parts.html", "Many parts", PARTS))
    write_site(
        replace(plan, pages=pages),
        folder / "site",
        kit=read_site_kit(write_small_unit(folder / "unit"), "en"),
    )
    return (folder / "site" / "parts.html").as_uri()


@pytest.fixture
def bakery(example: BuiltExample) -> str:
    """The address of a goal, as from a stick."""
    return (example.plan_site / "goal-bakery.html").as_uri()

"""A unit's folder with two short guides, and a plan's site of four pages, for tests of the shell."""

from __future__ import annotations

import shutil
from pathlib import Path

from markupsafe import Markup

from planbooklet.outputs.pages import SiteContent, SitePage

PROJECT = Path(__file__).parents[1]

MKDOCS_YML = """\
site_name: The coordination unit of Fjordvik
docs_dir: guides/en
site_dir: build/site
theme: { name: material, custom_dir: overrides }
plugins:
  - planbooklet
markdown_extensions: [nl2br]
nav:
  - index.md
  - coordinator.md
"""
GUIDES = {
    "index.md": "---\ntitle: Welcome\n---\n\n# Welcome\n\nRead about [the coordinator](coordinator.md).\n",
    "coordinator.md": "---\ntitle: The coordinator\n---\n\n# The coordinator\n\n## What she does\n\n"
    "She helps you.\nShe listens.\n\nBack to [the welcome](index.md).\n",
}


def write_small_unit(folder: Path, *, settings: str = MKDOCS_YML, guides: dict[str, str] = GUIDES) -> Path:
    """Write the unit's folder, with the project's own shell, and give it."""
    shutil.copytree(PROJECT / "overrides", folder / "overrides")
    (folder / "guides" / "en").mkdir(parents=True)
    for name, text in guides.items():
        (folder / "guides" / "en" / name).write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return folder


def small_plan(
    name: str = "Ada", *, title: str = "{name}'s plan", goal: str = "I want to work"
) -> SiteContent:
    """Give a site of four pages that says the person's name on each, with a goal under the goals."""

    def page(path: str, words: str, body: str, parent: str = "") -> SitePage:
        html = Markup("<h1>{}</h1>\n").format(words) + Markup(body).format(name=name)  # noqa: S704
        return SitePage(path, words, html, parent)

    return SiteContent(
        title=title.format(name=name),
        language="en",
        pages=(
            page(
                "index.html", title.format(name=name), '<p>I am {name}. <a href="goals.html">My goals</a></p>'
            ),
            page("goals.html", "My goals", '<p>{name} has <a href="goals/bakery.html">a goal</a>.</p>'),
            page(
                "goals/bakery.html",
                goal,
                '<p>{name} likes bread.</p><h2 id="why">Why {name} wants this</h2><p>Ovens are warm.</p>',
                "goals.html",
            ),
            page(
                "rights.html",
                "My rights",
                '<p>{name} may read <a href="guides/index.html">the guides</a>.</p>',
            ),
        ),
        files={"booklet.pdf": f"%PDF {name}".encode()},
        marks=("This is the plan of an invented person.",),
        symbols=("home",),
        foot=(f"This plan is {name}'s own.",),
    )

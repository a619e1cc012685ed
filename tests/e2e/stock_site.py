"""The example's words on stock Material 9: the shell that ours replaces, with all its defects."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

from tests.e2e.example import BuiltExample, only_one_at_work

SETTINGS = """\
site_name: My individual plan and everything that belongs to it
use_directory_urls: {directory_urls}
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.path, navigation.footer, navigation.top, search.highlight{instant}]
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {{ icon: material/weather-night, name: Dark }}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {{ icon: material/weather-sunny, name: Light }}
plugins: [search, tags{offline}]
extra:
  alternate:
    - {{ name: English, link: /en/, lang: en }}
    - {{ name: Norsk, link: /nb/, lang: nb }}
markdown_extensions:
  - admonition
  - attr_list
  - tables
  - toc: {{ permalink: true }}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tasklist: {{ custom_checkbox: true }}
  - pymdownx.tabbed: {{ alternate_style: true }}
nav:
  - index.md
  - My goals:
      - goals.md
      - In steps: [goal-bakery.md, tasks.md]
  - Those who help: [who-helps.md, meetings.md]
"""
"""Search, choice of colours, tabs, languages, task lists, tables and boxes, as Material's own pages have."""

NORWEGIAN = """\
site_name: Planen min
theme: { name: material, language: nb, font: false, features: [navigation.footer] }
plugins: [search]
"""

TASKS = """\
---
tags: [bakery, Oven]
---

# My tasks in the bakery

Ask [the coordinator](who-helps.md) if you wonder about the bakery. Or read [my goals](goals.md) once more.

## What I do

- [x] I visit the bakery.
- [ ] I bake buns.

## What it says

!!! note "Remember"

    The bakery opens early.

=== "Easy"

    I bake bread.

=== "Standard"

    The municipality grants work training.

```python
bakery = "a line of code that is so long that no telephone can show the whole of it without scrolling"
```

| Who | What the person does | When it is done | Where it is done | What for | Telephone |
|---|---|---|---|---|---|
| Coordinator | Conversation | December | Municipality | Cooperation | 40000001 |
| Kindergarten | Apprenticeship | November | Bakehuset | Qualification | 40000002 |
"""

FROM_EXAMPLE = ("index", "goals", "goal-bakery", "who-helps", "meetings")


@dataclass(frozen=True, slots=True)
class StockSites:
    """Where the stock sites lie."""

    folder: Path

    @property
    def offline(self) -> Path:
        """With Material's plugin for sites that are opened from a folder."""
        return self.folder / "offline"

    @property
    def plain(self) -> Path:
        """Without that plugin, as MkDocs makes a site when nobody says anything."""
        return self.folder / "en"

    @property
    def norwegian(self) -> Path:
        """In Norwegian, as far as Material is."""
        return self.folder / "nb"


def build_stock_sites(folder: Path, example: BuiltExample) -> StockSites:
    """Build the stock sites into a folder; a second call, from any process, finds them done."""
    folder.mkdir(parents=True, exist_ok=True)
    with only_one_at_work(folder / "lock"):
        if not (folder / "done").exists():
            _write_pages(folder / "docs", example.plan_site)
            _build(folder, "offline", _settings(offline=True))
            _build(folder, "en", _settings(offline=False))
            _write_norwegian_page(folder / "docs_nb")
            _build(folder, "nb", NORWEGIAN + "docs_dir: docs_nb\n")
            (folder / "done").touch()
    return StockSites(folder)


def _write_pages(docs: Path, plan_site: Path) -> None:
    copytree(plan_site / "assets" / "symbols", docs / "assets" / "symbols")
    copytree(plan_site / "assets" / "photos", docs / "assets" / "photos")
    (docs / "tasks.md").write_text(TASKS, encoding="utf-8")
    for name in FROM_EXAMPLE:
        page = (plan_site / f"{name}.html").read_text(encoding="utf-8")
        main = re.search(r"<main[^>]*>(.*)</main>", page, re.DOTALL)
        assert main, f"{name}.html has no main"
        # An empty line would end the HTML in the eyes of Markdown.
        lines = "\n".join(line for line in main[1].splitlines() if line.strip())
        (docs / f"{name}.md").write_text(f"<div>{lines}</div>\n", encoding="utf-8")


def _write_norwegian_page(docs: Path) -> None:
    docs.mkdir()
    (docs / "bake.md").write_text("# Brød\n\nJeg baker.\n", encoding="utf-8")
    (docs / "index.md").write_text("# Planen min\n\n## Hva jeg vil\n\nJeg vil bake.\n", encoding="utf-8")


def _settings(*, offline: bool) -> str:
    return SETTINGS.format(
        directory_urls="false" if offline else "true",
        instant="" if offline else ", navigation.instant",
        offline=", offline" if offline else "",
    )


def _build(folder: Path, name: str, settings: str) -> None:
    (folder / f"{name}.yml").write_text(settings, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", f"{name}.yml", "-d", name],
        cwd=folder,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr

"""The guidance site: plain `mkdocs build` and our own command write the same one."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from planbooklet.errors import OutputRefusedError
from planbooklet.messages import say
from planbooklet.outputs.guidance_site import write_guidance_site
from planbooklet.outputs.pages import Reading, SiteContent
from planbooklet.pipeline import example
from tests.small_unit import GUIDES, MKDOCS_YML, PROJECT, small_plan, write_small_unit

TODAY = date(2026, 11, 24)
WITH_EXAMPLE = MKDOCS_YML.replace("  - planbooklet\n", "  - planbooklet: { example: kestrel }\n")


def tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, str, date]]:
    """Put a small plan in the place of the example, and note what the plugin asks for."""
    calls = []

    def example_content(root: Path, plan_id: str, today: date) -> SiteContent:
        calls.append((root, plan_id, today))
        return replace(small_plan(), reading=Reading(text="large", pictures="off"))

    monkeypatch.setattr(example, "example_content", example_content)
    return calls


@pytest.fixture
def site(tmp_path: Path, asked: list[tuple[Path, str, date]]) -> Path:
    """A guidance site with an example."""
    unit = write_small_unit(tmp_path / "unit", settings=WITH_EXAMPLE)
    write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)
    assert asked == [(unit, "kestrel", TODAY)]
    return tmp_path / "site"


def test_site_holds_guides_and_example_and_nothing_of_the_theme(site: Path) -> None:
    assert sorted(path for path in tree(site) if not path.startswith("assets/fonts/")) == [
        "404.html",
        "a-z.html",
        "assets/how-i-read.js",
        "assets/icon.svg",
        "assets/lunr-licence.txt",
        "assets/lunr.min.js",
        "assets/meeting-day.js",
        "assets/print-page.js",
        "assets/read-aloud-text.js",
        "assets/read-aloud-voice.js",
        "assets/read-aloud.js",
        "assets/search-index.js",
        "assets/search-look.js",
        "assets/search-words.js",
        "assets/search.js",
        "assets/site.css",
        "assets/words.js",
        "coordinator.html",
        "credits.html",
        "example/assets/symbols/home.svg",
        "example/booklet.pdf",
        "example/goals.html",
        "example/goals/bakery.html",
        "example/index.html",
        "example/rights.html",
        "how-i-read.html",
        "index.html",
        "search.html",
    ]


def test_example_begins_as_its_plan_says_and_the_guides_as_usual(site: Path) -> None:
    for path in ("example/index.html", "example/goals/bakery.html"):
        assert b' data-text="large"' in (site / path).read_bytes()
        assert b' data-pictures="off">' in (site / path).read_bytes()
    for path in ("index.html", "coordinator.html", "how-i-read.html", "404.html"):
        assert b' data-text="normal"' in (site / path).read_bytes()
        assert b' data-pictures="on">' in (site / path).read_bytes()


def test_mark_stands_on_every_page_of_the_example_and_on_no_guide(site: Path) -> None:
    marked = {path for path, written in tree(site).items() if b"the plan of an invented person" in written}
    assert marked - {"assets/search-index.js"} == {
        "example/goals.html",
        "example/goals/bakery.html",
        "example/index.html",
        "example/rights.html",
    }


def addresses(site: Path) -> Iterator[tuple[str, str]]:
    """Give each page with each place in the site that it links to."""
    for page in site.rglob("*.html"):
        path = page.relative_to(site).as_posix()
        html = page.read_text(encoding="utf-8")
        for link in re.findall(r"""(?:href|src)=["']([^"']+)["']""", html):
            address = urlsplit(urljoin(f"http://here/{path}", link))
            if address.netloc == "here":
                yield path, address.path.lstrip("/")


def test_every_link_leads_to_a_file_also_from_the_example_to_the_guides(site: Path) -> None:
    links = set(addresses(site))
    assert ("example/rights.html", "index.html") in links
    assert [(page, to) for page, to in links if not (site / to).is_file()] == []


def test_example_lies_under_the_front_page(site: Path) -> None:
    html = (site / "example" / "goals.html").read_text(encoding="utf-8")
    way = re.findall(r'<a href="([^"]*)">([^<]*)</a>', html[html.index("site-way") : html.index("<main")])
    assert way == [("../index.html", "Front page"), ("../example/index.html", "Ada&#39;s plan")]


def test_search_finds_guides_and_example(site: Path) -> None:
    index = (site / "assets" / "search-index.js").read_text(encoding="utf-8")
    assert '["coordinator.html#what-she-does","The coordinator","What she does",' in index
    assert (
        '["example/goals/bakery.html#why","I want to work","Why Ada wants this","Ovens are warm."]' in index
    )


def test_words_of_the_settings_are_text(tmp_path: Path) -> None:
    hostile = '<script>alert("1")</script>'
    unit = write_small_unit(
        tmp_path / "unit",
        settings=MKDOCS_YML.replace("The coordination unit of Fjordvik", f"'{hostile}'")
        .replace("- coordinator.md", f"- '{hostile}': coordinator.md")
        .replace("nav:", f"copyright: '{hostile}'\nnav:"),
    )
    write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)
    for page in (tmp_path / "site").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>" not in html
        assert html.count("&lt;script&gt;") >= 4


def mkdocs(unit: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=unit,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_plain_mkdocs_build_writes_the_same_bytes(tmp_path: Path) -> None:
    unit = write_small_unit(tmp_path / "unit")
    write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)
    run = mkdocs(unit, "build", "--strict")
    assert run.returncode == 0, run.stderr
    assert tree(unit / "build" / "site") == tree(tmp_path / "site")


def test_second_site_of_a_process_has_nothing_of_the_first(
    tmp_path: Path, asked: list[tuple[Path, str, date]]
) -> None:
    with_example = write_small_unit(tmp_path / "with", settings=WITH_EXAMPLE)
    without = write_small_unit(tmp_path / "without")
    write_guidance_site(with_example / "mkdocs.yml", tmp_path / "first", TODAY)
    write_guidance_site(without / "mkdocs.yml", tmp_path / "second", TODAY)
    assert len(asked) == 1
    assert b"Ada" not in b"".join(tree(tmp_path / "second").values())


def test_example_that_is_refused_stops_the_site_with_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> SiteContent:
        raise OutputRefusedError(say("The plan is not invented."), say("Add invented: yes."))

    monkeypatch.setattr(example, "example_content", refuse)
    unit = write_small_unit(tmp_path / "unit", settings=WITH_EXAMPLE)
    with pytest.raises(OutputRefusedError) as refused:
        write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)
    assert (str(refused.value.message), str(refused.value.fix)) == (
        "The plan is not invented.",
        "Add invented: yes.",
    )


def test_guide_with_a_dead_link_stops_the_site(tmp_path: Path) -> None:
    unit = write_small_unit(
        tmp_path / "unit", guides={**GUIDES, "index.md": "# Welcome\n\n[Nowhere](absent.md)\n"}
    )
    with pytest.raises(OutputRefusedError) as refused:
        write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)
    assert str(refused.value.message) == (
        "the guides cannot be laid out. MkDocs says: Doc file 'index.md' contains a link 'absent.md', "
        "but the target is not found among documentation files."
    )


def test_shared_words_with_findings_stop_the_site(tmp_path: Path) -> None:
    twice = "words:\n  - { word: coordinator, means: Kari. }\n  - { word: Coordinator, means: Marte. }\n"
    unit = write_small_unit(tmp_path / "unit", guides={**GUIDES, "words.yml": twice})
    with pytest.raises(OutputRefusedError) as refused:
        write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)
    assert (str(refused.value.message), str(refused.value.fix)) == (
        "guides/en/words.yml has findings, the first in line 3.",
        'Type "planbooklet check".',
    )


def test_shared_words_are_a_page_and_links_and_no_file(
    tmp_path: Path, asked: list[tuple[Path, str, date]]
) -> None:
    words = "words:\n  - { word: bread, means: Food from an oven. }\n"
    unit = write_small_unit(tmp_path / "unit", settings=WITH_EXAMPLE, guides={**GUIDES, "words.yml": words})
    write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)
    pages = {path: html.decode() for path, html in tree(tmp_path / "site").items() if path.endswith(".html")}
    assert "words.yml" not in tree(tmp_path / "site")
    assert 'id="word-bread"' in pages["words.html"]
    assert 'id="word-bread"' in pages["example/words.html"]
    assert '<a class="word" href="../words.html#word-bread">bread</a>' in pages["example/goals/bakery.html"]
    assert 'class="word"' not in pages["coordinator.html"]


def test_site_without_our_plugin_is_refused(tmp_path: Path) -> None:
    unit = write_small_unit(
        tmp_path / "unit", settings=MKDOCS_YML.replace("plugins:\n  - planbooklet\n", "plugins: []\n")
    )
    with pytest.raises(OutputRefusedError, match='"planbooklet" is not among the plugins'):
        write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)


def test_sitemap_only_where_the_site_has_an_address(tmp_path: Path) -> None:
    unit = write_small_unit(tmp_path / "unit", settings=f"site_url: https://fjordvik.example/\n{MKDOCS_YML}")
    write_guidance_site(unit / "mkdocs.yml", tmp_path / "site", TODAY)
    assert "https://fjordvik.example/coordinator.html" in (tmp_path / "site" / "sitemap.xml").read_text(
        "utf-8"
    )


def test_projects_own_settings_name_guides_that_are_there() -> None:
    settings = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8")
    named = re.findall(r"^  - (.*\.md)$", settings, re.MULTILINE)
    assert named[0] == "index.md"
    assert sorted(named) == sorted(file.name for file in (PROJECT / "guides" / "en").glob("*.md"))

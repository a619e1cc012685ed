"""One person's site as it lies in a folder, and that two persons' words never meet in one."""

from __future__ import annotations

import logging
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from planbooklet.errors import OutputRefusedError
from planbooklet.outputs.pages import Reading, SiteContent, SitePage
from planbooklet.outputs.site import SiteKit, read_site_kit, write_site
from tests.small_unit import PROJECT, small_plan, write_small_unit

Tree = dict[str, bytes]
WARM_PLANS = 100


@pytest.fixture(scope="module")
def unit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_unit(tmp_path_factory.mktemp("unit") / "unit")


@pytest.fixture(scope="module")
def kit(unit: Path) -> SiteKit:
    return read_site_kit(unit, "en")


@pytest.fixture
def write(kit: SiteKit, tmp_path: Path) -> Callable[[SiteContent], Path]:
    def write_one(content: SiteContent) -> Path:
        write_site(content, tmp_path / "site", kit=kit)
        return tmp_path / "site"

    return write_one


def tree(folder: Path) -> Tree:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def text(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def nav(html: str, name: str) -> str:
    """Give the words and links of one landmark, on one line."""
    found = re.search(rf'<nav class="site-{name}".*?</nav>', html, re.DOTALL)
    assert found, f"no {name}"
    links = re.sub(r'<a[^>]*href="([^"]*)"[^>]*>', r"[\1] ", found[0])
    return " ".join(re.sub(r"<[^>]*>", " ", links).split())


def test_site_holds_its_pages_its_files_the_guides_and_nothing_else(
    write: Callable[[SiteContent], Path],
) -> None:
    assert sorted(tree(write(small_plan()))) == [
        "a-z.html",
        "assets/fonts/andika-400.woff2",
        "assets/fonts/andika-700.woff2",
        "assets/fonts/andika-licence.txt",
        "assets/fonts/atkinson-hyperlegible-next-400.woff2",
        "assets/fonts/atkinson-hyperlegible-next-700.woff2",
        "assets/fonts/atkinson-hyperlegible-next-licence.txt",
        "assets/fonts/opendyslexic-400.woff2",
        "assets/fonts/opendyslexic-700.woff2",
        "assets/fonts/opendyslexic-licence.txt",
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
        "assets/symbols/home.svg",
        "assets/words.js",
        "booklet.pdf",
        "goals.html",
        "goals/bakery.html",
        "guides/coordinator.html",
        "guides/index.html",
        "how-i-read.html",
        "index.html",
        "rights.html",
        "search.html",
    ]


def test_title_names_page_and_site_and_the_front_page_only_the_site(
    write: Callable[[SiteContent], Path],
) -> None:
    site = write(small_plan())
    assert "<title>Ada&#39;s plan</title>" in text(site, "index.html")
    assert "<title>I want to work – Ada&#39;s plan</title>" in text(site, "goals/bakery.html")


def test_way_leads_from_the_front_page_to_where_one_is(write: Callable[[SiteContent], Path]) -> None:
    site = write(small_plan())
    assert (
        nav(text(site, "goals/bakery.html"), "way")
        == "[../index.html] Front page [../goals.html] My goals I want to work"
    )
    assert nav(text(site, "goals.html"), "way") == "[index.html] Front page My goals"
    assert "site-way" not in text(site, "index.html")


def test_neighbours_follow_the_reading_order_and_stop_where_the_guides_begin(
    write: Callable[[SiteContent], Path],
) -> None:
    site = write(small_plan())
    assert nav(text(site, "index.html"), "neighbours") == "[goals.html] Next page My goals"
    assert (
        nav(text(site, "goals/bakery.html"), "neighbours")
        == "[../goals.html] Previous page My goals [../rights.html] Next page My rights"
    )
    assert nav(text(site, "rights.html"), "neighbours") == "[goals/bakery.html] Previous page I want to work"
    assert nav(text(site, "guides/index.html"), "neighbours") == (
        "[../guides/coordinator.html] Next page The coordinator"
    )
    assert "site-neighbours" not in text(site, "search.html")


def test_menu_lists_every_page_in_its_part_on_every_page(write: Callable[[SiteContent], Path]) -> None:
    site = write(small_plan())
    assert nav(text(site, "index.html"), "menu") == (
        "Menu Ada&#39;s plan [index.html] Front page [goals.html] My goals "
        "[goals/bakery.html] I want to work [rights.html] My rights "
        "[a-z.html] From A to Z Guides [guides/index.html] Welcome [guides/coordinator.html] The coordinator"
    )
    assert '<a href="../goals/bakery.html" aria-current="page">' in text(site, "goals/bakery.html")
    assert text(site, "goals.html").count('aria-current="page"') == 2  # in the way and in the menu


def test_pages_under_the_front_page_of_a_part_stand_beside_it(write: Callable[[SiteContent], Path]) -> None:
    plan = small_plan()
    under = [replace(page, parent=page.parent or "index.html") for page in plan.pages[1:]]
    site = write(replace(plan, pages=(plan.pages[0], *under)))
    menu = text(site, "index.html").split('id="menu-heading"')[1].split("</nav>")[0]
    goals, bakery = menu.index("goals.html"), menu.index("goals/bakery.html")
    assert menu[:goals].count("<ul>") == 1
    assert menu[:bakery].count("<ul>") == 2


def test_page_outside_the_menu_has_no_neighbours(write: Callable[[SiteContent], Path]) -> None:
    plan = small_plan()
    hidden = replace(plan.pages[1], in_menu=False)
    site = write(replace(plan, pages=(plan.pages[0], hidden, *plan.pages[2:])))
    assert "site-neighbours" not in text(site, "goals.html")
    assert "goals.html" not in nav(text(site, "index.html"), "menu")


def test_marks_and_foot_stand_on_every_page_of_the_plan_and_the_guides(
    write: Callable[[SiteContent], Path],
) -> None:
    site = write(small_plan())
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        head = html[html.index("<header") : html.index("</header>")]
        assert "<p>This is the plan of an invented person.</p>" in head
        assert "<p>This plan is Ada&#39;s own.</p>" in html[html.index("<footer") :]


def test_search_engines_are_asked_to_pass_a_personal_site_by(write: Callable[[SiteContent], Path]) -> None:
    assert '<meta name="robots" content="noindex, nofollow">' in text(write(small_plan()), "goals.html")


def test_every_page_begins_as_the_plan_says_before_any_script(write: Callable[[SiteContent], Path]) -> None:
    reading = Reading(text="very-large", spacing="wide", font="andika", pictures="off")
    for page in write(replace(small_plan(), reading=reading)).rglob("*.html"):
        assert page.read_text(encoding="utf-8").startswith(
            '<!doctype html>\n<html lang="en" dir="ltr" data-text="very-large" data-spacing="wide"'
            ' data-font="andika" data-pictures="off">\n'
        )


def test_choices_come_before_the_style_and_before_the_first_paint(
    write: Callable[[SiteContent], Path],
) -> None:
    html = text(write(small_plan()), "goals/bakery.html")
    head = html[: html.index("</head>")]
    script = '<script src="../assets/how-i-read.js"></script>'
    assert 0 < head.index(script) < head.index('<link rel="stylesheet"')


def test_no_page_names_the_program_or_says_when_it_was_made(write: Callable[[SiteContent], Path]) -> None:
    for path, written in tree(write(small_plan())).items():
        if path.endswith(".html"):
            assert b"generator" not in written.lower()
            assert b"mkdocs" not in written.lower()
            assert b"<style" not in written
            assert b" style=" not in written
            assert not re.search(rb"<script(?! src=)", written)


HOSTILE = '<script>alert("1")</script>&{{ 7 * 7 }}'
ESCAPED = "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;&amp;{{ 7 * 7 }}"


def test_words_of_a_person_are_text_wherever_the_shell_shows_them(
    write: Callable[[SiteContent], Path],
) -> None:
    plan = small_plan(title=HOSTILE.replace("{", "{{").replace("}", "}}"), goal=HOSTILE)
    site = write(replace(plan, marks=(HOSTILE,), foot=(HOSTILE,)))
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>" not in html
        assert "49" not in re.sub(r"<main.*</main>", "", html, flags=re.DOTALL)
    assert text(site, "goals/bakery.html").count(ESCAPED) >= 8


def test_search_index_has_each_section_of_plan_and_guides(write: Callable[[SiteContent], Path]) -> None:
    index = text(write(small_plan()), "assets/search-index.js")
    assert index.startswith('window.searchEntries=[["index.html","Ada\'s plan","","I am Ada. My goals"],')
    assert '["goals/bakery.html#why","I want to work","Why Ada wants this","Ovens are warm."]' in index
    assert '["guides/coordinator.html","The coordinator","",' in index
    assert "search.html" not in index


def test_hundred_plans_from_one_kit_equal_each_one_from_a_kit_of_its_own(
    kit: SiteKit, unit: Path, tmp_path: Path
) -> None:
    names = [f"Zq{number:03}x" for number in range(WARM_PLANS)]
    warm = []
    for name in names:
        write_site(small_plan(name), tmp_path / name, kit=kit)
        warm.append(tree(tmp_path / name))
    for name, built in zip(names, warm, strict=True):
        everything = b"".join(built.values())
        assert set(re.findall(rb"Zq\d{3}x", everything)) == {name.encode()}
    # A fresh process for some, a fresh kit for all: a process takes a second.
    for number in (0, 1, WARM_PLANS - 1):
        fresh = tmp_path / f"fresh-{number}"
        _write_in_new_process(small_plan(names[number]), fresh, unit)
        assert tree(fresh) == warm[number]
    for number, name in enumerate(names):
        write_site(small_plan(name), tmp_path / f"own-{name}", kit=read_site_kit(unit, "en"))
        assert tree(tmp_path / f"own-{name}") == warm[number]


def _write_in_new_process(content: SiteContent, folder: Path, unit: Path) -> None:
    program = (
        "import pickle, sys; from pathlib import Path\n"
        "from planbooklet.outputs.site import read_site_kit, write_site\n"
        "kit = read_site_kit(Path(sys.argv[1]), 'en')\n"
        "write_site(pickle.loads(sys.stdin.buffer.read()), Path(sys.argv[2]), kit=kit)\n"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(unit), str(folder)],
        input=pickle.dumps(content),
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT / "generator"), str(PROJECT)])},
        cwd=folder.parent,
        check=True,
    )


def test_nothing_of_a_plan_stays_in_what_is_shared(kit: SiteKit, tmp_path: Path) -> None:
    handlers = list(logging.getLogger("mkdocs").handlers)
    environment = kit.config.theme.get_env()
    known = set(environment.globals)
    kept_plugins = dict(vars(MkDocsConfig)["plugins"].plugin_cache)
    write_site(small_plan("Zqleftx"), tmp_path / "site", kit=kit)
    assert set(environment.globals) == known
    templates = [environment.get_template(name) for name in ("main.html", "base.html", "partials/menu.html")]
    shared = [
        environment.globals,
        *(vars(template) for template in templates),
        dict(kit.config),
        vars(kit.config),
    ]
    assert "Zqleftx" not in repr(shared)
    assert str(tmp_path) not in repr(dict(kit.config))
    assert vars(MkDocsConfig)["plugins"].plugin_cache == kept_plugins
    assert logging.getLogger("mkdocs").handlers == handlers


def test_same_content_gives_the_same_bytes_on_another_day(
    kit: SiteKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_site(small_plan(), tmp_path / "today", kit=kit)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    write_site(small_plan(), tmp_path / "later", kit=kit)
    assert tree(tmp_path / "today") == tree(tmp_path / "later")


def test_linked_sites_share_what_is_nobodys_and_copy_what_is_the_persons(
    kit: SiteKit, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        write_site(small_plan(), tmp_path / name, kit=kit, link_from=tmp_path / "shared")
    write_site(small_plan(), tmp_path / "copied", kit=kit)
    assert tree(tmp_path / "one") == tree(tmp_path / "copied")
    for path in tree(tmp_path / "one"):
        one, two = ((tmp_path / name / path).stat() for name in ("one", "two"))
        is_shared = path.startswith("assets/") and path != "assets/search-index.js"
        assert (one.st_ino == two.st_ino) == is_shared, path
        assert not (tmp_path / "one" / path).is_symlink()


def test_site_is_whole_where_the_disk_takes_no_link(
    kit: SiteKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(31, "Too many links")

    write_site(small_plan(), tmp_path / "copied", kit=kit)
    monkeypatch.setattr(os, "link", refuse)
    write_site(small_plan(), tmp_path / "linked", kit=kit, link_from=tmp_path / "shared")
    assert tree(tmp_path / "linked") == tree(tmp_path / "copied")


def test_folder_that_holds_something_is_left_as_it_is(kit: SiteKit, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ada", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_site(small_plan(), tmp_path, kit=kit)
    assert tree(tmp_path) == {"letter.txt": b"Dear Ada"}


@pytest.mark.parametrize("path", ["../letter.txt", "/tmp/letter.txt", "photos/../../letter.txt", "a\\b.txt"])  # noqa: S108
def test_file_outside_the_site_is_refused(kit: SiteKit, tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="outside the site"):
        write_site(replace(small_plan(), files={path: b"Dear Ada"}), tmp_path / "site", kit=kit)
    assert not (tmp_path / "letter.txt").exists()


@pytest.mark.parametrize("path", ["assets/site.css", "assets/symbols/home.svg"])
def test_file_of_a_plan_cannot_stand_in_for_a_shared_one(kit: SiteKit, tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="all sites share"):
        write_site(replace(small_plan(), files={path: b""}), tmp_path / "site", kit=kit)


def test_two_pages_at_one_path_are_refused(kit: SiteKit, tmp_path: Path) -> None:
    plan = small_plan()
    with pytest.raises(ValueError, match="same path"):
        write_site(replace(plan, pages=(*plan.pages, plan.pages[1])), tmp_path / "site", kit=kit)


def test_page_under_a_page_that_is_not_there_is_refused(kit: SiteKit, tmp_path: Path) -> None:
    plan = small_plan()
    stray = SitePage("stray.html", "Stray", Markup("<h1>Stray</h1>"), "absent.html")
    with pytest.raises(ValueError, match=r"stray\.html lies under absent\.html"):
        write_site(replace(plan, pages=(*plan.pages, stray)), tmp_path / "site", kit=kit)


def test_warning_of_mkdocs_refuses_the_site_without_quoting_it(
    kit: SiteKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planbooklet.outputs import site

    def warn(*_: object) -> None:
        logging.getLogger("mkdocs.structure.pages").warning("Zqsecretx is not right")

    monkeypatch.setattr(site, "build", warn)
    with pytest.raises(OutputRefusedError) as refused:
        write_site(small_plan(), tmp_path / "site", kit=kit)
    assert re.fullmatch(
        r"MkDocs warned while it laid out the site \(mkdocs\.structure\.pages, line \d+\)\.",
        str(refused.value.message),
    )
    assert str(refused.value.fix) == "Tell those who look after planbooklet."

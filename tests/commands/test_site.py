"""The command `site`: the guidance site, and the one plan that it may show."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import Result

from tests.command_line import TODAY, planbooklet, said
from tests.commands.building.two_plans import DRAFT_PLAN
from tests.plans import WHOLE_PLAN
from tests.units import WITH_EXAMPLE, change, times_of, tree, write_unit


@pytest.fixture(scope="module")
def unit_with_site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    root = write_unit(
        tmp_path_factory.mktemp("site") / "unit", settings=WITH_EXAMPLE, heron=WHOLE_PLAN, wren=DRAFT_PLAN
    )
    return root, planbooklet(root, "site", *TODAY)


@pytest.fixture
def public(unit_with_site: tuple[Path, Result], tmp_path: Path) -> Path:
    """A unit with its guidance site, for one test alone."""
    shutil.copytree(unit_with_site[0], tmp_path / "unit")
    return tmp_path / "unit"


def test_site_is_built_and_shows_the_example_and_no_other_plan(unit_with_site: tuple[Path, Result]) -> None:
    root, result = unit_with_site
    assert said(result) == (0, "The guidance site is built in build/site (… s).\n", "")
    everything = b"".join(tree(root / "build" / "site").values())
    assert (b"I want to work in a bakery." in everything, b"garden" in everything) == (True, False)


def test_everybody_may_read_the_guidance_site(unit_with_site: tuple[Path, Result]) -> None:
    site = unit_with_site[0] / "build" / "site"
    assert {path.stat().st_mode & 0o777 for path in [site, *site.rglob("*")]} == {0o755, 0o644}


def test_unchanged_site_is_left_unless_forced(public: Path) -> None:
    before = times_of(public)
    unchanged = "The guidance site is unchanged in build/site.\n"
    assert said(planbooklet(public, "site", *TODAY)) == (0, unchanged, "")
    assert times_of(public) == before
    rebuilt = "The guidance site is built in build/site (… s).\n"
    assert said(planbooklet(public, "site", "--force", *TODAY)) == (0, rebuilt, "")
    assert times_of(public) != before


def test_another_plan_leaves_the_site_and_the_example_changes_it(public: Path) -> None:
    change(public / "plans_src" / "wren" / "plan.yml", "I bake bread.", "I plant trees.")
    assert "unchanged" in said(planbooklet(public, "site", *TODAY))[1]
    change(public / "plans_src" / "heron" / "plan.yml", "I bake bread.", "I bake cake.")
    assert "is built" in said(planbooklet(public, "site", *TODAY))[1]
    assert b"I bake cake." in (public / "build" / "site" / "example" / "about-me.html").read_bytes()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "invented: yes\n",
            "",
            'planbooklet: the public site does not show the plan "heron": it does not say "invented: yes".\n'
            "    Only the plan of an invented person may be public. Name another plan in mkdocs.yml.\n",
        ),
        (
            "invented: yes\n",
            "invented: no\n",
            'planbooklet: the public site does not show the plan "heron": it does not say "invented: yes".\n'
            "    Only the plan of an invented person may be public. Name another plan in mkdocs.yml.\n",
        ),
        (
            "status: planned",
            "status: planed",
            'planbooklet: the public site cannot show the plan "heron": it has findings.\n'
            '    Type "planbooklet check heron" and mend what it names.\n',
        ),
    ],
)
def test_example_that_may_not_be_shown_stops_the_site_and_the_old_one_stays(
    public: Path, old: str, new: str, told: str
) -> None:
    before = tree(public / "build" / "site")
    change(public / "plans_src" / "heron" / "plan.yml", old, new)
    for _ in range(2):
        assert said(planbooklet(public, "site", *TODAY)) == (4, "", told)
    assert tree(public / "build" / "site") == before

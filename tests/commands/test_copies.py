"""The command `copies`: which parts each copy holds, read from what was built."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from planbooklet.model.consent import PARTS
from planbooklet.pipeline.held_parts import HELD_PARTS, SHARING
from tests.command_line import planbooklet, said
from tests.e2e.example import BuiltExample
from tests.plans import WHOLE_PLAN
from tests.units import write_unit

AGREED = """\
                                         own  meeting  bakehuset  coordinator  mother  nav  school
About me                                 yes  yes      yes        yes          yes     yes  yes
What I manage and what I need help with  yes  no       no         yes          no      no   yes
My goals                                 yes  yes      no         yes          yes     yes  yes
My week                                  yes  no       no         yes          yes     no   yes
Who helps me                             yes  no       no         yes          yes     no   yes
Services that help me                    yes  no       no         yes          no      no   no
The road ahead                           yes  yes      no         yes          yes     yes  yes
Places that make room for me             yes  yes      yes        yes          yes     yes  yes
Meetings                                 yes  yes      no         yes          yes     yes  yes
Questions my coordinator asks for me     yes  no       no         yes          no      no   no
How I take part                          yes  no       no         yes          no      no   no
What each of us brings into the plan     yes  no       no         yes          no      no   no
Whom we want to work with                yes  no       no         yes          no      no   no
Other plans about me                     yes  no       no         yes          no      no   no
Words explained                          yes  yes      no         yes          yes     yes  yes
Who may see my plan                      yes  no       no         no           no      no   no
"""
"""What Ada's consents say on 24 November 2026, written by hand from plans_src/kestrel/plan.yml. Those who
come to the meeting are her mother, her teacher of the school, the adviser of NAV and the coordinator."""
NOT_SURE = (
    "planbooklet: these copies are not as they were built. Hand none of them over.\n"
    '    Type "planbooklet build --force kestrel", then look again.\n'
)


@pytest.fixture
def built(example: BuiltExample, tmp_path: Path) -> Path:
    """A folder with the example's copies, for one test alone."""
    for name in ("plans_src", "build/plans"):
        shutil.copytree(example.folder / name, tmp_path / name)
    return tmp_path / "build" / "plans" / "kestrel"


def copies(built: Path) -> tuple[int, str, str]:
    return said(planbooklet(built.parents[2], "copies", "kestrel"))


def test_copies_of_the_example_hold_what_was_agreed_and_nothing_else(example: BuiltExample) -> None:
    assert said(planbooklet(example.folder, "copies", "kestrel")) == (0, AGREED, "")


def test_every_part_that_somebody_can_be_given_is_looked_for() -> None:
    assert sorted(HELD_PARTS) == sorted((*PARTS, SHARING))


def plant_page(name: str, *, as_: str = "") -> Callable[[Path], None]:
    def plant(built: Path) -> None:
        page = built / "coordinator" / "site" / name
        shutil.copy(page, built / "nav" / "site" / (as_ or name))

    return plant


def plant_section(built: Path) -> None:
    page = built / "nav" / "site" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</main>", '<h2 id="taking-part-plans"></h2></main>'), encoding="utf-8")


def plant_booklet(built: Path) -> None:
    shutil.copy(built / "coordinator" / "booklet.pdf", built / "bakehuset" / "site" / "booklet.pdf")


def lose_page(built: Path) -> None:
    (built / "school" / "site" / "needs.html").unlink()
    page = built / "school" / "site" / "everything.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(' id="needs"', ""), encoding="utf-8")


def site_holds(*names: str, edition: str = "nav") -> str:
    return "".join(f'The site of "{edition}" holds "{name}". Its booklet does not.\n' for name in names)


def booklet_holds(edition: str, *names: str) -> str:
    return "".join(f'The booklet of "{edition}" holds "{name}". Its site does not.\n' for name in names)


OF_HELPERS = ("Who helps me", "Services that help me")
OF_TAKING_PART = (
    "How I take part",
    "What each of us brings into the plan",
    "Whom we want to work with",
    "Other plans about me",
)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (plant_page("questions.html"), site_holds("Questions my coordinator asks for me")),
        (plant_page("who-helps.html"), site_holds(*OF_HELPERS)),
        (plant_page("taking-part.html"), site_holds(*OF_TAKING_PART)),
        (plant_section, site_holds("Other plans about me")),
        (
            plant_page("week.html", as_="note.html"),
            site_holds("My week") + 'The site of "nav" holds a page that no build makes: note.html\n',
        ),
        (
            plant_page("a-z.html", as_="note.html"),
            'The site of "nav" holds a page that no build makes: note.html\n',
        ),
        (
            plant_booklet,
            booklet_holds(
                "bakehuset",
                "What I manage and what I need help with",
                "My goals",
                "My week",
                *OF_HELPERS,
                "The road ahead",
                "Meetings",
                "Questions my coordinator asks for me",
                *OF_TAKING_PART,
                "Words explained",
            ),
        ),
        (lose_page, booklet_holds("school", "What I manage and what I need help with")),
    ],
    ids=["page", "page of two parts", "page of four", "section", "renamed", "stray", "booklet", "lost"],
)
def test_copy_that_holds_something_on_one_side_only_is_told_and_ends_badly(
    built: Path, spoil: Callable[[Path], None], told: str
) -> None:
    spoil(built)
    code, printed, complaint = copies(built)
    rows = AGREED.count("\n")
    table, below = printed.splitlines(keepends=True)[:rows], printed.splitlines(keepends=True)[rows:]
    assert (code, "".join(below), complaint) == (4, told, NOT_SURE)
    wrong = [row.split("  ")[0] for row in table if "differs" in row]
    assert wrong == named_in(told)


def named_in(told: str) -> list[str]:
    """Give the parts that lines name."""
    return [line.split('"')[3] for line in told.splitlines() if line.count('"') == 4]


def lose_booklet(built: Path) -> None:
    (built / "nav" / "booklet.pdf").unlink()


def spoil_booklet(built: Path) -> None:
    (built / "nav" / "booklet.pdf").write_bytes(b"no booklet")


def lose_site(built: Path) -> None:
    shutil.rmtree(built / "nav" / "site")


@pytest.mark.parametrize("spoil", [lose_booklet, spoil_booklet, lose_site])
def test_copy_that_is_not_whole_is_named(built: Path, spoil: Callable[[Path], None]) -> None:
    spoil(built)
    assert copies(built) == (
        4,
        "",
        'planbooklet: the copy "nav" is not there as it was built.\n'
        '    Type "planbooklet build --force kestrel", then look again.\n',
    )


def test_plan_that_is_not_built_has_no_copies(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert said(planbooklet(root, "copies", "heron")) == (
        4,
        "",
        'planbooklet: nothing is built of the plan "heron".\n    Type "planbooklet build heron".\n',
    )

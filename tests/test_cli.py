"""The command line as an author meets it: what is printed, what is written, how it ends."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from planbooklet import doctor
from planbooklet.cli import main
from planbooklet.doctor import Part
from tests.plans import WHOLE_PLAN, plan_with
from tests.small_unit import PROJECT
from tests.units import DAY, WITH_EXAMPLE, change, open_to_others, own, tree, write_plan, write_unit

TODAY = ("--today", DAY)
COPIES = "    Copies for others: meeting, school, mother, coordinator.\n"
NO_YES = (
    "  - covers: the-plan\n    given_by: me\n    given_on: 2026-08-10\n    until: 2027-03-13\n",
    "",
)
DRAFT_PLAN = plan_with(("I want to work in a bakery.", "I want to work in a garden."), NO_YES)
DRAFT_WORDS = "DRAFT. This plan is not finished yet."
ASK_THE_PERSON = (
    "plans_src/wren/plan.yml:99:1: nobody has said yes to the plan. [consent-to-plan]\n"
    "    Ask the person. If they say yes, add:\n"
    "    consents:\n      - covers: the-plan\n        given_by: me\n        given_on: 2026-11-24\n\n"
)

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:pypdf")


@pytest.fixture(autouse=True)
def umask_of_tests() -> Iterator[None]:
    """Put back what the command sets for its whole process."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    """A unit with a whole plan and a draft, both just built, and what the build printed."""
    root = write_unit(tmp_path_factory.mktemp("built") / "unit", heron=WHOLE_PLAN, wren=DRAFT_PLAN)
    return root, planbooklet(root, "build", *TODAY)


@pytest.fixture
def unit(built: tuple[Path, Result], tmp_path: Path) -> Path:
    """The built unit once more, for one test alone."""
    shutil.copytree(built[0], tmp_path / "unit")
    return tmp_path / "unit"


def planbooklet(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--root", str(root)])


def said(result: Result) -> tuple[int, str, str]:
    """Give exit code and both streams, with "…" for every number of seconds."""
    return result.exit_code, re.sub(r"\d+\.\d s", "… s", result.stdout), result.stderr


def as_program(
    root: Path, *arguments: str, umask: int = -1, stderr: int = subprocess.STDOUT
) -> tuple[int, str]:
    """Run the command as a process of its own; give its exit code and all it and its workers print."""
    run = subprocess.run(
        [sys.executable, "-m", "planbooklet", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        umask=umask,
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return run.returncode, re.sub(r"\d+\.\d s", "… s", run.stdout)


# --- check --------------------------------------------------------------------------------------

BROKEN = plan_with(
    ("status: planned", "status: planed"), NO_YES, ("on: 2026-12-03\n", "on: 2026-10-03\n"),
    ("led_by: coordinator", "decisions: [{ what: We go on. }]"),
)  # fmt: skip
TOLD = (
    (
        "plans_src/heron/plan.yml:53:17",
        "goals > bakery > measures > trial > status must be one of: planned, doing, done, waiting, stopped.",
        "fixed-value",
        "refuses",
        'Did you mean "planned"?',
    ),
    (
        "plans_src/heron/plan.yml:70:1",
        "no meeting is planned in the next 12 months.",
        "next-meeting",
        "warns",
        "Write:\nmeetings:\n  - on: 2027-02-24\n"
        '    at: "10:00"\n    where: The school, room 2\n    invited: [me]',
    ),
    (
        "plans_src/heron/plan.yml:99:1",
        "nobody has said yes to the plan.",
        "consent-to-plan",
        "drafts",
        "Ask the person. If they say yes, add:\n"
        "consents:\n  - covers: the-plan\n    given_by: me\n    given_on: 2026-11-24",
    ),
)
"""Place, sentence, check, effect, and what to type."""


def test_check_of_a_plan_in_order_says_so_and_ends_well(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert said(planbooklet(root, "check", *TODAY)) == (0, "Plans checked: 1. Findings: 0.\n", "")


def test_check_prints_every_finding_in_order_and_what_to_type(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=BROKEN)
    printed = "\n\n".join(
        f"{place}: {sentence} [{check}]\n    " + fix.replace("\n", "\n    ")
        for place, sentence, check, _, fix in TOLD
    )
    assert said(planbooklet(root, "check", *TODAY)) == (
        1,
        f"{printed}\nPlans checked: 1. Findings: 3.\n",
        "",
    )


def test_check_for_machines_prints_json_and_nothing_else(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=BROKEN)
    result = planbooklet(root, "check", "--format", "json", *TODAY)
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {
            "file": place.split(":")[0],
            "line": int(place.split(":")[1]),
            "column": int(place.split(":")[2]),
            "check": check,
            "effect": effect,
            "message": sentence,
            "fix": fix,
        }
        for place, sentence, check, effect, fix in TOLD
    ]


def test_check_for_machines_prints_an_empty_list_for_a_plan_in_order(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert said(planbooklet(root, "check", "--format", "json", *TODAY)) == (0, "[]\n", "")


def test_check_for_github_prints_one_command_a_finding(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=BROKEN)
    assert said(planbooklet(root, "check", "--format", "github", *TODAY)) == (
        1,
        "::error file=plans_src/heron/plan.yml,line=53,col=17,title=fixed-value::goals > bakery > "
        "measures > trial > status must be one of: planned, doing, done, waiting, stopped. "
        'Did you mean "planned"?\n'
        "::warning file=plans_src/heron/plan.yml,line=70,col=1,title=next-meeting::no meeting is "
        "planned in the next 12 months. Write:%0Ameetings:%0A  - on: 2027-02-24%0A"
        '    at: "10:00"%0A    where: The school, room 2%0A    invited: [me]\n'
        "::error file=plans_src/heron/plan.yml,line=99,col=1,title=consent-to-plan::nobody has said "
        "yes to the plan. Ask the person. If they say yes, add:%0Aconsents:%0A  - covers: the-plan%0A"
        "    given_by: me%0A    given_on: 2026-11-24\n",
        "",
    )


def test_check_for_github_prints_nothing_for_a_plan_in_order(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert said(planbooklet(root, "check", "--format", "github", *TODAY)) == (0, "", "")


def test_finding_that_only_warns_ends_well(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=plan_with(("law: opplaeringslova", "law: schoollaw")))
    code, printed, _ = said(planbooklet(root, "check", *TODAY))
    assert (code, "[law-named]" in printed) == (0, True)


def test_check_of_named_plans_leaves_the_others_out(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN, wren=DRAFT_PLAN)
    assert said(planbooklet(root, "check", "heron", *TODAY)) == (0, "Plans checked: 1. Findings: 0.\n", "")


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_plan_that_is_not_there_is_wrong_usage(tmp_path: Path, command: str) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert said(planbooklet(root, command, "hern")) == (
        2,
        "",
        'planbooklet: there is no plan "hern" here.\n    Did you mean "heron"?\n',
    )
    assert said(planbooklet(root, command, "zzz")) == (
        2,
        "",
        'planbooklet: there is no plan "zzz" here.\n    Plans here: heron.\n',
    )


@pytest.mark.parametrize("command", [("check",), ("build",), ("serve", "heron")])
def test_folder_without_plans_is_wrong_usage(tmp_path: Path, command: tuple[str, ...]) -> None:
    assert said(planbooklet(tmp_path, *command)) == (
        2,
        "",
        'planbooklet: there is no folder "plans_src" here.\n'
        '    Go to the unit\'s folder, or type "planbooklet init FOLDER" to make one.\n',
    )


def test_day_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    result = planbooklet(tmp_path, "check", "--today", "24.11.2026")
    assert result.exit_code == 2
    assert "Write year, month and day with hyphens, such as 2026-11-24." in result.stderr


def test_error_that_nobody_foresaw_is_told_without_a_word_of_the_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def quote(*_: object) -> None:
        raise ValueError("Ada Berg wants to work in a bakery")

    monkeypatch.setattr("planbooklet.pipeline.checking.read_plan_folder", quote)
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    code, printed, told = said(planbooklet(root, "check", *TODAY))
    assert (code, printed) == (4, "")
    assert re.sub(r"line \d+", "line …", told) == (
        "planbooklet: the program could not go on (ValueError in checking.py, line …).\n"
        "    Tell those who look after planbooklet.\n"
    )


# --- build --------------------------------------------------------------------------------------


def test_build_says_what_was_built_where_what_to_mend_and_how_long_it_took(
    built: tuple[Path, Result],
) -> None:
    assert said(built[1]) == (
        1,
        "heron: built in build/plans/heron/own (… s)\n"
        + COPIES
        + ASK_THE_PERSON
        + "wren: built as DRAFT in build/plans/wren/own (… s)\n"
        + COPIES
        + "Built: 2. Unchanged: 0. Not built: 0. Findings: 1. … s.\n",
        "",
    )


def test_outputs_are_site_booklet_and_calendar_the_last_two_inside_the_site_too(
    built: tuple[Path, Result],
) -> None:
    folder = own(built[0], "heron")
    assert sorted(path.name for path in folder.iterdir()) == ["booklet.pdf", "meetings.ics", "site"]
    for name in ("booklet.pdf", "meetings.ics"):
        assert (folder / name).read_bytes() == (folder / "site" / name).read_bytes()


def is_guide(page: Path) -> bool:
    return page.parent.name == "guides"


def test_draft_says_so_on_every_page_of_the_site_and_the_booklet_and_a_whole_plan_on_none(
    built: tuple[Path, Result],
) -> None:
    root, _ = built
    for plan_id, times in (("wren", 1), ("heron", 0)):
        pages = [page for page in own(root, plan_id).rglob("*.html") if not is_guide(page)]
        assert pages
        for page in pages:
            assert page.read_text(encoding="utf-8").count(DRAFT_WORDS) == times, page.name
        for number, paper in enumerate(PdfReader(own(root, plan_id) / "booklet.pdf").pages):
            assert (DRAFT_WORDS in paper.extract_text()) == bool(times), f"page {number + 1}"


def times_of(folder: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


def test_second_build_says_unchanged_tells_findings_again_and_touches_nothing(unit: Path) -> None:
    before = times_of(unit)
    assert said(planbooklet(unit, "build", *TODAY)) == (
        1,
        "heron: unchanged in build/plans/heron/own\n"
        + COPIES
        + ASK_THE_PERSON
        + "wren: unchanged DRAFT in build/plans/wren/own\n"
        + COPIES
        + "Built: 0. Unchanged: 2. Not built: 0. Findings: 1. … s.\n",
        "",
    )
    assert times_of(unit) == before


def test_plans_that_are_named_are_built_and_no_other(unit: Path) -> None:
    change(unit / "unit.yml", "name: Nils Moe", "name: Nils Dal")
    assert said(planbooklet(unit, "build", "heron", *TODAY)) == (
        0,
        "heron: built in build/plans/heron/own (… s)\n"
        + COPIES
        + "Built: 1. Unchanged: 0. Not built: 0. Findings: 0. … s.\n",
        "",
    )


def test_plan_that_is_refused_stays_as_it_was_and_the_other_is_built(unit: Path) -> None:
    before = tree(own(unit, "heron"))
    change(unit / "plans_src" / "heron" / "plan.yml", "status: planned", "status: planed")
    change(unit / "plans_src" / "wren" / "plan.yml", "I read well.", "I write well.")
    code, printed, _ = said(planbooklet(unit, "build", *TODAY))
    assert (code, printed) == (
        1,
        "plans_src/heron/plan.yml:53:17: goals > bakery > measures > trial > status must be one of: "
        'planned, doing, done, waiting, stopped. [fixed-value]\n    Did you mean "planned"?\n\n'
        "heron: not built. What was built before stays. Mend the findings above.\n"
        + ASK_THE_PERSON
        + "wren: built as DRAFT in build/plans/wren/own (… s)\n"
        + COPIES
        + "Built: 1. Unchanged: 0. Not built: 1. Findings: 2. … s.\n",
    )
    assert tree(own(unit, "heron")) == before
    assert b"I write well." in (own(unit, "wren") / "site" / "needs.html").read_bytes()


def test_plan_that_crashes_says_no_word_of_the_plan_and_the_other_is_built(unit: Path) -> None:
    before = tree(own(unit, "heron"))
    change(
        unit / "overrides" / "main.html",
        "{{ page.content|hold_together }}",
        '{% if "bakery" in frame.page.title %}{{ {}[frame.page.title].absent }}{% endif %}',
    )
    code, printed = as_program(unit, "build", *TODAY)
    assert (code, re.sub(r"line \d+\)", "line …)", printed)) == (
        4,
        "heron: not built. The program could not go on (UndefinedError in site.py, line …).\n"
        "    Tell those who look after planbooklet.\n"
        + ASK_THE_PERSON
        + "wren: built as DRAFT in build/plans/wren/own (… s)\n"
        + COPIES
        + "Built: 1. Unchanged: 0. Not built: 1. Findings: 1. … s.\n",
    )
    assert tree(own(unit, "heron")) == before


def test_force_builds_what_has_not_changed_to_the_same_bytes(unit: Path) -> None:
    before = tree(own(unit, "heron"))
    times = times_of(own(unit, "heron"))
    code, printed, _ = said(planbooklet(unit, "build", "heron", "--force", *TODAY))
    assert (code, printed.splitlines()[0]) == (0, "heron: built in build/plans/heron/own (… s)")
    assert tree(own(unit, "heron")) == before
    assert all(times_of(own(unit, "heron"))[path] != time for path, time in times.items())


def test_output_that_somebody_deleted_is_built_again(unit: Path) -> None:
    (own(unit, "heron") / "booklet.pdf").unlink()
    code, printed, _ = said(planbooklet(unit, "build", "heron", *TODAY))
    assert (code, printed.splitlines()[0]) == (0, "heron: built in build/plans/heron/own (… s)")
    assert (own(unit, "heron") / "booklet.pdf").read_bytes().startswith(b"%PDF")


def test_findings_about_the_unit_are_told_with_those_of_all_plans_and_nothing_is_built(
    tmp_path: Path,
) -> None:
    broken = plan_with(("status: planned", "status: planed"))
    root = write_unit(tmp_path / "unit", heron=broken, wren=WHOLE_PLAN)
    change(root / "unit.yml", "opening_hours", "opening-hours")
    assert said(planbooklet(root, "build", *TODAY)) == (
        1,
        'unit.yml:7:1: the file does not know the key "opening-hours". [unknown-key]\n'
        '    Did you mean "opening_hours"?\n\n'
        "plans_src/heron/plan.yml:53:17: goals > bakery > measures > trial > status must be one of: "
        'planned, doing, done, waiting, stopped. [fixed-value]\n    Did you mean "planned"?\n\n'
        "heron: not built. What was built before stays. Mend the findings above.\n"
        "wren: not built. What was built before stays. Mend the findings above.\n"
        "Built: 0. Unchanged: 0. Not built: 2. Findings: 2. … s.\n",
        "",
    )
    assert not (root / "build" / "plans").exists()


def test_what_was_built_from_a_plan_that_is_gone_is_named(unit: Path) -> None:
    shutil.rmtree(unit / "plans_src" / "wren")
    assert said(planbooklet(unit, "build", *TODAY)) == (
        0,
        "build/plans/wren:1:1: this was built from a plan that is not there any more. [output-without-plan]\n"
        "    Put the plan back, or delete this folder.\n\n"
        "heron: unchanged in build/plans/heron/own\n"
        + COPIES
        + "Built: 0. Unchanged: 1. Not built: 0. Findings: 1. … s.\n",
        "",
    )


def test_who_stops_a_run_by_hand_is_not_told_of_findings(unit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("planbooklet.pipeline.checking.check_plans", stopped)
    assert CliRunner().invoke(main, ["check", "--root", str(unit)]).exit_code == 130


def test_unit_without_plans_builds_nothing(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit")
    (root / "plans_src").mkdir()
    assert said(planbooklet(root, "build")) == (
        0,
        "Built: 0. Unchanged: 0. Not built: 0. Findings: 0. … s.\n",
        "",
    )


def test_folder_with_the_name_of_a_person_is_no_plan(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit")
    write_plan(root, "Heron")
    code, printed, _ = said(planbooklet(root, "build", *TODAY))
    assert (code, printed.split("\n\n")[0]) == (
        1,
        "plans_src/Heron:1:1: the folder's name must be a code word: small letters, digits and hyphens. "
        "[plan-id]\n    Rename the folder. Use a word such as kestrel, never the person's name.",
    )


@pytest.mark.parametrize("command", [("build",), ("serve", "heron"), ("site",)])
def test_unit_without_settings_is_wrong_usage(tmp_path: Path, command: tuple[str, ...]) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    (root / "mkdocs.yml").unlink()
    assert said(planbooklet(root, *command)) == (
        2,
        "",
        "planbooklet: there is no mkdocs.yml here.\n"
        '    Go to the unit\'s folder, or type "planbooklet init FOLDER" to make one.\n',
    )


@pytest.mark.parametrize("command", [("build",), ("serve", "heron"), ("site",)])
@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            "site_name: Nordvik\nplugins: [planbooklet\n",
            "planbooklet: a [ is opened and never closed.\n    Mend line 2 of mkdocs.yml.\n",
        ),
        (
            "- planbooklet\n",
            "planbooklet: mkdocs.yml holds no keys.\n"
            '    Begin with the line "site_name: ", and the name of the site behind it.\n',
        ),
    ],
)
def test_settings_that_cannot_be_read_are_told_plainly(
    tmp_path: Path, command: tuple[str, ...], settings: str, told: str
) -> None:
    root = write_unit(tmp_path / "unit", settings=settings, heron=WHOLE_PLAN)
    assert said(planbooklet(root, *command)) == (4, "", told)


def test_file_where_the_states_are_kept_stops_the_build(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    (root / "build").mkdir()
    (root / "build" / "states").touch()
    assert said(planbooklet(root, "build", *TODAY)) == (
        4,
        "",
        "planbooklet: The disk does not let us write in build/states.\n"
        "    Get the right to write in the build folder, then build again.\n",
    )


def test_nobody_but_the_owner_may_read_what_is_built_however_open_the_shell_is(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    assert as_program(root, "build", "--link", *TODAY, umask=0)[0] == 0
    assert open_to_others(root / "build") == []


def test_linked_files_are_kept_once_and_no_output_is_a_symbolic_link(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN, wren=DRAFT_PLAN)
    planbooklet(root, "build", "--link", "--workers", "1", *TODAY)
    first, second = (own(root, plan) / "site" / "assets" / "site.css" for plan in ("heron", "wren"))
    assert first.samefile(second)
    page = own(root, "heron") / "site" / "index.html"
    assert page.stat().st_nlink == 1
    assert [path for path in (root / "build").rglob("*") if path.is_symlink()] == []


def test_progress_is_shown_to_a_terminal_only(unit: Path) -> None:
    ours, theirs = os.openpty()
    try:
        _, printed = as_program(unit, "build", *TODAY, stderr=theirs)
    finally:
        os.close(theirs)
    try:
        assert b"Building plans" in os.read(ours, 65536)
    finally:
        os.close(ours)
    assert "Building plans" not in printed


# --- site ---------------------------------------------------------------------------------------


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


# --- init, schema, doctor, serve ----------------------------------------------------------------


def test_new_unit_is_private_builds_without_findings_and_is_written_over_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "our-unit"
    result = CliRunner().invoke(main, ["init", str(folder)])
    assert said(result) == (0, f"Written. Now type:\n    cd {folder}\n    planbooklet build\n", "")
    assert open_to_others(folder / "plans_src") == []
    assert said(planbooklet(folder, "build", *TODAY)) == (
        0,
        "kestrel: built in build/plans/kestrel/own (… s)\n"
        "    Copies for others: meeting, coordinator, school, mother, nav, bakehuset.\n"
        "Built: 1. Unchanged: 0. Not built: 0. Findings: 0. … s.\n",
        "",
    )
    assert (folder / ".gitignore").read_text(encoding="utf-8") == "build/\nplans_src/\n"
    own_rules = (
        (folder / "unit.yml").read_text(encoding="utf-8").replace("# rules: rules/no", "rules: rules/no")
    )
    (folder / "unit.yml").write_text(own_rules, encoding="utf-8")
    assert said(planbooklet(folder, "check", *TODAY)) == (0, "Plans checked: 1. Findings: 0.\n", "")
    before = times_of(folder)
    assert said(CliRunner().invoke(main, ["init", str(folder)])) == (
        2,
        "",
        "planbooklet: this folder is not empty.\n    Name a new folder; planbooklet writes over nothing.\n",
    )
    assert times_of(folder) == before


def test_schemas_are_those_of_the_project(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["schema", "--folder", str(tmp_path)])
    plan, unit = tmp_path / "plan.schema.json", tmp_path / "unit.schema.json"
    assert said(result) == (0, f"Written: {plan}\nWritten: {unit}\n", "")
    assert tree(tmp_path) == tree(PROJECT / "schema")


@pytest.mark.parametrize(("for_tests", "code"), [(False, 3), (True, 0)])
def test_doctor_names_each_part_and_ends_badly_where_building_lacks_one(
    monkeypatch: pytest.MonkeyPatch, for_tests: bool, code: int
) -> None:
    parts = [
        Part("Python", True, "3.11.2", ""),
        Part("Pango", False, "", "apt-get install libpango", for_tests=for_tests),
    ]
    monkeypatch.setattr(doctor, "examine_machine", lambda translate: parts)
    assert said(CliRunner().invoke(main, ["doctor"])) == (
        code,
        "there   Python 3.11.2\nMISSING Pango\n        apt-get install libpango\n",
        "",
    )

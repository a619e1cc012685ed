"""The command `check`: every finding, for people and for machines."""

from __future__ import annotations

import json
from pathlib import Path

from tests.command_line import NO_YES, TODAY, planbooklet, said
from tests.commands.building.two_plans import DRAFT_PLAN
from tests.plans import WHOLE_PLAN, plan_with
from tests.units import write_unit

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

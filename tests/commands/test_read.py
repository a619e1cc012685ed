"""The command `read`: how easy texts are, for people and for machines."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from tests.command_line import TODAY, planbooklet, said
from tests.plans import WHOLE_PLAN, plan_with
from tests.units import write_unit

EASY = "I bake bread."
HARD = "Ada gets respite care."
HARD_PLAN = plan_with(("I need help with sums.", HARD))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_unit(tmp_path / "unit", heron=WHOLE_PLAN, kite=HARD_PLAN)


def write(root: Path, name: str, text: str) -> str:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_easy_text_ends_well(root: Path) -> None:
    code, printed, _ = said(planbooklet(root, "read", write(root, "a.txt", EASY)))
    assert code == 0
    assert printed == (
        "a.txt (en): too hard 0, can be easier 0, notes 0. Nine sentences in ten have at most 3 words. "
        "Score 8: easy. LIX 3. Rare words 0 in 100.\n"
    )


def test_hard_text_ends_with_findings_and_quotes_only_when_asked(root: Path) -> None:
    file = write(root, "a.txt", HARD)
    code, printed, _ = said(planbooklet(root, "read", file))
    assert (code, "a.txt:1:10: too hard: this is a word of the services." in printed, "Ada" in printed) == (
        1,
        True,
        False,
    )
    assert "    > respite care\n" in planbooklet(root, "read", file, "--quote").stdout


def test_plan_is_read_in_its_own_language_with_its_places(root: Path) -> None:
    code, printed, _ = said(planbooklet(root, "read", str(root / "plans_src/kite/plan.yml")))
    line = HARD_PLAN[: HARD_PLAN.index("respite")].count("\n") + 1
    assert code == 1
    assert printed.startswith(f"plans_src/kite/plan.yml:{line}:22: too hard: this is a word of the services.")


def test_guide_is_read_at_its_own_level(root: Path) -> None:
    file = write(root, "guides/en/help.md", HARD)
    code, printed, _ = said(planbooklet(root, "read", file))
    assert code == 0
    assert printed.startswith("guides/en/help.md:1:10: can be easier: this is a word of the services.")
    assert planbooklet(root, "read", file, "--level", "easy").exit_code == 1


def test_words_that_the_unit_explains_pass(root: Path) -> None:
    write(root, "guides/en/words.yml", "format: 1\nwords:\n  - word: respite care\n    means: A break.\n")
    assert planbooklet(root, "read", write(root, "a.txt", HARD)).exit_code == 0


def test_machines_get_json_and_sarif(root: Path) -> None:
    file = write(root, "a.txt", HARD)
    (document,) = json.loads(planbooklet(root, "read", file, "--format", "json").stdout)["documents"]
    assert [remark["rule"] for remark in document["remarks"]] == ["ER07"]
    (run,) = json.loads(planbooklet(root, "read", file, "--format", "sarif").stdout)["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["ER07"]


def test_page_is_for_its_owner_alone(root: Path) -> None:
    page = root / "out" / "report.html"
    result = planbooklet(root, "read", write(root, "a.txt", HARD), "--html", str(page))
    assert result.stdout.endswith(f"Written: {page}\n")
    assert '<mark class="error">respite care</mark>' in page.read_text(encoding="utf-8")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


def test_rule_is_explained(root: Path) -> None:
    result = planbooklet(root, "read", "--explain", "passive")
    assert result.stdout.startswith("ER12 passive: A sentence says who acts.\n    In the passive nobody acts")
    assert planbooklet(root, "read", "--explain", "all").stdout.count("Limits: ") == 20


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--explain", "ER77"], 'planbooklet: there is no rule "ER77".\n'),
        ([], 'planbooklet: no file is named.\n    Type "planbooklet read FILE".\n'),
        (
            ["gone.txt"],
            "planbooklet: gone.txt is not there, or it is no text.\n    Give a text file in UTF-8.\n",
        ),
    ],
)
def test_wrong_usage_is_told(root: Path, arguments: list[str], message: str) -> None:
    code, _, told = said(planbooklet(root, "read", *arguments))
    assert code == 2
    assert told.startswith(message)


def test_check_tells_of_texts_that_are_too_hard_and_when_asked_of_those_that_can_be_easier(
    root: Path,
) -> None:
    write(root, "guides/en/index.md", HARD)
    line = HARD_PLAN[: HARD_PLAN.index("respite")].count("\n") + 1
    fix = 'Say "a break for the family", or explain it: "Others are with you, so that your family can rest."'
    too_hard = (
        f"plans_src/kite/plan.yml:{line}:22: this is a word of the services. [too-hard-er07]\n    {fix}\n"
    )
    easier = f"guides/en/index.md:1:10: this is a word of the services. [easier-er07]\n    {fix}\n\n"
    assert said(planbooklet(root, "check", *TODAY)) == (1, f"{too_hard}Plans checked: 2. Findings: 1.\n", "")
    assert said(planbooklet(root, "check", "--texts", *TODAY)) == (
        1,
        f"{easier}{too_hard}Plans checked: 2. Findings: 2.\n",
        "",
    )
    assert said(planbooklet(root, "check", "heron", *TODAY)) == (0, "Plans checked: 1. Findings: 0.\n", "")


def test_check_says_what_is_wrong_with_a_plan_that_cannot_be_read(root: Path) -> None:
    (root / "plans_src/kite/plan.yml").write_bytes(b"\xff")
    code, printed, _ = said(planbooklet(root, "check", "kite", *TODAY))
    assert (code, "this line is not UTF-8 text." in printed) == (1, True)
    code, _, told = said(planbooklet(root, "read", str(root / "plans_src/kite/plan.yml")))
    assert (code, told) == (
        2,
        "planbooklet: plans_src/kite/plan.yml is no plan, or it is in a language without rules.\n"
        '    Type "planbooklet check" for what is wrong.\n',
    )


def test_minutes_know_what_their_plan_explains(root: Path) -> None:
    folder = root / "plans_src/kite"
    plan = HARD_PLAN.replace("words:\n", "words:\n  - word: respite care\n    means: A break.\n")
    plan = plan.replace("led_by: coordinator", "led_by: coordinator\n    minutes: meetings/one.md", 1)
    assert "minutes:" in plan
    (folder / "plan.yml").write_text(plan, encoding="utf-8")
    assert planbooklet(root, "read", write(root, "plans_src/kite/meetings/one.md", HARD)).exit_code == 0


def test_hard_words_are_printed_as_a_plan_has_them(root: Path) -> None:
    file = write(
        root, "a.txt", "Ada gets respite care. The prognosis is good. A guardian is somebody who helps."
    )
    assert planbooklet(root, "read", file, "--words").stdout == (
        "words:\n"
        "- word: prognosis\n  means: How the doctor thinks it will go.\n"
        "- word: respite\n  means: Others are with you, so that your family can rest.\n"
    )

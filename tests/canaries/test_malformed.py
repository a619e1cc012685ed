"""Half a consent is none: whatever is damaged in it, it shares nothing, and what it shared is removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planbooklet.model.consent import Consent
from planbooklet.model.parse import parse_plan
from planbooklet.model.sharing import shares_of
from planbooklet.pipeline.building import Run, build_plans
from planbooklet.pipeline.outcomes import Outcome
from tests.canaries.lives import HERON
from tests.canaries.writing import written
from tests.plans import TODAY, WHOLE_PLAN, norwegian_rules
from tests.units import change, write_unit

FIELDS = [field.alias or name for name, field in Consent.model_fields.items()]


@pytest.mark.parametrize("field", [*FIELDS, "a-key-that-nobody-knows"])
def test_consent_with_a_damaged_field_shares_nothing_and_the_others_what_they_did(field: str) -> None:
    whole = written(HERON)
    number, recipient = next(
        (n, yes.recipient) for n, yes in enumerate(HERON.consents) if yes.recipient == "services last-day"
    )
    damaged = [dict(consent) for consent in whole.plan["consents"]]
    damaged[number][field] = ["a", {"b": "c"}]
    read = parse_plan(json.dumps({**whole.plan, "consents": damaged}).encode(), "plan.yml")
    assert read.form is not None
    assert read.findings
    shared = {share.recipient for share in shares_of(read.form, norwegian_rules(), TODAY)}
    assert shared == {whole.keys[one] for one in HERON.agreed} - {whole.keys[recipient]}


EVERYBODY = {"own", "meeting", "coordinator", "mother", "school"}
MOTHERS = "given_on: 2026-08-17\n    until: 2027-03-12\n    given_by: me\n  - covers: [goals]\n"
"""The end of the consent to her, up to the next one."""
WITHHELD = "withheld:\n  - covers: goals\n    from: mother\n    on: 2026-11-20\n"


def built_twice(tmp_path: Path, *changes: tuple[str, str], plan: str = WHOLE_PLAN) -> tuple[Outcome, Path]:
    """Build a plan, change it, build it again; give what became of it, and where its copies lie."""
    root = write_unit(tmp_path / "unit", heron=plan)
    run, built = Run(root, TODAY, workers=1), root / "build" / "plans" / "heron"
    list(build_plans(run, ("heron",)))
    assert {path.name for path in built.iterdir()} == EVERYBODY
    for old, new in changes:
        change(root / "plans_src" / "heron" / "plan.yml", old, new)
    (outcome,) = build_plans(run, ("heron",))
    return outcome, built


def test_copy_whose_consent_was_damaged_since_is_removed(tmp_path: Path) -> None:
    outcome, built = built_twice(tmp_path, (MOTHERS, MOTHERS.replace("2027-03-12", "2026-11-3")))
    assert (outcome.state, outcome.removed) == ("refused", ("meeting", "mother"))
    assert {path.name for path in built.iterdir()} == EVERYBODY - {"meeting", "mother"}


def test_copies_stay_where_only_something_else_was_damaged(tmp_path: Path) -> None:
    outcome, built = built_twice(tmp_path, ("status: planned", "status: plannned"))
    assert (outcome.state, outcome.removed) == ("refused", ())
    assert {path.name for path in built.iterdir()} == EVERYBODY


def test_copy_that_shows_more_than_its_consent_covers_now_is_removed_from_a_plan_that_is_refused(
    tmp_path: Path,
) -> None:
    wider = WHOLE_PLAN.replace("covers: goals\n", "covers: [goals, needs]\n")
    outcome, built = built_twice(
        tmp_path,
        ("covers: [goals, needs]\n", "covers: goals\n"),
        ("status: planned", "status: plannned"),
        plan=wider,
    )
    assert (outcome.state, outcome.removed) == ("refused", ("school",))
    assert {path.name for path in built.iterdir()} == EVERYBODY - {"school"}


@pytest.mark.parametrize("damage", [("from: mother", "from: mothr"), ("withheld:", "witheld:")])
def test_relatives_keep_no_copy_while_it_is_unknown_what_is_withheld_from_them(
    tmp_path: Path, damage: tuple[str, str]
) -> None:
    outcome, built = built_twice(tmp_path, ("consents:\n", WITHHELD.replace(*damage) + "consents:\n"))
    assert (outcome.state, outcome.removed) == ("refused", ("meeting", "mother"))
    assert {path.name for path in built.iterdir()} == EVERYBODY - {"meeting", "mother"}


def test_copies_of_which_the_log_tells_nothing_go_when_the_plan_is_refused(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    run = Run(root, TODAY, workers=1)
    list(build_plans(run, ("heron",)))
    (root / "build" / "log.jsonl").unlink()
    change(root / "plans_src" / "heron" / "plan.yml", "status: planned", "status: plannned")
    (outcome,) = build_plans(run, ("heron",))
    assert (outcome.state, set(outcome.removed)) == ("refused", EVERYBODY - {"own"})

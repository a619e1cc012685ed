"""Half a consent is none: whatever is damaged in it, it shares nothing, and what it shared is removed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from planbooklet.model.consent import Consent
from planbooklet.model.parse import parse_plan
from planbooklet.model.sharing import shares_of
from planbooklet.pipeline.building import Run, build_plans
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


def test_copy_whose_consent_was_damaged_since_is_removed(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    run, built = Run(root, TODAY, workers=1), root / "build" / "plans" / "heron"
    list(build_plans(run, ("heron",)))
    assert {path.name for path in built.iterdir()} == {"own", "meeting", "coordinator", "mother", "school"}
    mothers = "given_on: 2026-08-17\n    until: 2027-03-12\n    given_by: me\n  - covers: [goals]\n"
    change(root / "plans_src" / "heron" / "plan.yml", mothers, mothers.replace("2027-03-12", "2026-11-3"))
    (outcome,) = build_plans(run, ("heron",))
    assert (outcome.state, outcome.removed) == ("refused", ("meeting", "mother"))
    assert {path.name for path in built.iterdir()} == {"own", "coordinator", "school"}

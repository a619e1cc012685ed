"""What lies in a booklet besides its pages, and which standard a unit chooses for it."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf

from planbooklet.effects import TOO_HARD, Effect, strongest_effect
from planbooklet.pipeline.building import Run, build_plans
from tests.plans import TODAY, WHOLE_PLAN, plan_with
from tests.units import change, own, write_unit


def booklets_of(root: Path) -> dict[str, Path]:
    """Build and give every edition's booklet."""
    (outcome,) = build_plans(Run(root, TODAY, workers=1), ("heron",))
    assert outcome.reason is None
    return {file.parent.name: file for file in (root / "build" / "plans" / "heron").glob("*/booklet.pdf")}


def test_plan_lies_in_its_owners_booklet_and_in_no_other(tmp_path: Path) -> None:
    booklets = booklets_of(write_unit(tmp_path / "unit", heron=WHOLE_PLAN))
    assert len(booklets) > 1
    for edition, file in booklets.items():
        with pikepdf.open(file) as pdf:
            assert list(pdf.attachments) == (["plan.json"] if edition == "own" else [])
            assert ("/AF" in pdf.Root) is (edition == "own")
    with pikepdf.open(booklets["own"]) as pdf:
        attached = pdf.attachments["plan.json"]
        assert attached.description == "My whole plan, for a computer to read"
        assert str(attached.relationship) == "/Source"
        assert attached.get_file().mime_type == "application/json"
        assert attached.get_file().creation_date.date() == TODAY  # type: ignore[union-attr]
        plan = json.loads(attached.get_file().read_bytes())
    assert plan["person"] == {"name": "Ada Berg", "call_me": "Ada"}
    assert plan["goals"][0]["goal"] == "I want to work in a bakery."


def test_unit_chooses_the_standard(tmp_path: Path) -> None:
    root = write_unit(tmp_path / "unit", heron=WHOLE_PLAN)
    booklets_of(root)
    with pikepdf.open(own(root, "heron") / "booklet.pdf") as pdf:
        assert pdf.pdf_version == "1.7"
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == "3A"
    change(root / "unit.yml", "languages: [en]\n", "languages: [en]\nbooklets: ua-2\n")
    booklets_of(root)
    with pikepdf.open(own(root, "heron") / "booklet.pdf") as pdf:
        assert pdf.pdf_version == "2.0"


def test_page_that_is_hard_to_read_is_a_finding_that_stops_nothing(tmp_path: Path) -> None:
    long = "I bake bread " + "and buns and more bread and more buns " * 6 + "at home."
    root = write_unit(tmp_path / "unit", heron=plan_with(("I bake bread.", long)))
    (outcome,) = build_plans(Run(root, TODAY, workers=1), ("heron",))
    # A sentence of so many lines is too hard as a text, too: that makes the draft.
    of_pages = [finding for finding in outcome.findings if not finding.check.startswith(TOO_HARD)]
    assert strongest_effect(of_pages) is Effect.WARNS
    assert {str(finding.place) for finding in of_pages} == {"plans_src/heron/plan.yml:1:1"}
    assert [
        (finding.check, str(finding.message).partition(": ")[2], str(finding.fix)) for finding in of_pages
    ] == [
        (
            "page-layout",
            "a sentence takes 6 lines; 3 are easy.",
            "Make two sentences of it, or say it in fewer words.",
        )
    ]

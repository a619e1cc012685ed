"""A plan's texts, with places to the character, whatever way YAML writes them."""

from __future__ import annotations

import pytest

from planbooklet.language.checking import check_document
from planbooklet.language.plan_text import plan_documents
from planbooklet.language.remarks import Remark
from planbooklet.model.parse import parse_plan
from tests.plans import plan_with


def remarks_on(source: str, explained: str = "") -> list[tuple[Remark, str]]:
    """Give the remarks on a plan, each with what stands in the file at its place."""
    parsed = parse_plan(source.encode(), "plan.yml")
    assert parsed.form is not None and parsed.places is not None
    words = {"en": frozenset(explained.split(", "))} if explained else {}
    documents = plan_documents(parsed.form, parsed.places, source, "plan.yml", words)
    found = [remark for document in documents for remark in check_document(document).remarks]
    return [(remark, _at(source, remark)) for remark in found]


def _at(source: str, remark: Remark) -> str:
    place = remark.passage.where(remark.start)
    return source.splitlines()[place.line - 1][place.column - 1 :]


@pytest.mark.parametrize(
    "written",
    [
        "i_need: I bake, e.g. bread.",
        "i_need: 'It''s bread, e.g. buns.'",
        'i_need: "It\\"s bread, e.g. buns."',
        "i_need: >\n      I bake\n      with you, e.g. bread.",
        "i_need: |\n      I bake.\n      I like it, e.g. bread.",
        "i_need: { en: 'I bake, e.g. bread.' }",
        "i_need: I bake a lot\n      of bread, e.g. buns.",
    ],
)
def test_place_is_that_of_the_word_in_the_file(written: str) -> None:
    source = plan_with(("i_need: I need help with sums.", written))
    ((remark, there),) = remarks_on(source)
    assert remark.rule == "ER09"
    assert there.startswith("e.g.")


def test_names_and_words_that_are_explained_are_left_in_peace() -> None:
    hard = plan_with(("I need help with sums.", "Lise gets respite care in May."))
    assert [remark.rule for remark, _ in remarks_on(hard)] == ["ER07"]
    assert remarks_on(hard, "respite care") == []
    own = hard.replace("words:\n", "words:\n  - word: respite care\n    means: Somebody else is with me.\n")
    assert remarks_on(own) == []


def test_waiver_stands_in_a_comment_above_the_text() -> None:
    waived = "# easy-read: ER09 because the label says it so\n    i_need: I bake, e.g. bread."
    assert remarks_on(plan_with(("i_need: I need help with sums.", waived))) == []


def test_services_wording_in_a_language_without_the_person_s_is_too_hard() -> None:
    source = plan_with(
        ("languages: [en]", "languages: [en, nb]"),
        (
            "goal: I want to work in a bakery.",
            "goal: I want to work in a bakery.\n    professional: { nb: Jobb. }",
        ),
    )
    assert [(remark.rule, there) for remark, there in remarks_on(source)] == [("ER19", "Jobb. }")]

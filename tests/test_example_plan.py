"""The first life: Ada's plan is whole, in her words, and uses every part of the format."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import get_args

import pytest
from PIL import Image
from pydantic import BaseModel

from planbooklet.findings import Path as Trail
from planbooklet.model.attached import forms_of, minutes_of, photos_of
from planbooklet.model.plan import Plan
from planbooklet.model.unit import Unit
from planbooklet.model.values import Area, Circle, Day, Decision, Status
from planbooklet.pipeline.checking import check_plans
from tests.first_life import FOLDER, ROOT, TODAY, ada, every_text, texts_of, unit

UNUSED_ON_PURPOSE = {
    ("Unit", "rules"),
    ("Plan", "withheld"),
    *(("Withheld", field) for field in ("covers", "from_", "on")),
}
"""The example's unit follows the rules that come with planbooklet. Ada decides herself at 17, so she has
nothing to keep from a parent who could else see it."""
HER_OWN = {
    *("in_my_words", "i_manage", "i_need", "goal", "why", "steps", "i_know", "my_opinion", "i_said"),
    *("i_want_to_talk_about", "i_wonder", "they_ask", "we_agreed"),
}
"""Fields in which Ada speaks about herself."""
FIRST_PERSON = re.compile(r"\b(I|me|my|mine|myself|we|us|our)\b", re.IGNORECASE)


def declaring_form(form: type[BaseModel], field: str) -> str:
    """Give the name of the form that declares a field: `private` is declared once, for every entry."""
    return next(
        kind.__name__ for kind in reversed(form.__mro__) if field in getattr(kind, "__annotations__", {})
    )


def forms_below(form: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Give a form and every form that can stand in it, from the declarations alone."""
    found: list[type[BaseModel]] = []
    waiting: list[object] = [form]
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in found:
            found.append(kind)
            waiting += [field.annotation for field in kind.model_fields.values()]
        waiting += get_args(kind)
    yield from found


def test_neither_plan_nor_unit_gives_a_finding() -> None:
    assert check_plans(ROOT, ("kestrel",), TODAY) == ()


def test_the_plan_says_that_the_person_is_invented() -> None:
    assert ada().invented


@pytest.mark.parametrize("root", [Plan, Unit])
def test_every_field_of_every_form_is_used(root: type[BaseModel]) -> None:
    declared = {
        (declaring_form(form, field), field) for form in forms_below(root) for field in form.model_fields
    }
    used = {
        (declaring_form(type(form), field), field)
        for _, form in forms_of(ada() if root is Plan else unit())
        for field in form.model_fields_set
    }
    assert len(declared) > 10
    assert declared - used - UNUSED_ON_PURPOSE == set()


@pytest.mark.parametrize(
    ("field", "values"),
    [("status", Status), ("decision", Decision), ("area", Area), ("circle", Circle), ("day", Day)],
)
def test_every_fixed_value_is_used(field: str, values: object) -> None:
    used = {getattr(form, field) for _, form in forms_of(ada()) if hasattr(form, field)}
    assert set(get_args(values)) <= used


def test_promises_are_kept_broken_and_open() -> None:
    decisions = [decision for meeting in ada().meetings for decision in meeting.decisions]
    assert {decision.kept for decision in decisions} == {True, False, None}
    evaluations = [e for goal in ada().goals for measure in goal.measures for e in measure.evaluations]
    assert {e.kept for e in evaluations} == {True, False}


def test_consents_run_on_end_and_are_taken_back() -> None:
    consents = ada().consents
    assert any(consent.covers == ("the-plan",) for consent in consents)
    assert any(consent.withdrawn_on and consent.withdrawn_on <= TODAY for consent in consents)
    assert any(consent.until and consent.until < ada().next_revision for consent in consents)  # type: ignore[operator]
    kinds: dict[str, set[str]] = defaultdict(set)
    for consent in consents:
        kinds["contacts"] |= {consent.recipient or ""} & set(ada().contacts)
        kinds["services"] |= {consent.recipient or ""} & set(ada().services)
        kinds["partners"] |= {consent.recipient or ""} & {partner.id for partner in ada().partners}
    assert all(kinds[kind] for kind in ("contacts", "services", "partners"))


def test_private_words_stay_in_private_entries() -> None:
    """Elias is only in entries that Ada keeps to herself, and in no file of minutes."""
    private = [trail for trail, form in forms_of(ada()) if getattr(form, "private", False)]
    assert len(private) >= 5
    for trail, form in forms_of(ada()):
        hidden = any(trail[: len(kept)] == kept for kept in private)
        if not hidden:
            assert "Elias" not in " ".join(words for _, words in texts_of(form)), trail
    assert all("Elias" not in file.read_text(encoding="utf-8") for file in FOLDER.glob("meetings/*.md"))


def test_every_file_is_named_and_every_name_has_its_file() -> None:
    named = {photo.file for _, photo in photos_of(ada())} | {file for _, file in minutes_of(ada())}
    lying = {str(file.relative_to(FOLDER)) for file in FOLDER.rglob("*") if file.is_file()}
    assert lying == named | {"plan.yml"}


def test_every_picture_is_small_square_and_has_a_drawing() -> None:
    drawings = {file.stem for file in (ROOT / "generator" / "maintain" / "portraits").glob("*.svg")}
    pictures = sorted(FOLDER.glob("pictures/*"))
    assert {picture.stem for picture in pictures} == drawings
    for picture in pictures:
        assert picture.stat().st_size < 150_000, picture.name
        with Image.open(picture) as opened:
            assert opened.size == (720, 720), picture.name


def test_her_own_fields_are_in_the_first_person() -> None:
    said: dict[tuple[Trail, str], list[str]] = defaultdict(list)
    for trail, field, words in every_text():
        if field in HER_OWN:
            said[trail, field].append(words)
    assert {field for _, field in said} == HER_OWN
    assert [where for where, words in said.items() if not all(map(FIRST_PERSON.search, words))] == []


def test_nobody_speaks_about_ada_in_her_own_plan() -> None:
    about_her = [
        (trail, field)
        for trail, field, words in every_text()
        if re.search(r"\bAda\b", words) and field not in ("in_my_words", "alt")
    ]
    assert about_her == []


def test_sentences_are_short() -> None:
    long = [
        sentence
        for _, field, words in every_text()
        if field != "professional"
        for sentence in re.split(r"(?<=[.?!])\s+", words)
        if len(sentence.split()) > 15
    ]
    assert long == []

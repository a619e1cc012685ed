"""A plan as a whole: read without a word, or as far as it goes, and never stumbled over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planbooklet.checks import check_plan
from planbooklet.model.parse import parse_plan, parse_unit
from tests.model.parse.telling import told
from tests.plans import WHOLE_PLAN, WHOLE_UNIT, checked, parsed, plan_with, without_part


def test_a_whole_plan_is_read_without_a_word() -> None:
    plan = parsed(WHOLE_PLAN)
    assert plan.findings == ()
    assert plan.form is not None
    assert plan.form.goals[0].measures[0].who == ("me", "teacher")
    assert plan.form.transitions[0].prepare == ("trial",)
    assert plan.form.services["school"].law == "opplaeringslova"


def test_a_whole_unit_is_read_without_a_word() -> None:
    unit = parse_unit(WHOLE_UNIT.encode(), "unit.yml")
    assert unit.findings == ()
    assert unit.form is not None
    assert unit.form.coordinators["kv-3"].carries == 20


@pytest.mark.parametrize("content", ["- a\n- b\n", "only words\n"])
def test_a_file_without_keys(content: str) -> None:
    plan = parsed(content)
    assert plan.form is None
    assert told(content) == [
        'plan.yml:1:1: the file does not begin with a key. [yaml]\nBegin with the line "format: 1".',
    ]


def test_a_plan_that_lacks_what_no_plan_can_lack_is_checked_all_the_same() -> None:
    plan = without_part("person", whole=plan_with(("status: planned", "status: planed")))
    assert told(plan) == [
        'plan.yml:1:1: person is missing. [missing-key]\nAdd a line "person: ".',
        "plan.yml:49:17: goals > bakery > measures > trial > status must be one of: "
        "planned, doing, done, waiting, stopped. [fixed-value]\n"
        'Did you mean "planned"?',
    ]


def test_what_is_left_without_the_damaged_values_stands_in_the_form() -> None:
    plan = parsed(plan_with(("status: planned", "status: planed"), ("    - I bake bread.", "    -")))
    assert plan.form is not None
    assert plan.form.about_me is not None
    assert plan.form.about_me.good_at == ()
    assert plan.form.goals[0].measures[0].status is None
    assert plan.form.goals[0].measures[0].id == "trial"


@pytest.mark.parametrize(
    "plan",
    [
        plan_with(("    measures:\n", "    mesures:\n")),
        plan_with(("        what: I try a week.\n", "")),
        plan_with(("        status: planned\n", "        staus: planned\n")),
        plan_with(("contacts:\n", "contcts:\n")),
        plan_with(("    name: Lise Berg\n", "")),
        plan_with(("born: 2009-03-14", "born: soon")),
        plan_with(("given_on: 2026-08-10", "given_on: 2026-13-10")),
        plan_with(("    service: school\ngoals", "    servic: school\ngoals")),
        plan_with(("next_revision: 2027-05-03", "next_revision: soon")),
        plan_with(("    prepares: turning-18\n", "    prepare: turning-18\n")),
        plan_with(("  until: 2030-06-30", "  until: soon")),
        plan_with(("    asked_on: 2026-11-01\n", "")),
    ],
)
def test_content_that_was_damaged_is_not_called_missing_as_well(plan: str) -> None:
    assert parsed(plan).findings != ()
    # That nobody at the meeting may see something is true of the whole plan as well.
    assert [each for each in check_plan(checked(plan)) if each.check != "meeting-consent"] == []


def test_a_file_that_is_damaged_all_over_names_the_first_mistakes() -> None:
    plan = WHOLE_PLAN.replace("words:\n", "words:\n" + "  - {}\n" * 5000)
    lines = told(plan)
    assert len(lines) == 201
    assert lines[0] == (
        "plan.yml:1:1: more than 200 values cannot be understood; these are the first. [too-many]\n"
        "Mend these, then look again."
    )
    assert parsed(plan).form is None


KEYS = st.sampled_from(
    [
        *("person", "goals", "needs", "measures", "languages", "consents", "week"),
        *("id", "goal", "born", "name", "covers", "on", "at"),
    ]
)
VALUES = st.sampled_from(
    ["yes", "2026-02-30", "[a, b]", "{a: b}", "", "me", "'x'", "# x", "> \n    x", "10:00"]
)
LINES = st.builds(
    "{}{}{}: {}".format, st.sampled_from(["", "  ", "    "]), st.sampled_from(["", "- "]), KEYS, VALUES
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(LINES, max_size=25).map("\n".join))
def test_no_mixture_of_keys_and_values_makes_the_reader_stumble(text: str) -> None:
    plan = parse_plan(text.encode(), "plan.yml")
    assert plan.form is not None or plan.findings


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.data())
def test_no_damage_to_a_whole_plan_makes_reader_or_checks_stumble(data: st.DataObject) -> None:
    lines = WHOLE_PLAN.splitlines()
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        lines[at] = data.draw(
            st.sampled_from(
                ["", lines[at] + "x", lines[at].replace("e", ""), lines[at].partition(":")[0] + ":"]
            )
        )
    plan = "\n".join(lines)
    if parsed(plan).form is not None:
        check_plan(checked(plan))
    else:
        assert parsed(plan).findings

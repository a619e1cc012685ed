from __future__ import annotations

import pytest

from planbooklet.checks import check_plan
from planbooklet.effects import Effect, effect_of
from planbooklet.model.rules import RequiredPart
from planbooklet.model.values import Text
from tests.plans import WHOLE_PLAN, checked, findings_of, norwegian_rules, plan_with, without_part


def test_every_part_is_there() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_no_goals() -> None:
    plan = without_part("goals")
    assert findings_of(plan) == [
        "plan.yml:1:1: no measure says how it is done (regulation, letter f). [part-missing]\n"
        "Write in a measure:\n"
        "        how: I go by bus, and Ola comes with me the first time.",
        "plan.yml:1:1: no measure says what is done, how much of it, and who does it (regulation, letter "
        "e). [part-missing]\n"
        "Write under a goal:\n"
        "    measures:\n"
        "      - id: trial\n"
        "        what: I try two weeks at the bakery.\n"
        "        who: [me]\n"
        "        how_much: 2 days a week",
        "plan.yml:1:1: the plan has no goal (regulation, letter a). [part-missing]\n"
        "Ask the person what they want, and write it as they say it:\n"
        "goals:\n"
        "  - id: bakery\n"
        "    goal: I want to work in a bakery.",
        'plan.yml:48:5: transitions > leaving-school > prepare names "trial", which is not '
        "in the plan. [reference-known]\n"
        'Add it under "measures" first.',
    ]


def test_no_about_me() -> None:
    plan = without_part("about_me")
    assert findings_of(plan) == [
        "plan.yml:1:1: the plan does not say what the person is good at (regulation, letter a). "
        "[part-missing]\n"
        "Write:\n"
        "about_me:\n"
        "  good_at:\n"
        "    - I remember every recipe.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("- I bake bread.", "- I bake # bread.", "about_me > good_at > 1"),
        ("good_at:\n    - I bake bread.", "good_at: I bake bread.", "about_me > good_at"),
    ],
)
def test_part_that_could_not_be_understood_is_not_told_as_missing_too(old: str, new: str, told: str) -> None:
    (finding,) = findings_of(plan_with((old, new)))
    assert told in finding


def test_contact_that_could_not_be_understood_is_not_told_as_missing_too() -> None:
    plan = plan_with(("    is: Mother\n", ""), ("    is: Teacher\n", ""))
    assert [finding for finding in findings_of(plan) if "part-missing" in finding] == []


def test_no_needs() -> None:
    plan = without_part("needs")
    assert findings_of(plan) == [
        "plan.yml:1:1: the plan does not say what the person manages and needs help with "
        "(regulation, letter a). [part-missing]\n"
        "Write for each area of life:\n"
        "needs:\n"
        "  - area: getting-around\n"
        "    i_manage: I take the bus I know.\n"
        "    i_need: I need help on a new route.\n"
        "    service: health",
    ]


def test_no_contacts() -> None:
    plan = without_part("contacts")
    assert findings_of(plan) == [
        "plan.yml:1:1: the plan does not say who takes part (regulation, letter b). [part-missing]\n"
        "Write, with a role as the key:\n"
        "contacts:\n"
        "  mother:\n"
        "    name: Lise Berg\n"
        "    is: Mother",
        'plan.yml:39:9: goals > bakery > measures > trial > who names "teacher", which is '
        "not in the plan. [reference-known]\n"
        "Write one of: me, coordinator.",
        'plan.yml:50:5: week > 1 > with names "teacher", which is not in the plan. '
        "[reference-known]\n"
        "Write one of: me, coordinator.",
        'plan.yml:66:5: meetings > 1 > invited names "mother", which is not in the plan. '
        "[reference-known]\n"
        "Write one of: me, coordinator.",
        'plan.yml:66:5: meetings > 1 > invited names "teacher", which is not in the plan. '
        "[reference-known]\n"
        "Write one of: me, coordinator.",
        'plan.yml:101:5: consents > 3 > recipient names "mother", which is not in the plan. '
        "[reference-known]\n"
        "Write one of: coordinator, school, bakehuset.",
    ]


def test_no_contributions() -> None:
    plan = without_part("contributions")
    assert findings_of(plan) == [
        "plan.yml:1:1: the plan does not say what each brings into the work (regulation, letter d). "
        "[part-missing]\n"
        "Write for the person, the family and the services:\n"
        "contributions:\n"
        "  - contact: me\n"
        "    brings: I say what I want.",
    ]


def test_no_period() -> None:
    plan = without_part("period")
    assert findings_of(plan) == [
        "plan.yml:1:1: the plan does not say how long it lasts (regulation, letter g). [part-missing]\n"
        "Write:\n"
        "period:\n"
        "  from: 2026-08-17\n"
        "  until: 2030-06-30",
    ]


def test_no_wanted_cooperation() -> None:
    plan = without_part("wanted_cooperation")
    assert findings_of(plan) == [
        "plan.yml:1:1: the plan does not say whom it wants or needs to work with (regulation, letter i). "
        "[part-missing]\n"
        "Write:\n"
        "wanted_cooperation:\n"
        "  - with: The work and welfare office\n"
        "    why: They know who takes apprentices.",
    ]


def test_no_measure_at_all() -> None:
    plan = plan_with(
        (
            "    measures:\n"
            "      - id: trial\n"
            "        what: I try a week.\n"
            "        who: [me, teacher]\n"
            "        how: Ola comes with me.\n"
            "        how_much: 2 days\n"
            "        from: 2027-01-11\n"
            "        until: 2027-01-22\n"
            "        status: planned\n",
            "",
        ),
        ("    prepare: trial\n", "    prepare: []\n"),
    )
    assert findings_of(plan) == [
        "plan.yml:37:1: no measure says how it is done (regulation, letter f). [part-missing]\n"
        "Write in a measure:\n"
        "        how: I go by bus, and Ola comes with me the first time.",
        "plan.yml:37:1: no measure says what is done, how much of it, and who does it "
        "(regulation, letter e). [part-missing]\n"
        "Write under a goal:\n"
        "    measures:\n"
        "      - id: trial\n"
        "        what: I try two weeks at the bakery.\n"
        "        who: [me]\n"
        "        how_much: 2 days a week",
        'plan.yml:38:5: goal "bakery" has no measure. [goal-has-measure]\n'
        'Add "measures:" with one thing people can see or count.',
        'plan.yml:56:5: transition "leaving-school" has nothing that prepares it. '
        "[transition-prepared]\n"
        'Add "prepare:" with ids of measures, such as [trial]. If there is none yet, write '
        "the measure first.",
    ]


def test_about_me_without_a_word() -> None:
    plan = plan_with(("about_me:\n  good_at:\n    - I bake bread.\n", "about_me:\n  private: no\n"))
    assert findings_of(plan) == [
        "plan.yml:29:1: the plan does not say what the person is good at (regulation, letter a). "
        "[part-missing]\n"
        "Write:\n"
        "about_me:\n"
        "  good_at:\n"
        "    - I remember every recipe.",
    ]


def test_every_letter_of_the_regulation_is_missed_somewhere() -> None:
    """consent-to-plan, coordinator-known and revision-date speak for their own parts."""
    for required in norwegian_rules().regulation.must_hold:
        plan = WHOLE_PLAN
        for key in {part.split(".")[0] for part in required.parts}:
            plan = without_part(key, whole=plan)
        effects = {effect_of(finding) for finding in check_plan(checked(plan))}
        assert Effect.DRAFTS in effects, required.letter


def test_a_part_that_only_the_units_own_rules_ask_for() -> None:
    rules = norwegian_rules()
    asked = RequiredPart(letter="j", says=Text((("", "A photo."),)), parts=("person.photo",))
    regulation = rules.regulation.model_copy(update={"must_hold": (asked,)})
    own = rules.model_copy(update={"regulation": regulation})
    assert findings_of(WHOLE_PLAN, rules=own) == [
        'plan.yml:3:1: "person.photo" is missing (regulation, letter j). [part-missing]\n'
        "Write it as the example plan does.",
    ]

"""Keys that a plan does not know, or lacks."""

from __future__ import annotations

import pytest

from tests.model.parse.telling import told
from tests.plans import plan_with


def test_a_misspelt_top_key() -> None:
    plan = plan_with(("week:", "weak:"))
    assert told(plan) == [
        'plan.yml:54:1: the file does not know the key "weak". [unknown-key]\nDid you mean "week"?',
    ]


def test_misspelt_keys_inside() -> None:
    plan = plan_with(("is: Mother", "is: Mother\n    circel: family"), ("status: planned", "staus: planned"))
    assert told(plan) == [
        'plan.yml:19:5: contacts > mother does not know the key "circel". [unknown-key]\n'
        'Did you mean "circle"?',
        'plan.yml:54:9: goals > bakery > measures > trial does not know the key "staus". '
        "[unknown-key]\n"
        'Did you mean "status"?',
    ]


def test_a_key_that_resembles_none() -> None:
    plan = plan_with(("reached: 1", "colour: red"))
    assert told(plan) == [
        'plan.yml:43:5: goals > bakery does not know the key "colour". [unknown-key]\n'
        "Keys that may stand here: area, by, goal, i_know, id, measures, picture, private, "
        "professional, reached, said_by, services_know, steps, why.",
    ]


def test_a_key_that_is_a_sentence_is_not_printed() -> None:
    plan = plan_with(("reached: 1", "She is afraid of dogs: red"))
    assert told(plan) == [
        'plan.yml:43:5: goals > bakery does not know the key "…". [unknown-key]\n'
        "Keys that may stand here: area, by, goal, i_know, id, measures, picture, private, "
        "professional, reached, said_by, services_know, steps, why.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "fix"),
    [
        ("  teacher:\n", "  Teacher:\n", 'Did you mean "teacher"?'),
        ("  teacher:\n", "  Ola Dahl:\n", "Use the role, such as teacher or school-nurse, and never a name."),
        (
            "who: [me, teacher]",
            "who: me, teacher",
            "Put several keys in [ ], with commas between them, such as [me, teacher].",
        ),
        (
            "law: opplaeringslova",
            "law: opplæringslova",
            "Write the key of a law in letters from a to z, such as opplaeringslova.",
        ),
        (
            "given_by: me\n    given_on",
            "given_by: Ada\n    given_on",
            "Write me, or the key of a contact, such as mother.",
        ),
        ("id: bakery", "id: the bakery", "Write a short word of your own, such as bakery or bus-trip."),
    ],
)
def test_what_to_type_for_a_key_depends_on_where_it_stands(old: str, new: str, fix: str) -> None:
    (finding,) = told(plan_with((old, new)))
    assert finding.endswith(f"must be a key: small letters, digits and hyphens. [key]\n{fix}")
    assert "Ola Dahl" not in finding


def test_missing_id_is_told_with_an_example() -> None:
    (finding,) = told(plan_with(("- id: trial\n        what", "- what")))
    assert finding.endswith(
        'id is missing. [missing-key]\nAdd a line "id: " with a short word of your own, such as trial.'
    )


def test_missing_keys() -> None:
    plan = plan_with(
        ("    what: Practice kitchen\n", ""),
        ("  call_me: Ada\n", ""),
        ("  from: 2026-08-17\n  until: 2030", "  until: 2030"),
    )
    assert told(plan) == [
        'plan.yml:3:1: person > call_me is missing. [missing-key]\nAdd a line "call_me: ".',
        'plan.yml:7:1: period > from is missing. [missing-key]\nAdd a line "from: ".',
        'plan.yml:53:5: week > 1 > what is missing. [missing-key]\nAdd a line "what: ".',
    ]


def test_a_map_of_languages_with_another_key() -> None:
    plan = plan_with(("goal: I want to work in a bakery.", "goal: { English: I want to bake. }"))
    assert told(plan) == [
        "plan.yml:39:5: goals > bakery > goal has a key that is no language. [language]\n"
        "Write keys such as en or nb. Put a text that holds a comma in quotes.",
    ]

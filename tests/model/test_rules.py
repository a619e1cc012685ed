from __future__ import annotations

from planbooklet.model.rules import parse_rules
from tests.plans import PACKAGE, norwegian_rules, shown

NORWAY = (PACKAGE / "rules" / "no.yml").read_text(encoding="utf-8")


def told(*changes: tuple[str, str]) -> list[str]:
    """Give what a unit is told about a changed copy of the rules."""
    text = NORWAY
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return [shown(finding) for finding in parse_rules(text.encode(), "my-rules.yml").findings]


def line_of(words: str) -> int:
    return NORWAY[: NORWAY.index(words)].count("\n") + 1


def test_the_seven_laws_that_give_a_plan() -> None:
    rules = norwegian_rules()
    assert [key for key, law in rules.laws.items() if law.individual_plan] == [
        *("pbrl-2-5", "hol-7-1", "sphl-2-5", "phvl-4-1", "sotjl-28", "nav-15", "bvl-15-9"),
    ]
    assert len(rules.plan_laws) == 7


def test_the_list_of_what_a_plan_must_hold_goes_from_a_to_i() -> None:
    assert [required.letter for required in norwegian_rules().regulation.must_hold] == list("abcdefghi")


def test_what_could_not_be_read_is_marked_as_not_verified() -> None:
    rules = norwegian_rules()
    assert not rules.regulation.verified
    assert not rules.regulation.must_hold_verified
    assert all(not law.verified for law in rules.laws.values() if law.read == "not read")


def test_ages_and_deadlines() -> None:
    rules = norwegian_rules()
    assert [(rule.key, rule.age, rule.transition) for rule in rules.ages] == [
        ("heard", 7, False),
        ("weight", 12, True),
        ("decides-on-health", 16, True),
        ("of-age", 18, True),
    ]
    assert rules.of_age == 18
    assert rules.complaint.deadline_weeks == 4
    assert rules.answer_within_days.value == 60
    sentence, _ = rules.no_right_to_services.means.in_language("en", "en")
    assert sentence.startswith("The plan itself gives no right to services.")


def test_ages_out_of_order_are_told() -> None:
    assert told(("    age: 7\n", "    age: 13\n")) == [
        f"my-rules.yml:{line_of('ages:')}:1: ages are not in order. [rules-order]\n"
        "Begin with the lowest age.",
    ]


def test_a_part_that_no_plan_has_is_told() -> None:
    line = line_of("goals.measures.how]")
    assert told(("parts: [goals.measures.how]", "parts: [goals.measures.hwo]")) == [
        f'my-rules.yml:{line}:7: "goals.measures.hwo" is no part of a plan. [rules-part]\n'
        "Write keys of a plan.yml, such as goals or goals.measures.who.",
    ]


def test_a_missing_law_text_is_told_like_any_other_value() -> None:
    assert told(("    section: § 28\n", "")) == [
        f"my-rules.yml:{line_of('sotjl-28:')}:3: laws > sotjl-28 > section is missing. [missing-key]\n"
        'Add a line "section: ".',
    ]

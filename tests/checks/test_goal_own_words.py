from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def told_of_words(plan: str) -> list[str]:
    """Give what this check says, for plans in languages that may not have a catalogue."""
    return [told for told in findings_of(plan) if "[language-known]" not in told]


def test_the_person_says_i() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_a_services_words_said_by_nobody_else() -> None:
    plan = plan_with(("goal: I want to work in a bakery.", "goal: Employment in a bakery."))
    assert findings_of(plan) == [
        'plan.yml:39:5: goal "bakery" is not in the words of the person. [goal-own-words]\n'
        'Write it as the person says it, with I. If somebody else said it, add "said_by:".',
    ]


def test_a_contact_put_it_into_words() -> None:
    plan = plan_with(
        ("goal: I want to work in a bakery.", "goal: Employment in a bakery.\n    said_by: mother")
    )
    assert findings_of(plan) == []


def test_my_counts_as_well() -> None:
    plan = plan_with(("goal: I want to work in a bakery.", "goal: My own flat."))
    assert findings_of(plan) == []


def test_another_language_has_its_own_words() -> None:
    plan = plan_with(
        ("languages: [en]", "languages: [nb]"),
        ("goal: I want to work in a bakery.", "goal: Arbeid i et bakeri."),
    )
    assert told_of_words(plan) == [
        'plan.yml:39:5: goal "bakery" is not in the words of the person. [goal-own-words]\n'
        'Write it as the person says it, with I. If somebody else said it, add "said_by:".',
    ]


def test_nynorsk_says_eg() -> None:
    plan = plan_with(
        ("languages: [en]", "languages: [nn]"),
        ("goal: I want to work in a bakery.", "goal: Eg vil arbeide i eit bakeri."),
    )
    assert told_of_words(plan) == []


def test_a_language_whose_verbs_say_who_speaks() -> None:
    plan = plan_with(
        ("languages: [en]", "languages: [se]"),
        ("goal: I want to work in a bakery.", "goal: Háliidan bargat láibbuheames."),
    )
    assert told_of_words(plan) == []

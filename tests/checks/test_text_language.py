from __future__ import annotations

from tests.plans import findings_of, plan_with


def test_a_text_in_a_map_of_the_plans_language() -> None:
    plan = plan_with(("- I bake bread.", "- en: I bake bread."))
    assert findings_of(plan) == []


def test_a_text_in_a_language_that_the_plan_does_not_list() -> None:
    plan = plan_with(
        ("goal: I want to work in a bakery.", "goal: { en: I want to bake., nb: Jeg vil bake. }")
    )
    assert findings_of(plan) == [
        "plan.yml:39:5: goals > bakery > goal is written in a language that the plan does "
        "not list: nb. [text-language]\n"
        'Add it to "languages:", or delete that text.',
    ]


def test_a_text_that_lacks_the_plans_own_language() -> None:
    plan = plan_with(("- I bake bread.", "- nb: Jeg baker brød."))
    assert findings_of(plan) == [
        "plan.yml:31:7: about_me > good_at > 1 is missing in: en. [text-language]\n"
        "Write it in each language, such as {en: …}.",
        "plan.yml:31:7: about_me > good_at > 1 is written in a language that the plan does "
        "not list: nb. [text-language]\n"
        'Add it to "languages:", or delete that text.',
    ]

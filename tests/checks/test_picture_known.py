from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_a_symbol_that_exists() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_a_misspelt_symbol() -> None:
    plan = plan_with(("picture: bread", "picture: bred"))
    assert findings_of(plan) == [
        'plan.yml:44:5: goals > bakery > picture names the symbol "bred", which does not '
        "exist. [picture-known]\n"
        'Did you mean "bread"?',
    ]


def test_a_symbol_that_does_not_exist() -> None:
    plan = plan_with(("picture: bread", "picture: xylophonist-at-sea"))
    assert findings_of(plan) == [
        'plan.yml:44:5: goals > bakery > picture names the symbol "xylophonist-at-sea", '
        "which does not exist. [picture-known]\n"
        "Delete the line, or choose one of the symbols that your editor offers there.",
    ]

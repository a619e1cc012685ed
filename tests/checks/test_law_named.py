from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_a_law_of_the_rules() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_no_law() -> None:
    plan = plan_with(("    law: opplaeringslova\n", ""))
    assert findings_of(plan) == [
        'plan.yml:25:3: service "school" names no law. [law-named]\n'
        'Add "law:" with one of: pbrl-2-5, hol-7-1, sphl-2-5, phvl-4-1, sotjl-28, nav-15, '
        "bvl-15-9, pbrl-2-5b, pbrl-2-5c, hol-7-2, hol-7-2a, hol-7-3, sphl-2-5a, pbrl-3-1, "
        "pbrl-3-4, pbrl-4-3, pbrl-4-4, pbrl-7-2, pbrl-7-5, opplaeringslova, nav-14a, "
        "barnelova-31, barnelova-33, vgml-2, vgml-20.",
    ]


def test_a_misspelt_law() -> None:
    plan = plan_with(("law: opplaeringslova", "law: opplaringslova"))
    assert findings_of(plan) == [
        'plan.yml:28:5: service "school" names "opplaringslova", which is no law of the '
        "rules. [law-named]\n"
        'Did you mean "opplaeringslova"?',
    ]

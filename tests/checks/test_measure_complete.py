from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_a_complete_measure() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_one_finding_names_all_that_is_missing() -> None:
    plan = plan_with(
        (
            "        who: [me, teacher]\n"
            "        how: Ola comes with me.\n"
            "        how_much: 2 days\n"
            "        from: 2027-01-11\n"
            "        until: 2027-01-22\n"
            "        status: planned\n",
            "",
        )
    )
    assert findings_of(plan) == [
        'plan.yml:46:9: measure "trial" lacks: who, how, how_much, from, until, status. '
        "[measure-complete]\n"
        "Add to it:\n"
        "who: [me]\n"
        "how: …\n"
        "how_much: …\n"
        "from: 2027-01-11\n"
        "until: 2027-01-22\n"
        "status: planned",
    ]


def test_what_is_damaged_is_not_called_missing() -> None:
    plan = plan_with(
        ("        who: [me, teacher]\n", ""),
        ("status: planned", "staus: planned"),
        ("until: 2027-01-22", "until: soon"),
    )
    assert findings_of(plan) == [
        'plan.yml:46:9: measure "trial" lacks: who. [measure-complete]\nAdd to it:\nwho: [me]',
        "plan.yml:51:16: goals > bakery > measures > trial > until must be a date. [date]\n"
        "Write year, month and day with hyphens, such as 2027-01-11.",
        'plan.yml:52:9: goals > bakery > measures > trial does not know the key "staus". '
        "[unknown-key]\n"
        'Did you mean "status"?',
    ]

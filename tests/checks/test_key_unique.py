from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_every_key_stands_for_one_thing() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_ids_of_goals_measures_transitions_and_partners_again() -> None:
    plan = plan_with(
        (
            "week:\n",
            "  - id: bakery\n"
            "    goal: I want to swim.\n"
            "    measures:\n"
            "      - id: trial\n"
            "        what: I swim.\n"
            "        who: me\n"
            "        how: With Ola.\n"
            "        how_much: Once a week\n"
            "        from: 2027-01-11\n"
            "        until: 2027-06-20\n"
            "        status: planned\n"
            "week:\n",
        ),
        (
            "partners:\n",
            "  - id: leaving-school\n"
            "    leaving: Home\n"
            "    entering: My flat\n"
            "    on: 2029-08-01\n"
            "    prepare: trial\n"
            "partners:\n",
        ),
        (
            "meetings:\n  - on",
            "  - id: bakehuset\n    name: Bread and more\n    offers: A visit\nmeetings:\n  - on",
        ),
    )
    assert findings_of(plan) == [
        'plan.yml:54:5: "bakery" is used a second time; the first is on line 38. '
        "[key-unique]\n"
        "Write another word for one of the two, here and where it is used.",
        'plan.yml:57:9: "trial" is used a second time; the first is on line 46. [key-unique]\n'
        "Write another word for one of the two, here and where it is used.",
        'plan.yml:77:5: "leaving-school" is used a second time; the first is on line 72. '
        "[key-unique]\n"
        "Write another word for one of the two, here and where it is used.",
        'plan.yml:86:5: "bakehuset" is used a second time; the first is on line 83. '
        "[key-unique]\n"
        "Write another word for one of the two, here and where it is used.",
    ]


def test_a_contact_a_service_and_a_partner_share_a_key() -> None:
    plan = plan_with(
        (
            "services:\n",
            "services:\n  mother:\n    name: Help at home\n    owner: The municipality\n    law: hol-7-1\n",
        ),
        ("id: bakehuset", "id: school"),
    )
    assert findings_of(plan) == [
        'plan.yml:25:3: "mother" is used a second time; the first is on line 16. '
        "[key-unique]\n"
        "Write another word for one of the two, here and where it is used.",
        'plan.yml:71:5: "school" is used a second time; the first is on line 29. '
        "[key-unique]\n"
        "Write another word for one of the two, here and where it is used.",
    ]


def test_a_key_that_every_plan_has() -> None:
    plan = plan_with(
        (
            "services:\n",
            "services:\n  me:\n    name: Help at home\n    owner: The municipality\n    law: hol-7-1\n",
        ),
        ("id: leaving-school", "id: turning-18"),
        ("id: bakehuset", "id: meeting"),
    )
    assert findings_of(plan) == [
        'plan.yml:25:3: "me" has a meaning of its own in every plan. [key-unique]\n'
        "Write another word, here and where it is used.",
        'plan.yml:65:5: "turning-18" has a meaning of its own in every plan. [key-unique]\n'
        "Write another word, here and where it is used.",
        'plan.yml:71:5: "meeting" has a meaning of its own in every plan. [key-unique]\n'
        "Write another word, here and where it is used.",
    ]

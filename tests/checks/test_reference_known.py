from __future__ import annotations

from collections.abc import Iterator

from planbooklet.model.entry import Form
from planbooklet.model.references import mark_of
from planbooklet.model.values import KEY_PATTERN
from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_every_reference_leads_somewhere() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_each_kind_of_reference_misspelt() -> None:
    plan = plan_with(
        ("service: school\nservices", "service: scool\nservices"),
        ("who: [me, teacher]", "who: [me, techer]"),
        ("with: teacher", "with: teachr"),
        ("prepare: trial", "prepare: trail"),
        ("to: school", "to: schol"),
        ("owner: school", "owner: shool"),
        (
            "prepares: turning-18\ncontributions:\n  - contact: me",
            "prepares: turning-18x\n"
            "  - on: 2026-11-02\n"
            "    how: We talked again.\n"
            "    it_changed: I know more.\n"
            "    prepares: turning-18\n"
            "contributions:\n"
            "  - contact: mothr",
        ),
        ("recipient: school", "recipient: bakehuse"),
    )
    assert findings_of(plan) == [
        'plan.yml:23:5: contacts > teacher > service names "scool", which is not in the '
        "plan. [reference-known]\n"
        'Did you mean "school"?',
        'plan.yml:48:9: goals > bakery > measures > trial > who names "techer", which is not '
        "in the plan. [reference-known]\n"
        'Did you mean "teacher"?',
        'plan.yml:59:5: week > 1 > with names "teachr", which is not in the plan. '
        "[reference-known]\n"
        'Did you mean "teacher"?',
        'plan.yml:65:5: transitions > leaving-school > prepare names "trail", which is not '
        "in the plan. [reference-known]\n"
        'Did you mean "trial"?',
        'plan.yml:79:5: questions > 1 > to names "schol", which is not in the plan. '
        "[reference-known]\n"
        'Did you mean "school"?',
        'plan.yml:85:5: participation > 1 > prepares names "turning-18x", which is not in '
        "the plan. [reference-known]\n"
        'Did you mean "turning-18"?',
        'plan.yml:91:5: contributions > 1 > contact names "mothr", which is not in the plan. '
        "[reference-known]\n"
        'Did you mean "mother"?',
        'plan.yml:98:5: sub_plans > 1 > owner names "shool", which is not in the plan. '
        "[reference-known]\n"
        'Did you mean "school"?',
        'plan.yml:109:5: consents > 2 > recipient names "bakehuse", which is not in the '
        "plan. [reference-known]\n"
        'Did you mean "bakehuset"?',
    ]


def test_a_key_of_another_kind() -> None:
    plan = plan_with(
        ("to: school", "to: teacher"),
        ("goal: I want to work in a bakery.", "goal: I want to work in a bakery.\n    said_by: coordinator"),
    )
    assert findings_of(plan) == [
        'plan.yml:40:5: goals > bakery > said_by cannot be "coordinator". [reference-known]\n'
        "Write one of: me, mother, teacher.",
        'plan.yml:80:5: questions > 1 > to cannot be "teacher". [reference-known]\nWrite one of: school.',
    ]


def test_somebody_who_is_not_in_the_plan() -> None:
    plan = plan_with(("invited: [me, mother, teacher]", "invited: [me, mother, granny]"))
    assert findings_of(plan) == [
        'plan.yml:75:5: meetings > 1 > invited names "granny", which is not in the plan. '
        "[reference-known]\n"
        "Write one of: me, coordinator, mother, teacher.",
    ]


def test_nothing_is_said_of_a_key_whose_entry_was_damaged() -> None:
    plan = plan_with(("    is: Teacher\n", ""))
    assert findings_of(plan) == [
        'plan.yml:20:3: contacts > teacher > is is missing. [missing-key]\nAdd a line "is: ".',
    ]


def test_every_key_field_of_a_plan_is_an_id_or_says_what_it_stands_for() -> None:
    """A new field that holds keys and is not marked would never be followed."""
    unmarked = set()
    for form in forms_below(Form):
        schema = form.model_json_schema()["properties"]
        for name, field in form.model_fields.items():
            key = field.alias or name
            if KEY_PATTERN in str(schema[key]) and mark_of(field) is None:
                unmarked.add(f"{form.__name__}.{key}")
    ids = {"Goal.id", "Measure.id", "Partner.id", "Transition.id", "Plan.contacts", "Plan.services"}
    assert unmarked == ids


def forms_below(form: type[Form]) -> Iterator[type[Form]]:
    """Give every form of a plan.yml; unit.yml and the rules file refer to nothing.

    Other tests in this process may have made forms of their own.
    """
    for below in form.__subclasses__():
        package, module = below.__module__.split(".")[0], below.__module__.split(".")[-1]
        if package == "planbooklet" and module not in ("unit", "rules"):
            yield below
        yield from forms_below(below)


def test_reference_to_an_entry_whose_own_key_is_misspelt_is_not_told_too() -> None:
    told = findings_of(plan_with(("  teacher:\n", "  Teacher:\n")))
    assert [finding for finding in told if "reference-known" in finding] == []

"""A plan with nothing in it but what one edition may show. Whatever is not named here is left out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from planbooklet.model.entry import Entry, Form
from planbooklet.model.person import Person
from planbooklet.model.plan import Plan
from planbooklet.views.edition import Edition

_BASICS: Final = ("format", "invented", "languages", "reading", "period", "revised", "coordinator")
"""What every edition says: whose plan it is, for which time, who coordinates it. `person` is cut down."""
_PARTS: Final = (
    "about_me",
    "needs",
    "goals",
    "week",
    "contacts",
    "services",
    "transitions",
    "partners",
    "meetings",
    "questions",
    "participation",
    "contributions",
    "wanted_cooperation",
    "sub_plans",
    "words",
)
"""Fields of a plan that have the name of the part which covers them."""

AnyForm = TypeVar("AnyForm", bound=Form)


def share_plan(plan: Plan, edition: Edition) -> Plan:
    """Give the plan as an edition may show it; the person's own is whole.

    Private entries, and parts without consent, are not in it. What names something that was left out stays
    as it is: the views reword what leads nowhere.
    """
    if edition.is_own:
        return plan
    shown = {name: getattr(plan, name) for name in _BASICS}
    shown["person"] = _person(plan.person, edition)
    for name in _PARTS:
        if name in edition.parts:
            shown[name] = _without_private(getattr(plan, name))
    shared = Plan.model_construct(**shown)
    return shared.model_copy(update=_leaning(plan, shared, edition))


def _person(person: Person, edition: Edition) -> Person:
    """Give the name. The birth date is needed to reckon with and is shown nowhere by itself."""
    if "about_me" in edition.parts:
        return person
    return person.model_copy(update={"photo": None, "phone": ""})


def _leaning(plan: Plan, shared: Plan, edition: Edition) -> dict[str, Any]:
    """Give what stands in one part and tells of another: it is there only where both are."""
    guardian = plan.guardian if plan.guardian and plan.guardian.contact in shared.contacts else None
    if "transitions" in edition.parts:
        return {"guardian": guardian}
    # A birthday that it prepares is no entry of the plan, so the views would know it.
    records = (record.model_copy(update={"prepares": None}) for record in shared.participation)
    return {"guardian": guardian, "participation": tuple(records)}


def _without_private(value: Any) -> Any:
    """Give a value without private entries, however deep they lie."""
    if isinstance(value, Entry) and value.private:
        return None
    if isinstance(value, Form):
        return _form_without_private(value)
    if isinstance(value, Mapping):
        kept = {key: _without_private(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner is not None}
    if isinstance(value, tuple):
        return tuple(inner for one in value if (inner := _without_private(one)) is not None)
    return value


def _form_without_private(form: AnyForm) -> AnyForm:
    fields = type(form).model_fields
    return form.model_copy(update={name: _without_private(getattr(form, name)) for name in fields})

"""What everybody at the next meeting may see, and by whose yes; what is kept from somebody."""

from __future__ import annotations

import pytest

from planbooklet.model.consent import Consent
from planbooklet.model.references import mark_of
from planbooklet.model.sharing import MeetingShare, next_meeting_share, shares_of
from tests.plans import TODAY, WHOLE_PLAN, checked, norwegian_rules, parsed, plan_with


def share_of(plan: str) -> MeetingShare:
    form = parsed(plan).form
    assert form is not None
    share = next_meeting_share(form, norwegian_rules(), TODAY)
    assert share is not None
    return share


def mothers_consent_until(day: str) -> str:
    old = "until: 2027-03-12\n    given_by: me\n  - covers: [goals]\n    recipient: coordinator"
    return plan_with((old, old.replace("2027-03-12", day, 1)))


def test_what_ends_before_the_meeting_is_not_in_its_copy() -> None:
    on_the_day, before = (share_of(mothers_consent_until(f"2026-12-0{day}")) for day in (3, 2))
    assert (on_the_day.parts, on_the_day.without) == (frozenset({"goals"}), ())
    assert (before.parts, before.without) == (frozenset(), ("mother",))


def test_a_parent_who_works_for_a_service_does_not_see_there_what_is_kept_from_them() -> None:
    child = plan_with(
        ("born: 2009-03-14", "born: 2012-05-09"),
        ("    is: Mother\n", "    is: Mother\n    service: school\n"),
    )
    child = child.replace("given_by: me", "given_by: mother")
    assert share_of(child).parts == {"goals"}
    kept_back = child + "withheld:\n  - covers: goals\n    from: mother\n    on: 2026-11-01\n"
    assert (share_of(kept_back).parts, share_of(kept_back).without) == (frozenset(), ("mother",))


def test_it_rests_on_the_consents_to_those_who_come_and_on_no_other() -> None:
    with_another = WHOLE_PLAN + (
        "  - covers: goals\n    recipient: bakehuset\n    given_by: me\n    given_on: 2026-08-17\n"
    )
    assert [share.recipient for share in share_of(with_another).shares] == ["school", "mother", "coordinator"]


@pytest.mark.parametrize(("born", "seen"), [("2014-11-24", []), ("2014-11-25", ["aunt"])])
def test_from_12_what_is_kept_from_somebody_is_kept_though_nobody_marked_them_as_a_parent(
    born: str, seen: list[str]
) -> None:
    plan = plan_with(
        ("born: 2009-03-14", f"born: {born}"),
        ("  teacher:\n    name", "  aunt:\n    name: Siv Berg\n    is: Aunt\n  teacher:\n    name"),
    ).replace("given_by: me", "given_by: mother")
    shared = plan + "  - covers: goals\n    recipient: aunt\n    given_by: mother\n    given_on: 2026-08-17\n"
    form = parsed(shared + "withheld:\n  - covers: goals\n    from: aunt\n    on: 2026-11-24\n").form
    assert form is not None
    recipients = [share.recipient for share in shares_of(form, norwegian_rules(), TODAY)]
    assert recipients == ["school", "mother", "coordinator", *seen]


def test_whoever_a_consent_may_name_is_a_recipient_and_nobody_else_is() -> None:
    whole = checked(WHOLE_PLAN)
    mark = mark_of(Consent.model_fields["recipient"])
    assert mark is not None
    assert sorted(whole.plan.recipients) == sorted(key for kind in mark.kinds for key in whole.keys[kind])

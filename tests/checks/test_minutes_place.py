from __future__ import annotations

from tests.plans import WHOLE_PLAN, findings_of, plan_with


def test_in_the_folder_meetings() -> None:
    assert findings_of(WHOLE_PLAN) == []


def test_elsewhere() -> None:
    plan = plan_with(("minutes: meetings/2026-12-03.md", "minutes: minutes.txt"))
    assert findings_of(plan) == [
        "plan.yml:76:5: meetings > 1 > minutes must lie in the folder meetings and end in "
        ".md. [minutes-place]\n"
        "Write such as meetings/2026-12-03.md",
    ]


def test_a_way_out_of_the_folder() -> None:
    plan = plan_with(("minutes: meetings/2026-12-03.md", "minutes: meetings/../plan.md"))
    assert findings_of(plan) == [
        "plan.yml:76:5: meetings > 1 > minutes must lie in the folder meetings and end in "
        ".md. [minutes-place]\n"
        "Write such as meetings/2026-12-03.md",
    ]

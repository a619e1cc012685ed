from __future__ import annotations

import pytest

from tests.plans import findings_of, plan_with

NEXT = '  - on: 2026-12-03\n    at: "10:00"\n    where: The school\n'


def minutes_in(place: str) -> str:
    """Give a plan whose meeting has been held and has minutes."""
    return plan_with(
        ("on: 2026-12-03\n", "on: 2026-11-03\n"),
        (
            "    led_by: coordinator\n",
            f'    minutes: {place}\n  - on: 2026-12-03\n    at: "10:00"\n    where: The school\n',
        ),
    )


def test_in_the_folder_meetings() -> None:
    assert findings_of(minutes_in("meetings/2026-11-03.md")) == []


@pytest.mark.parametrize("place", ["minutes.txt", "meetings/../plan.md"])
def test_elsewhere(place: str) -> None:
    assert findings_of(minutes_in(place)) == [
        "plan.yml:76:5: meetings > 1 > minutes must lie in the folder meetings and end in "
        ".md. [minutes-place]\n"
        "Write such as meetings/2026-11-03.md",
    ]

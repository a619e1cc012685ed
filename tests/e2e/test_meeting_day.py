"""What a meeting says about its day, by the reader's own clock."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from planbooklet.outputs.site import read_site_kit, write_site
from planbooklet.pipeline.copies import site_content
from planbooklet.views.shapes import MeetingView
from tests.e2e.axe import AAA, axe_violations
from tests.e2e.example import BuiltExample
from tests.e2e.visits import watched
from tests.outputs.ada import ada, meeting, photos
from tests.small_unit import write_small_unit

NEXT = "This is my next meeting."
MIDWAY, OSLO, KIRITIMATI = "Pacific/Midway", "Europe/Oslo", "Pacific/Kiritimati"
"""Eleven hours behind Greenwich, one before it in winter, fourteen before it."""

Plan = Callable[..., Path]


def when(page: Page) -> Locator:
    """Give the line on the front page that says how far away the meeting is."""
    return page.locator(".meeting-card__when:visible")


@contextmanager
def reader(browser: Browser, zone: str, clock: str) -> Iterator[Page]:
    """Open a browser in a time zone, at a time by the clock on its wall."""
    context = browser.new_context(timezone_id=zone, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    # The moment is written as the reader's clock shows it, so the browser itself has to say which one it is.
    moment = page.evaluate("text => new Date(text).getTime()", clock)
    page.clock.set_fixed_time(moment / 1000)
    yield page
    context.close()


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    """Write a person's site with these meetings ahead, and give its folder."""

    def write(*ahead: MeetingView) -> Path:
        view = replace(ada(), meetings=replace(ada().meetings, ahead=ahead), next_meeting=ahead[0])
        kit = read_site_kit(write_small_unit(tmp_path / "unit"), "en")
        write_site(site_content(view, photos(), {"meetings.ics": b""}), tmp_path / "site", kit=kit)
        return tmp_path / "site"

    return write


@pytest.mark.parametrize("zone", [MIDWAY, OSLO, KIRITIMATI])
@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("2026-11-24T09:00", f"{NEXT} It is in 9 days."),
        ("2026-12-01T23:59", f"{NEXT} It is in 2 days."),
        ("2026-12-02T00:01", f"{NEXT} It is tomorrow."),
        ("2026-12-02T23:59", f"{NEXT} It is tomorrow."),
        ("2026-12-03T00:00", f"{NEXT} It is today."),
        ("2026-12-03T10:30", f"{NEXT} It is today."),
        ("2026-12-03T11:00", "The time for this meeting has passed."),
        ("2026-12-04T08:00", "The time for this meeting has passed."),
        ("2027-12-03T08:00", "The time for this meeting has passed."),
    ],
)
def test_front_page_says_how_far_away_the_meeting_is(
    browser: Browser, example: BuiltExample, zone: str, clock: str, said: str
) -> None:
    with reader(browser, zone, clock) as page:
        page.goto((example.plan_site / "index.html").as_uri())
        expect(when(page)).to_have_text(said)


def test_page_itself_says_only_what_is_true_on_any_day(browser: Browser, example: BuiltExample) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("index.html", "meetings.html"):
        page.goto((example.plan_site / path).as_uri())
        main = page.get_by_role("main")
        expect(main.get_by_text("Thursday 3 December 2026")).to_be_visible()
        expect(main.get_by_text("10:00 to 11:00")).to_be_visible()
        words = main.inner_text().lower()
        for claim in ("next meeting", "today.", "tomorrow", "has passed", "days."):
            assert claim not in words
    context.close()


def test_front_page_tells_all_one_needs_to_go_there(page: Page, example: BuiltExample) -> None:
    page.goto((example.plan_site / "index.html").as_uri())
    card = page.locator(".meeting-card")
    expect(page.get_by_role("heading", name="My meetings", exact=True)).to_be_visible()
    expect(card.get_by_role("heading", name="Thursday 3 December 2026")).to_be_visible()
    expect(card.get_by_text("Room 2 at the school")).to_be_visible()
    expect(card.get_by_text("My letter about the night alarm")).to_be_visible()
    expect(card.get_by_role("img", name="Ola, with a grey beard")).to_be_visible()
    calendar = card.get_by_role("link", name="Put it in my calendar")
    box = calendar.bounding_box()
    assert box
    assert box["height"] >= 44
    with page.expect_download() as download:
        calendar.press("Enter")
    assert download.value.suggested_filename == "meetings.ics"
    assert b"DTSTART;TZID=Europe/Oslo:20261203T100000" in Path(download.value.path()).read_bytes()


def test_when_a_meeting_is_over_the_next_one_takes_its_place(browser: Browser, plan: Plan) -> None:
    site = plan(
        meeting(date(2026, 12, 3), starts="2026-12-03T10:00", ends="2026-12-03T11:00"),
        meeting(date(2026, 12, 3), starts="2026-12-03T14:00"),
        meeting(date(2027, 1, 20), starts="2027-01-20T09:00", ends="2027-01-20T10:00"),
    )
    for clock, day, said in (
        ("2026-12-03T10:59", "Thursday 3 December 2026", f"{NEXT} It is today."),
        ("2026-12-03T23:30", "Thursday 3 December 2026", f"{NEXT} It is today."),
        ("2026-12-10T12:00", "Wednesday 20 January 2027", f"{NEXT} It is in 41 days."),
        ("2027-03-01T12:00", "Wednesday 20 January 2027", "The time for this meeting has passed."),
    ):
        with reader(browser, OSLO, clock) as page, watched(page, f"{site.as_uri()}/") as problems:
            page.goto((site / "index.html").as_uri())
            expect(page.locator(".meeting-card:visible")).to_have_count(1)
            expect(page.locator(".meeting-card:visible h3")).to_have_text(day)
            expect(when(page)).to_have_text(said)
        assert problems == []


def test_meetings_page_says_it_of_each_meeting_ahead(browser: Browser, plan: Plan) -> None:
    site = plan(
        meeting(date(2026, 12, 3), starts="2026-12-03T10:00", ends="2026-12-03T11:00"),
        meeting(date(2026, 12, 11), starts="2026-12-11T10:00"),
        meeting(date(2027, 1, 20), starts="2027-01-20T09:00"),
    )
    with reader(browser, OSLO, "2026-12-10T12:00") as page:
        page.goto((site / "meetings.html").as_uri())
        expect(when(page)).to_have_text(
            ["The time for this meeting has passed.", f"{NEXT} It is tomorrow.", "It is in 41 days."]
        )


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        ("2027-03-27T12:00", f"{NEXT} It is in 2 days."),
        ("2027-03-28T00:30", f"{NEXT} It is tomorrow."),
        ("2027-03-29T00:30", f"{NEXT} It is today."),
    ],
)
def test_night_when_clocks_change_counts_as_one_day(
    browser: Browser, plan: Plan, clock: str, said: str
) -> None:
    site = plan(meeting(date(2027, 3, 29), starts="2027-03-29T09:00"))
    with reader(browser, OSLO, clock) as page:
        page.goto((site / "index.html").as_uri())
        expect(when(page)).to_have_text(said)


def test_page_that_stayed_open_over_night_tells_the_new_day(browser: Browser, example: BuiltExample) -> None:
    context = browser.new_context(timezone_id=OSLO)
    page = context.new_page()
    page.clock.install(time=datetime.fromisoformat("2026-12-02T22:00:00+01:00"))
    page.goto((example.plan_site / "index.html").as_uri())
    expect(when(page)).to_have_text(f"{NEXT} It is tomorrow.")
    page.clock.fast_forward("09:00:00")
    expect(when(page)).to_have_text(f"{NEXT} It is today.")
    context.close()


def test_page_that_comes_back_from_sleep_looks_at_the_clock_at_once(
    browser: Browser, example: BuiltExample
) -> None:
    with reader(browser, OSLO, "2026-12-02T22:00") as page:
        page.goto((example.plan_site / "index.html").as_uri())
        expect(when(page)).to_have_text(f"{NEXT} It is tomorrow.")
        page.clock.set_fixed_time(datetime.fromisoformat("2026-12-04T07:00:00+01:00"))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        expect(when(page)).to_have_text("The time for this meeting has passed.", timeout=1000)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("look", ["light", "dark", "forced"])
def test_line_can_be_read_by_everybody(
    browser: Browser, example: BuiltExample, width: int, look: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if look == "dark" else "light",
        forced_colors="active" if look == "forced" else "none",
    )
    page = context.new_page()
    page.goto((example.plan_site / "index.html").as_uri())
    expect(when(page)).to_be_visible()
    assert axe_violations(page, AAA) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    context.close()

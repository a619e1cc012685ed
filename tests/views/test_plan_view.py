"""What a reader would notice of a plan's view."""

from __future__ import annotations

from datetime import date

import pytest

from planbooklet.views.shapes import Picture, Said
from tests.plans import plan_with, without_part
from tests.views.viewing import viewed


def test_cover_says_whose_plan_it_is_and_how_long_it_holds() -> None:
    view = viewed()
    assert view.title == "Ada’s plan"
    assert view.period == "17 August 2026 to 30 June 2030"
    assert (view.revised, view.next_revision) == ("2 November 2026", "3 May 2027")
    assert view.coordinator is not None
    assert (view.coordinator.name, view.coordinator.kind) == ("Nils Moe", "My personal coordinator")
    assert view.marks == ("This is the plan of an invented person.",)


def test_draft_is_marked_first() -> None:
    assert viewed(draft=True).marks[0] == "DRAFT. This plan is not finished yet."


def test_real_person_has_no_mark() -> None:
    assert viewed(plan_with(("invented: yes\n", ""))).marks == ()


def test_text_in_the_wanted_language_carries_no_tag() -> None:
    plan = plan_with(("good_at:\n    - I bake bread.", "good_at:\n    - { nb: Jeg baker, en: I bake }"))
    assert viewed(plan).about_me.good_at == (Said("I bake"),)


def test_text_in_no_wanted_language_is_shown_with_its_tag() -> None:
    plan = plan_with(("good_at:\n    - I bake bread.", "good_at:\n    - { nb: Jeg baker }"))
    assert viewed(plan).about_me.good_at == (Said("Jeg baker", "nb"),)


def test_person_is_me_and_the_coordinator_has_a_name() -> None:
    meeting = viewed().next_meeting
    assert meeting is not None
    assert [someone.name for someone in meeting.invited] == ["Me", "Lise Berg", "Ola Dahl"]
    assert meeting.led_by.name == "Nils Moe"
    assert (meeting.day, meeting.hours) == ("Thursday 3 December 2026", "10:00 to 11:00")


@pytest.mark.parametrize(("today", "is_next"), [(date(2026, 12, 3), True), (date(2026, 12, 4), False)])
def test_meeting_is_ahead_until_its_day_is_over(today: date, is_next: bool) -> None:
    view = viewed(today=today)
    assert (view.next_meeting is not None) is is_next
    assert len(view.meetings.past) == (0 if is_next else 1)


@pytest.mark.parametrize("recorded", ["minutes: meetings/2026-12-03.md", "decisions: [{ what: We go on. }]"])
def test_meeting_that_something_is_recorded_of_is_past_on_its_own_day(recorded: str) -> None:
    plan = plan_with(("led_by: coordinator", recorded))
    assert viewed(plan, today=date(2026, 12, 2)).meetings.past == ()
    assert [meeting.id for meeting in viewed(plan, today=date(2026, 12, 3)).meetings.past] == ["2026-12-03"]


def test_road_holds_the_moves_and_the_birthday_in_order() -> None:
    transitions = viewed().road.transitions
    assert [(move.title, move.date) for move in transitions] == [
        ("I turn 18", "14 March 2027"),
        ("From School to Work", "20 June 2029"),
    ]
    turning = transitions[0]
    assert [each.text.text for each in turning.prepare] == ["We talked at the kitchen table."]
    assert turning.what_changes is not None
    assert turning.what_changes.text.startswith("From the age of 18 you are an adult by law.")
    assert [(each.text.text, each.goal_id) for each in transitions[1].prepare] == [
        ("I try a week.", "bakery")
    ]


def test_timeline_leaves_out_what_lies_outside_the_period() -> None:
    plan = plan_with(
        ("on: 2026-12-03", "on: 2026-08-01"), ("    from: 2027-01-11\n", "    from: 2027-01-11\n")
    )
    timeline = viewed(plan).road.timeline
    assert timeline is not None
    assert [(event.date, event.label, event.kind) for event in timeline.events] == [
        ("11 January 2027", "I try a week.", "measure"),
        ("14 March 2027", "I turn 18", "birthday"),
        ("20 June 2029", "From School to Work", "transition"),
    ]


def test_week_follows_the_calendar_and_the_clock() -> None:
    hours = """week:
  - { day: tuesday, at: "08:00", what: Bus }
  - { day: monday, at: "14:00", what: Swimming }
"""
    plan = plan_with(("week:\n", hours))
    days = viewed(plan).week.days
    assert [day.label for day in days] == ["Monday", "Tuesday"]
    assert [(hour.hours, hour.what.text) for hour in days[0].hours] == [
        ("09:00 to 10:00", "Practice kitchen"),
        ("14:00", "Swimming"),
    ]


def test_contacts_stand_by_circle_then_closeness() -> None:
    more = """contacts:
  friend: { name: Amina, is: Friend, circle: friends, closeness: 1 }
  father: { name: Tor, is: Father, circle: family, closeness: 1 }
"""
    plan = plan_with(
        ("contacts:\n", more),
        ("    is: Mother\n", "    is: Mother\n    circle: family\n    closeness: 2\n"),
    )
    who_helps = viewed(plan).who_helps
    assert [contact.key for contact in who_helps.contacts] == ["father", "mother", "friend", "teacher"]
    assert [circle.label for circle in who_helps.circles] == ["Family", "Friends", "Services"]
    assert who_helps.services[0].law == Said("Education Act")
    assert [someone.name for someone in who_helps.services[0].people] == ["Ola Dahl"]


def test_questions_that_wait_come_first() -> None:
    more = """questions:
  - { question: When?, to: school, asked_on: 2026-09-01, answer: Soon., answered_on: 2026-09-10 }
"""
    questions = viewed(plan_with(("questions:\n", more))).questions
    assert [question.question.text for question in questions.waiting] == ["Can I get a bus card?"]
    assert [question.answered_on for question in questions.answered] == ["10 September 2026"]


def test_steps_up_to_the_reached_one_are_reached_and_it_is_where_i_am() -> None:
    steps = viewed().goals.goals[0].steps
    assert [(step.number, step.reached, step.here) for step in steps] == [(1, True, True), (2, False, False)]


def test_measure_that_is_planned_stands_on_the_action_list() -> None:
    (action,) = viewed().paper.actions
    assert (action.what.text, action.due_words, action.status.label) == (
        "I try a week.",
        "22 January 2027",
        "Planned",
    )


def test_measure_that_is_done_does_not_stand_on_the_action_list() -> None:
    assert viewed(plan_with(("status: planned", "status: done"))).paper.actions == ()


@pytest.mark.parametrize(
    ("choice", "beside_goal", "on_cover"),
    [
        ("photos", Picture(Said(""), concept="bread"), True),
        ("symbols", Picture(Said(""), concept="bread"), True),
        # Where none is wanted, the outputs hide them: a reader of the site may still ask for symbols.
        ("none", Picture(Said(""), concept="bread"), True),
    ],
)
def test_person_chooses_the_pictures_beside_texts(choice: str, beside_goal: Picture, on_cover: bool) -> None:
    photo = "born: 2009-03-14\n  photo: { file: pictures/ada.jpg, alt: Ada }"
    plan = plan_with(
        ("born: 2009-03-14", photo),
        ("languages: [en]", f"languages: [en]\nreading: {{ pictures: {choice} }}"),
    )
    view = viewed(plan, ada="0123456789ab.jpg")
    assert view.goals.goals[0].picture == beside_goal
    assert (view.portrait == Picture(Said("Ada"), file="0123456789ab.jpg")) is on_cover


def test_person_says_how_site_and_booklet_begin() -> None:
    told = "reading: { text: very-large, spacing: wide, font: andika, pictures: none }"
    view = viewed(plan_with(("languages: [en]", f"languages: [en]\n{told}")))
    assert (view.text_size, view.spacing, view.font, view.pictures) == (
        "very-large",
        "wide",
        "andika",
        "none",
    )
    view = viewed(plan_with())
    assert (view.text_size, view.spacing, view.font, view.pictures) == (
        "large", "normal", "atkinson", "symbols",
    )  # fmt: skip


def test_contact_is_shown_by_photo_only_where_photos_are_wanted() -> None:
    photo = "    is: Mother\n    photo: { file: pictures/mum.jpg, alt: Mum }\n    picture: mother\n"
    changes = ("    is: Mother\n", photo)
    with_photos = viewed(
        plan_with(changes, ("languages: [en]", "languages: [en]\nreading: { pictures: photos }")), mum="m.jpg"
    )
    with_symbols = viewed(plan_with(changes), mum="m.jpg")
    assert with_photos.who_helps.contacts[0].someone.picture == Picture(Said("Mum"), file="m.jpg")
    assert with_symbols.who_helps.contacts[0].someone.picture == Picture(Said(""), concept="mother")


def test_empty_part_says_kindly_what_could_stand_there() -> None:
    assert viewed(without_part("about_me")).about_me.empty == (
        "There is nothing here yet. You decide what others should know about you."
    )


def test_rights_name_the_seven_laws_and_say_that_nobody_checked_them() -> None:
    rights = viewed().rights
    assert len(rights.laws) == 7
    assert rights.no_right is not None
    assert rights.no_right.text.startswith("The plan itself gives no right to services.")
    assert rights.unchecked.startswith("Nobody with legal training has checked this page.")
    assert {law.own_name.language for law in rights.laws} == {"nb"}


def test_foot_says_how_old_the_plan_is_when_it_is_gone_through_next_and_whom_to_call() -> None:
    assert viewed().foot == (
        "We last went through this plan on 2 November 2026. We go through it again on 3 May 2027.",
        "Questions? Call Coordination unit: +47 400 00 000",
        "Monday to Friday",
    )


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (
            ("next_revision: 2027-05-03", "next_revision: 2026-11-23"),
            ["We last went through this plan on 2 November 2026."],
        ),
        (("revised: 2026-11-02\n", ""), ["We go through it again on 3 May 2027."]),
        (("revised: 2026-11-02\nnext_revision: 2027-05-03\n", ""), []),
    ],
    ids=["past", "never gone through", "neither"],
)
def test_foot_leaves_out_a_day_that_is_past_or_not_there(change: tuple[str, str], lines: list[str]) -> None:
    questions = "Questions? Call Coordination unit: +47 400 00 000"
    assert list(viewed(plan_with(change)).foot) == [*lines, questions, "Monday to Friday"]


def test_guardian_who_comes_later_is_shown_with_dates() -> None:
    guardian = (
        "guardian: { contact: mother, mandate: money, from: 2027-03-14, until: 2029-03-14 }\ncontacts:\n"
    )
    who_helps = viewed(plan_with(("contacts:\n", guardian))).who_helps
    assert who_helps.guardian_words == "14 March 2027 to 14 March 2029: My guardian helps me with money."


def test_second_meeting_on_a_day_has_an_address_of_its_own() -> None:
    second = 'meetings:\n  - { on: 2026-12-03, at: "13:00", where: The bakery, invited: [me] }\n'
    ahead = viewed(plan_with(("meetings:\n", second))).meetings.ahead
    assert [(meeting.id, meeting.where.text) for meeting in ahead] == [
        ("2026-12-03", "The school"),
        ("2026-12-03-2", "The bakery"),
    ]


def test_what_no_page_of_the_state_says_is_told_as_unchecked() -> None:
    rights = viewed().rights
    assert rights.no_right is not None
    assert rights.no_right.text.endswith("We have not been able to check this yet.")
    assert [way.text.endswith("We have not been able to check this yet.") for way in rights.complaint] == [
        False,
        True,
    ]

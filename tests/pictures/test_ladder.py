"""What a reader sees of the steps to a goal."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree

from planbooklet.pictures.picture_text import PictureLine
from planbooklet.views.shapes import GoalView, Said
from tests.pictures.drawn import climb, ladder, long_climb
from tests.pictures.seen import Box, frame_of, frames_of, letters_of, listed, sheets_of

BAKERY = climb("I bake at school.", "I visit a bakery.", "I try 2 weeks.", reached=2)
FIGURE = r'<g transform="translate\(([\d.]+) ([\d.]+)\)" fill="#\w+"><circle cy='


def test_list_climbs_from_the_first_step_to_the_goal() -> None:
    assert listed(ladder(BAKERY)) == [
        "Step 1, reached: I bake at school.",
        "Step 2, I am here: I visit a bakery.",
        "Step 3: I try 2 weeks.",
        "My goal: I want to work in a bakery.",
    ]


def _steps() -> list[Box]:
    """Give the steps from the foot up."""
    (sheet,) = sheets_of(ladder(BAKERY))
    return sorted(frames_of(sheet), key=lambda step: -step.top)


def test_stair_climbs_to_the_right_and_each_step_lies_on_the_one_below() -> None:
    steps = _steps()
    assert len(steps) == 4
    for lower, higher in pairwise(steps):
        assert higher.bottom == lower.top
        assert lower.left < higher.left
        assert lower.right == higher.right


def test_each_text_stands_in_its_step() -> None:
    (sheet,) = sheets_of(ladder(BAKERY))
    texts = {box.what: box for box in letters_of(sheet)}
    first, second, third, goal = _steps()
    assert first.holds(texts["I bake at school."])
    assert second.holds(texts["Step 2, I am here"])
    assert third.holds(texts["I try 2 weeks."])
    assert goal.holds(texts["My goal"])


def test_person_stands_on_their_step() -> None:
    ((x, y),) = re.findall(FIGURE, ladder(BAKERY).svg)
    step, next_step = _steps()[1:3]
    assert float(y) == step.top
    assert step.left < float(x) < next_step.left


def test_steps_reached_carry_a_tick_and_the_others_an_empty_ring() -> None:
    svg = ladder(BAKERY).svg
    assert svg.count('<circle r="11"') == 2
    assert svg.count('<circle r="10"') == 1


def test_person_who_has_not_begun_stands_at_the_start() -> None:
    drawn = ladder(climb("I ask.", "I try."))
    assert listed(drawn)[:2] == ["Start: I am here.", "Step 1: I ask."]
    assert len(re.findall(FIGURE, drawn.svg)) == 1
    assert '<circle r="11"' not in drawn.svg


def test_person_on_the_last_step_stands_below_the_goal() -> None:
    assert listed(ladder(climb("I ask.", "I try.", reached=2)))[-2:] == [
        "Step 2, I am here: I try.",
        "My goal: I want to work in a bakery.",
    ]


def test_step_in_another_language_is_marked() -> None:
    first, *others = BAKERY.steps
    goal = replace(BAKERY, steps=(replace(first, text=Said("Jeg baker.", "nb")), *others))
    assert ladder(goal).lines[0] == PictureLine("Step 1, reached: Jeg baker.", "Step 1, reached:", "nb")


def test_long_stair_goes_on_over_the_page_and_loses_no_step() -> None:
    drawn = ladder(long_climb(), "paper")
    first, *others = sheets_of(drawn)
    assert others
    assert sum(len(frames_of(sheet)) for sheet in (first, *others)) == 13
    assert "My goal" in [box.what for box in letters_of(first)]
    assert len(re.findall(FIGURE, drawn.svg)) == 1


def test_person_is_whole_on_whichever_sheet_their_step_lies() -> None:
    for reached in range(1, 13):
        for sheet, svg in zip(*_halves(long_climb(reached)), strict=True):
            for _, y in re.findall(FIGURE, svg):
                assert frame_of(sheet).top <= float(y) - 44


def _halves(goal: GoalView) -> tuple[list[ElementTree.Element], list[str]]:
    drawn = ladder(goal, "paper")
    return sheets_of(drawn), [f"{half}</svg>" for half in drawn.svg.split("</svg>")[:-1]]

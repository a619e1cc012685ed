"""The goal ladder: a stair that leads up to the goal, with the person on their step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from planbooklet.locales import Catalogue
from planbooklet.pictures.drawing import Words, render_sheets, set_lines, share_out
from planbooklet.pictures.letters import LINE, wrapped
from planbooklet.pictures.picture_text import TALLEST, Medium, PictureLine, PictureText
from planbooklet.views.shapes import GoalView, Said

_FIRST_X: Final = 30.0
"""Left of the first step there is room for a person who has not begun to climb."""
_MARK: Final = 40.0
"""From the edge of a step to its words; the mark stands between."""
_PAD: Final = 9.0
_LINE_ROOM: Final = 3.0
"""Around the stair, for the strongest of its lines."""
_FIGURE: Final = 48.0
"""How high a person rises over their step."""


@dataclass(frozen=True, slots=True)
class _Measures:
    """Widths of a drawing, in its units."""

    width: float
    tread: float
    """The widest tread of a step."""
    treads: float
    """Of all treads together, so that the highest step still holds words."""


_MEASURES: Final = {
    "site": _Measures(width=340, tread=26, treads=104),
    "paper": _Measures(width=640, tread=48, treads=250),
}


@dataclass(frozen=True, slots=True)
class _Stair:
    """One step before it has its place."""

    kind: str
    """start, reached, here, ahead or goal."""
    first: str
    """Which step it is."""
    said: Said
    """What it is."""


@dataclass(frozen=True, slots=True)
class _Block:
    """One step on the stair."""

    kind: str
    x: float
    y: float
    height: float
    words: tuple[Words, ...]
    figure: float
    """Where the person stands, for the step that they are on."""


def render_ladder(
    goal: GoalView,
    catalogue: Catalogue,
    *,
    id: str,  # noqa: A002  # as in HTML
    medium: Medium = "site",
) -> PictureText:
    """Give the ladder of a goal.

    Args:
        goal: A goal with its steps.
        catalogue: The language of the page.
        id: Of the picture, unique on its page.
        medium: For paper the drawing is wider.

    """
    stairs = tuple(_stairs(goal, catalogue))
    measures = _MEASURES[medium]
    title = catalogue.gettext("The steps to my goal")
    description = catalogue.gettext(
        "The stair begins at the foot and leads up to the goal. A tick marks the steps that I have reached. "
        "A person stands where I am."
    )
    svg = render_sheets(
        "ladder.svg",
        [_drawn(blocks, measures) for blocks in _sheets(_blocks(stairs, measures), measures, medium)],
        picture_id=id,
        title=title,
        description=description,
        catalogue=catalogue,
    )
    lines = (
        PictureLine(f"{one.first}: {one.said.text}", f"{one.first}:", one.said.language) for one in stairs
    )
    return PictureText(svg, title, description, tuple(lines))


def _stairs(goal: GoalView, catalogue: Catalogue) -> Iterator[_Stair]:
    """Give the steps from the foot up to the goal."""
    gettext = catalogue.gettext
    if not any(step.here for step in goal.steps):
        yield _Stair("start", gettext("Start"), Said(gettext("I am here.")))
    for step in goal.steps:
        if step.here:
            yield _Stair("here", gettext("Step {number}, I am here", number=step.number), step.text)
        elif step.reached:
            yield _Stair("reached", gettext("Step {number}, reached", number=step.number), step.text)
        else:
            yield _Stair("ahead", gettext("Step {number}", number=step.number), step.text)
    yield _Stair("goal", gettext("My goal"), goal.goal)


def _blocks(stairs: tuple[_Stair, ...], measures: _Measures) -> list[_Block]:
    """Place the steps, from the foot up."""
    tread = min(measures.tread, measures.treads / len(stairs))
    texts = [
        (
            wrapped(stair.first, width, bold=True),
            wrapped(stair.said.text, width, bold=stair.kind == "goal"),
        )
        for n, stair in enumerate(stairs)
        for width in [measures.width - _LINE_ROOM - _FIRST_X - n * tread - _MARK - _PAD]
    ]
    heights = [LINE * (len(head) + len(text)) + 2 * _PAD for head, text in texts]
    blocks = []
    for n, (stair, (head, text)) in enumerate(zip(stairs, texts, strict=True)):
        x, y = _FIRST_X + n * tread, _LINE_ROOM + sum(heights[n + 1 :])
        colour = "on-unit" if stair.kind == "goal" else "ink"
        base = y + _PAD + LINE - 6
        words = set_lines(head, x + _MARK, base, bold=stair.kind != "goal", colour=colour)
        words += set_lines(text, x + _MARK, base + LINE * len(head), bold=stair.kind == "goal", colour=colour)
        blocks.append(_Block(stair.kind, x, y, heights[n], words, x + tread / 2))
    return blocks


def _sheets(blocks: list[_Block], measures: _Measures, medium: Medium) -> list[list[_Block]]:
    """Give the steps of each sheet from the top down, as the eye meets them."""
    from_top = blocks[::-1]
    if medium == "site":
        return [from_top]
    return share_out(from_top, lambda block: block.height, measures.width * TALLEST - _FIGURE)


def _drawn(blocks: list[_Block], measures: _Measures) -> Mapping[str, object]:
    """Give what a sheet shows."""
    top, foot = blocks[0], blocks[-1]
    start = top.y - (_FIGURE if top.kind in ("start", "here") else _LINE_ROOM)
    return {
        "width": measures.width,
        "start": start,
        "height": foot.y + foot.height + _LINE_ROOM - start,
        # The step on which I am comes last: its neighbours must not cover its strong edge.
        "blocks": sorted(blocks, key=lambda block: block.kind == "here"),
    }

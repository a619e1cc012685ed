"""How a page tells what is done, what is chosen and where one is."""

from __future__ import annotations

from itertools import combinations

from PIL import Image
from playwright.sync_api import Locator, Page

from tests.e2e.defects.keyboard import opened
from tests.e2e.pixels import alike, ink_at_foot, shape, shot, shot_of
from tests.e2e.tabbing import told_nodes

MARKS = ".task-list-control, .status"
"""Material's done and not-done, and our words for a state."""

INPUTS = {
    "checkbox",
    "radio",
    "textbox",
    "searchbox",
    "combobox",
    "listbox",
    "switch",
    "slider",
    "spinbutton",
}

CHOSEN = """() => {
  const pairs = [];
  const add = (chosen, others) => others.forEach((other) => pairs.push([chosen, other]));
  const shown = (one) => one && one.checkVisibility() && one.getBoundingClientRect().width > 0;
  for (const radio of document.querySelectorAll("main input[type=radio]:checked"))
    add(radio.labels[0], [...document.querySelectorAll("main input[type=radio]:not(:checked)")]
      .filter((other) => other.name === radio.name).map((other) => other.labels[0]));
  for (const here of document.querySelectorAll("header li a[aria-current]"))
    add(here, [...here.closest("ul").querySelectorAll("a:not([aria-current])")]);
  window.chosenPairs = pairs.filter(([one, other]) => shown(one) && shown(other));
  return window.chosenPairs.length;
}"""


def input_without_name(page: Page, home: str, path: str) -> list[str]:
    """08: a tick box has no name."""
    opened(page, home, path)
    return [f"a {role} has no name" for role, name in told_nodes(page) if role in INPUTS and not name]


def state_by_colour_alone(page: Page, home: str, path: str) -> list[str]:
    """09: done and not done have the same shape, and only the colour tells them apart."""
    opened(page, home, path)
    return _states_that_look_alike(page)


def state_lost_in_forced_colours(page: Page, home: str, path: str) -> list[str]:
    """10: in forced colours done and not done look the same, and the line marks what is not chosen."""
    page.emulate_media(forced_colors="active")
    opened(page, home, path)
    wrong = _states_that_look_alike(page)
    for number in range(page.evaluate(CHOSEN)):
        pair = [
            page.evaluate_handle(f"() => window.chosenPairs[{number}][{at}]").as_element() for at in (0, 1)
        ]
        chosen, other = (element for element in pair if element)
        if ink_at_foot(shot_of(other)) > ink_at_foot(shot_of(chosen)) + 0.5:
            wrong.append(f"the line marks “{other.inner_text()}”, and “{chosen.inner_text()}” is chosen")
    page.emulate_media(forced_colors="none")
    return wrong


def _states_that_look_alike(page: Page) -> list[str]:
    """Give the marks that have no words and the shape of another mark that means something else."""
    marks = [
        (mark.evaluate("e => e.outerHTML"), shape(_picture(page, mark)))
        for mark in page.locator(MARKS).all()
        if not mark.inner_text().strip()
    ]
    pairs = combinations(dict(marks).items(), 2)
    return [f"these look alike: {one[0]} and {other[0]}" for one, other in pairs if alike(one[1], other[1])]


def _picture(page: Page, mark: Locator) -> Image.Image:
    mark.scroll_into_view_if_needed()
    box = mark.bounding_box()
    assert box, "the mark is not laid out"
    if box["width"] < 1:
        # Material draws its mark before an empty element.
        return shot(page, (box["x"] - 26, box["y"] - 3, 26, 26), around=0)
    return shot_of(mark)

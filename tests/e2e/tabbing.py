"""A page as the Tab key goes through it, and what Chromium tells a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import CDPSession, Page

STOP = """() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const seen = (window.stopsSeen ||= new Set());
  if (seen.has(element)) return null;
  seen.add(element);
  const boxes = [...element.getClientRects()].map(({ left, top, right, bottom }) =>
    [Math.max(0, left), Math.max(0, top), Math.min(innerWidth, right), Math.min(innerHeight, bottom)]);
  const inView = boxes.filter(([left, top, right, bottom]) => right - left >= 1 && bottom - top >= 1);
  const met = inView.map(([left, top, right, bottom]) =>
    document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  // Of a link that goes on in the next line, the longest part.
  const parts = [...element.getClientRects()].sort((one, other) => other.width - one.width);
  const whole = parts[0] || element.getBoundingClientRect();
  return {
    tag: element.localName,
    inHead: Boolean(element.closest("header")),
    inView: inView.length > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    covered: met.some((other) => !other || !(element.contains(other) || other.contains(element))),
    box: [whole.x, whole.y, whole.width, whole.height],
  };
}"""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the Tab key has come to."""

    role: str
    name: str
    tag: str
    in_head: bool
    in_view: bool
    covered: bool
    """Something lies over it."""
    box: tuple[float, float, float, float]
    """Left, top, width, height in the window, in CSS pixels; of more than one line, the longest."""

    def __str__(self) -> str:
        return f"{self.role} “{self.name}”"


def tab_stops(page: Page, most: int = 150) -> Iterator[Stop]:
    """Press Tab from the page's top to its end; between two stops the caller may look at the page.

    Args:
        page: A page that was just opened.
        most: Give up after so many stops.
    """
    session = page.context.new_cdp_session(page)
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(STOP)
        if found is None:
            break
        role, name = _told(session)
        yield Stop(
            role, name, found["tag"], found["inHead"], found["inView"], found["covered"], tuple(found["box"])
        )
    session.detach()


def _told(session: CDPSession) -> tuple[str, str]:
    focused = session.send("Runtime.evaluate", {"expression": "document.activeElement"})
    asked = {"objectId": focused["result"]["objectId"], "fetchRelatives": False}
    node = session.send("Accessibility.getPartialAXTree", asked)["nodes"][0]
    return _value(node, "role"), _value(node, "name")


def told_nodes(page: Page) -> list[tuple[str, str]]:
    """Give role and name of everything on the page that a screen reader meets."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [(_value(node, "role"), _value(node, "name")) for node in nodes if not node["ignored"]]


def _value(node: dict[str, Any], key: str) -> str:
    return str(node.get(key, {}).get("value", "")).strip()

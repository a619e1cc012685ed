"""What the keyboard cannot reach, cannot leave or cannot be seen at."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.e2e.pixels import clearly_changed, shot
from tests.e2e.tabbing import Stop, tab_stops

PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 900}

WITHOUT_KEY = """(scope) => [...document.querySelectorAll(`${scope} *`)].filter((element) => {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const pressed = (one) => getComputedStyle(one).cursor === "pointer";
  if (!pressed(element) || pressed(element.parentElement)) return false;
  const able = (one) => one && one.tabIndex >= 0 && !one.disabled && one.checkVisibility();
  const within = element.querySelector("a, button, input");
  return !able(element) && !able(element.closest("label")?.control) && !able(within);
}).map((element) => `${element.localName} “${element.innerText.trim()}”`)"""

SEEN_LINKS = """(scope) => [...document.querySelectorAll(`${scope} a[href]`)].filter((link) => {
  if (!link.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const box = link.getBoundingClientRect();
  if (box.width < 1 || box.height < 1 || box.right <= 0 || box.left >= innerWidth) return false;
  const met = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return box.top < 0 || box.bottom > innerHeight || link.contains(met);
}).map((link) => link.href)"""

ALL_LINKS = "(scope) => [...document.querySelectorAll(`${scope} a[href]`)].map((link) => link.href)"


def opened(page: Page, home: str, path: str, size: dict[str, int] = DESK) -> None:
    """Open a page of the site in a window of this size."""
    page.set_viewport_size(size)  # type: ignore[arg-type]
    # Else a page still glides to the focus while the test looks.
    page.emulate_media(reduced_motion="reduce")
    page.goto(home + path)
    page.wait_for_load_state("load")


def opener(page: Page, name: str, toggle: str) -> Locator:
    """Give what opens the menu or search in the head: a link or button of that name, or Material's label."""
    head = page.get_by_role("banner")
    ours = head.get_by_role("link", name=name, exact=True).or_(
        head.get_by_role("button", name=name, exact=True)
    )
    return ours.or_(page.locator(f"header label.md-header__button[for={toggle}]")).first


def focus_is_seen(page: Page, stop: Stop) -> bool:
    """Tell whether the focus on a stop shows: 3:1 on as much as a line of 2 pixels around it.

    Source: WCAG 2.2, 2.4.13 (AAA). Sides that lie outside the window count as nothing.
    """
    if not stop.in_view or min(stop.box[2:]) < 1:
        return False
    focused = shot(page, stop.box)
    page.evaluate("() => { window.left = document.activeElement; window.left.blur(); }")
    before = shot(page, stop.box)
    stays = page.evaluate(
        "() => window.left.checkVisibility({ visibilityProperty: true, opacityProperty: true })"
    )
    page.evaluate("() => window.left.focus({ preventScroll: true })")
    if not stays:
        # What goes with its focus cannot be compared with itself.
        return bool(page.evaluate("() => getComputedStyle(window.left).outlineStyle !== 'none'"))
    return clearly_changed(before, focused) >= 2 * _seen_edge(page, stop)


def _seen_edge(page: Page, stop: Stop) -> float:
    left, top, width, height = stop.box
    window = page.viewport_size or DESK
    seen_width = min(left + width, window["width"]) - max(0, left)
    seen_height = min(top + height, window["height"]) - max(0, top)
    upright = (left >= 0) + (left + width <= window["width"])
    level = (top >= 0) + (top + height <= window["height"])
    return level * seen_width + upright * seen_height


def opener_out_of_reach(page: Page, home: str, path: str) -> list[str]:
    """01: on a telephone, what opens menu and search is no link and no button."""
    opened(page, home, path, PHONE)
    wrong = [f"no key reaches {what}" for what in page.evaluate(WITHOUT_KEY, "header")]
    named = {stop.name for stop in tab_stops(page, 12) if stop.role in {"link", "button"} and stop.in_head}
    return wrong + [f"no link or button is called {name}" for name in ("Menu", "Search") if name not in named]


def stops_out_of_sight(page: Page, home: str, path: str) -> list[str]:
    """02: Tab goes through what lies outside the window, such as a closed drawer."""
    opened(page, home, path, PHONE)
    return [f"the focus is out of sight on {stop}" for stop in tab_stops(page) if not stop.in_view]


def menu_that_hides_pages(page: Page, home: str, path: str) -> list[str]:
    """03: the menu opens inside a section, and what leads out of it has no name."""
    opened(page, home, path, PHONE)
    opener(page, "Menu", "__drawer").click()
    page.wait_for_timeout(500)
    scope = "nav.site-menu" if page.locator("nav.site-menu").count() else "nav.md-nav--primary"
    seen = page.evaluate(SEEN_LINKS, scope)
    wrong = [
        f"not seen in the open menu: {link}" for link in page.evaluate(ALL_LINKS, scope) if link not in seen
    ]
    return wrong + [f"no role, no key in the menu: {what}" for what in page.evaluate(WITHOUT_KEY, scope)]


def choice_without_seen_focus(page: Page, home: str, path: str) -> list[str]:
    """04: the focus on a choice, such as light or dark, cannot be seen."""
    opened(page, home, path)
    choices = {"radio", "checkbox", "button", "combobox", "switch"}
    return [
        f"the focus cannot be seen on {stop}"
        for stop in tab_stops(page)
        if stop.role in choices and not focus_is_seen(page, stop)
    ]


def list_that_does_not_go(page: Page, home: str, path: str) -> list[str]:
    """05: a list that shows itself at the focus stays after Esc, and its links show no focus."""
    opened(page, home, path)
    wrong, before = [], len(page.evaluate(SEEN_LINKS, "header"))
    appeared = 0
    for stop in tab_stops(page, 15):
        if not stop.in_head:
            continue
        if appeared > 0:
            appeared -= 1
            if not focus_is_seen(page, stop):
                wrong.append(f"the focus cannot be seen on {stop}")
            continue
        page.wait_for_timeout(300)
        appeared = len(page.evaluate(SEEN_LINKS, "header")) - before
        if appeared > 0:
            page.keyboard.press("Escape")
            page.wait_for_timeout(300)
            if len(page.evaluate(SEEN_LINKS, "header")) > before:
                wrong.append(f"Esc does not close what {stop} opens")
    return wrong

"""What is too small, too wide or cut off."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.e2e.defects.keyboard import DESK, PHONE, opened

NARROW = {"width": 320, "height": 800}

SCROLLERS = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  return /auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1
    && element.clientWidth > 0 && element.checkVisibility() && element.tabIndex < 0;
}).map((element) => `${element.localName}.${element.className}`)"""

SMALL_TARGETS = """() => [...document.querySelectorAll("a[href], button, summary, label[for], input, select")]
  .filter((target) => {
    const box = target.getBoundingClientRect();
    if (!target.checkVisibility({ visibilityProperty: true })) return false;
    if (box.width < 2 || box.bottom < 0) return false;
    if (getComputedStyle(target).cursor !== "pointer" && target.localName === "label") return false;
    // A choice is pressed on its label too.
    if ([...(target.labels || [])].some((label) => label.getBoundingClientRect().height >= 44)) return false;
    // A link in the middle of a sentence is as high as its line.
    const inSentence = getComputedStyle(target).display === "inline"
      && (target.closest("p, li, td, dd") || target).innerText.trim().length > target.innerText.trim().length;
    return !inSentence && (box.height < 43.9 || box.width < 43.9);
  }).map((target) => {
    const box = target.getBoundingClientRect();
    const words = target.innerText.trim();
    return `${target.localName} “${words}” ${Math.round(box.width)} x ${Math.round(box.height)}`;
  })"""

SMALL_TEXT = """(least) => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const small = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest("svg, script")) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    const needed = /^(p|li|td|dd)$/.test(parent.localName) && !parent.className ? least : 18;
    if (size < needed) small.add(`${size} pixels: ${parent.localName}.${parent.className}`);
  }
  return [...small];
}"""

CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  const hides = /hidden|clip/.test(style.overflowX) || style.textOverflow === "ellipsis";
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  return hides && box.width > 1 && box.bottom > 0
    && element.innerText?.trim() && element.scrollWidth > element.clientWidth + 1
    && ![...element.children].some((child) => child.scrollWidth > child.clientWidth + 1);
}).map((element) => `“${element.innerText.trim()}”`)"""


def scroller_without_key(page: Page, home: str, path: str) -> list[str]:
    """14: something scrolls sideways, and no key can reach it."""
    opened(page, home, path, NARROW)
    return [f"no key scrolls {what}" for what in page.evaluate(SCROLLERS)]


def targets_too_small(page: Page, home: str, path: str) -> list[str]:
    """16: what can be pressed is less than 44 pixels high or wide."""
    wrong = []
    for size in (PHONE, DESK):
        opened(page, home, path, size)
        wrong += page.evaluate(SMALL_TARGETS)
    return wrong


def text_too_small(page: Page, home: str, path: str) -> list[str]:
    """17: text is smaller than 20 pixels, or what stands beside it than 18."""
    opened(page, home, path)
    return list(page.evaluate(SMALL_TEXT, 20))


def words_cut_off(page: Page, home: str, path: str) -> list[str]:
    """18: in a narrow window words are cut off."""
    opened(page, home, path, NARROW)
    return [f"cut off: {words}" for words in page.evaluate(CUT)]

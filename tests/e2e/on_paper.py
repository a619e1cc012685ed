"""A page as a printer gets it from Chromium, and what a page would show there."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Page
from pypdf import PdfReader

MARGIN: Final = 15
"""In millimetres, on each side."""
PIXELS: Final = 96 / 25.4
"""Of CSS in a millimetre."""

SHOWN: Final = """(place) => {
  const walker = document.createTreeWalker(document.querySelector(place), NodeFilter.SHOW_TEXT);
  const shown = [], all = { visibilityProperty: true, opacityProperty: true };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.data.trim(), parent = node.parentElement;
    if (words && parent.checkVisibility(all) && !parent.closest("svg")) shown.push(words);
  }
  return shown;
}"""
"""Each piece of text that is shown, but for those of drawings."""

HEADINGS: Final = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = [];
  let heading = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement, own = parent.closest("h1, h2, h3, h4, h5, h6");
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest("svg")) continue;
    if (heading && !own) found.push([heading, node.data.trim()]);
    heading = own ? own.textContent.trim() : null;
  }
  return found;
}"""
"""Each heading with the first words below it."""

WHOLE: Final = """([selector, height]) => [...document.querySelectorAll(`main :is(${selector})`)]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < height)
  .map((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), words = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.data.trim() && node.parentElement.checkVisibility()) words.push(node.data.trim());
    return words;
  }).filter((words) => words.length)"""
"""The words of each element that fits on one sheet."""

OUTSIDE: Final = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const box = element.getBoundingClientRect();
  return element.checkVisibility() && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
}).map((element) => `${element.localName}.${element.className}`)"""
"""What lies beside the sheet."""

SMALL: Final = """(least) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), small = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement, size = parseFloat(getComputedStyle(parent).fontSize);
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest("svg, script, style")) continue;
    if (size < least - 0.01) small.add(`${size} pixels: ${parent.localName}.${parent.className}`);
  }
  return [...small];
}"""
"""Letters that are too small; those of drawings stand in the list beside, too."""


def squeezed(words: str) -> str:
    """Give words without blanks: a PDF knows places, and no spaces."""
    return re.sub(r"\s+", "", words)


def sheets(page: Page, paper: str = "A4") -> list[str]:
    """Give the words of each sheet, without blanks."""
    return [squeezed(sheet.extract_text()) for sheet in PdfReader(BytesIO(page.pdf(format=paper))).pages]


def pictures(page: Page, folder: Path) -> Iterator[Image.Image]:
    """Give each sheet as a picture, 50 dots to the inch."""
    written = folder / "printed.pdf"
    page.pdf(path=written, format="A4", print_background=False)
    subprocess.run(["pdftoppm", "-r", "50", "-png", written, folder / "sheet"], check=True)
    for file in sorted(folder.glob("sheet-*.png")):
        yield Image.open(file).convert("RGB")


def laid_out_for(page: Page, width: float) -> None:
    """Lay the page out as on a sheet that is so many millimetres wide."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int((width - 2 * MARGIN) * PIXELS), "height": 1000})

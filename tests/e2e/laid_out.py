"""What lies where on a page, as scripts that a page runs: lines of text, overlaps, motion."""

from __future__ import annotations

LINES = """() => {
  const isBlock = (one) => !/^(inline|contents|none)$/.test(getComputedStyle(one).display);
  const lines = new Map(), numbers = new Map(), range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement;
    if (!node.data.trim() || !block.checkVisibility() || block.closest("svg, [aria-hidden=true]")) continue;
    while (!isBlock(block)) block = block.parentElement;
    if (!numbers.has(block)) numbers.set(block, numbers.size);
    for (let at = 0; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getClientRects()[0];
      if (!box) continue;
      // Letters of one line in other sizes share no edge, but nearly a middle.
      const line = `${numbers.get(block)} ${Math.round((box.top + box.bottom) / 16)}`;
      lines.set(line, (lines.get(line) || "") + node.data[at]);
    }
  }
  return [...lines.values()].map((line) => line.trim()).filter(Boolean);
}"""
"""Each line of text in `main`, as the browser broke it."""

SETTING = """() => {
  const wrong = new Set();
  for (const block of document.querySelectorAll("main p, main li, main dd, main td, main figcaption")) {
    if (!block.checkVisibility() || !block.innerText.trim()) continue;
    const style = getComputedStyle(block), name = `${block.localName}.${block.className}`;
    const lines = block.getBoundingClientRect().height / parseFloat(style.lineHeight);
    if (lines > 1.5 && parseFloat(style.lineHeight) < 1.5 * parseFloat(style.fontSize) - 0.1)
      wrong.add(`${name}: lines of ${style.lineHeight} for letters of ${style.fontSize}`);
    if (!/^(start|left)$/.test(style.textAlign)) wrong.add(`${name}: ${style.textAlign}`);
    if (style.hyphens === "auto") wrong.add(`${name}: words are cut`);
  }
  return [...wrong];
}"""
"""Text whose lines lie close, that does not begin at the left, or whose words are cut."""

OVERLAPS = """() => {
  const boxes = [], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const shown = parent.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!node.data.trim() || !shown || parent.closest("svg, script, .skip-link")) continue;
    range.selectNodeContents(node);
    const words = node.data.trim().slice(0, 40), size = parseFloat(getComputedStyle(parent).fontSize);
    for (const box of range.getClientRects()) if (box.width > 2) boxes.push({ box, words, size });
  }
  const wrong = [];
  boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => {
    const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
    const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
    // The box of a letter is higher than the letter.
    if (wide > 2 && high > 0.4 * Math.min(one.size, other.size))
      wrong.push(`“${one.words}” lies over “${other.words}”`);
  }));
  return wrong;
}"""
"""Texts that lie over each other."""

MOVES = """() => {
  const seconds = (list) => Math.max(...list.split(",").map(parseFloat));
  const moving = [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    return seconds(style.transitionDuration) > 0.001
      || (style.animationName !== "none" && seconds(style.animationDuration) > 0.001)
      || style.scrollBehavior === "smooth";
  });
  return moving.map((element) => `${element.localName}.${element.className}`);
}"""
"""What moves by itself, or glides."""

HOVER_RULES = """() => {
  const shows = ["display", "visibility", "opacity", "content", "clip-path", "height", "left", "top"];
  const found = [];
  const look = (rules) => [...rules].forEach((rule) => {
    if (rule.cssRules?.length) look(rule.cssRules);
    if (rule.selectorText?.includes(":hover"))
      found.push([rule.selectorText, shows.filter((property) => rule.style.getPropertyValue(property))]);
  });
  [...document.styleSheets].forEach((sheet) => look(sheet.cssRules));
  return found;
}"""
"""Each rule for what the pointer is over, with the properties that could show something."""

EDGES = """() => [...document.querySelectorAll("button, input, select, header li a, .site-neighbours a")]
  .filter((target) => {
    const style = getComputedStyle(target);
    const edge = (width, kind) => parseFloat(width) >= 1 && kind !== "none";
    return target.checkVisibility() && target.type !== "radio" && target.type !== "checkbox"
      && !edge(style.borderTopWidth, style.borderTopStyle) && !edge(style.outlineWidth, style.outlineStyle);
  }).map((target) => `${target.localName} “${target.innerText}”`)"""
"""What can be pressed or filled in, and has no line around it."""

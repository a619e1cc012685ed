/* How I read. Runs before the first paint, so that no page changes its look under a reader's eyes. */
(() => {
  "use strict";

  const key = "planbooklet-how-i-read";
  const root = document.documentElement;
  // Nothing else from the browser's memory gets onto the page.
  const known = {
    text: ["normal", "large", "very-large"],
    spacing: ["normal", "wide", "very-wide"],
    look: ["system", "light", "dark"],
    font: ["atkinson", "andika", "opendyslexic"],
    pictures: ["on", "off"],
  };
  const names = Object.keys(known);
  // How the page came: as the plan asks for.
  const began = { look: "system", ...root.dataset };
  let chosen = {};

  const recall = () => {
    let kept;
    try {
      kept = localStorage.getItem(key);
    } catch {
      // The browser forbids it: what was chosen on this page still holds.
      return;
    }
    let read = {};
    try {
      read = JSON.parse(kept) || {};
    } catch {
      // Not ours: as if nothing had been kept.
    }
    chosen = {};
    names.filter((name) => known[name].includes(read[name])).forEach((name) => (chosen[name] = read[name]));
  };

  const keep = () => {
    try {
      if (Object.keys(chosen).length) localStorage.setItem(key, JSON.stringify(chosen));
      else localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  };

  const show = () => {
    Object.assign(root.dataset, began, chosen);
    // The style knows the machine's own look by no attribute at all.
    if (root.dataset.look === "system") delete root.dataset.look;
  };

  const offer = (form) => {
    const mark = () => names.forEach((name) => (form.elements[name].value = root.dataset[name] || "system"));

    const say = (line, sentence, words = {}) => {
      form.querySelectorAll("[role=status]").forEach((other) => (other.textContent = ""));
      line.textContent = sentence.replace(/\{(\w+)\}/g, (_, name) => words[name]);
    };

    // What was pressed stays under the finger, though all above it may have grown.
    const showAround = (pressed) => {
      const before = pressed.getBoundingClientRect().top;
      show();
      scrollBy({ top: pressed.getBoundingClientRect().top - before, behavior: "instant" });
    };

    form.addEventListener("change", ({ target }) => {
      chosen[target.name] = target.value;
      showAround(target);
      const group = target.closest("fieldset");
      say(group.querySelector("[role=status]"), keep() ? form.dataset.kept : form.dataset.notKept, {
        what: group.querySelector("legend").textContent,
        choice: target.labels[0].querySelector(".how-name").textContent,
      });
    });

    form.addEventListener("reset", (event) => {
      event.preventDefault();
      chosen = {};
      keep();
      const button = form.querySelector("[type=reset]");
      showAround(button);
      mark();
      say(button.parentElement.querySelector("[role=status]"), form.dataset.back);
    });

    document.querySelector(".how-without").hidden = true;
    document.querySelector(".how-keeps-nothing").hidden = keep();
    form.hidden = false;
    mark();
    return mark;
  };

  recall();
  show();

  let mark = () => {};
  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("form.how");
    if (form) mark = offer(form);
  });

  // A page that comes back by the back key, or stands open beside, learns what was chosen since.
  const again = () => {
    recall();
    show();
    mark();
  };
  window.addEventListener("pageshow", ({ persisted }) => persisted && again());
  window.addEventListener("storage", again);
})();

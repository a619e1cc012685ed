/* Search on one page, on the browser's main thread: a folder on a stick allows no worker and loads no JSON. */
(() => {
  "use strict";

  const form = document.querySelector("form.search");
  const field = document.getElementById("search-words");
  const status = document.querySelector(".search-status");
  const found = document.querySelector(".search-found");
  const entries = window.searchEntries;
  const mostFound = 20;
  const shownLetters = 160;

  // lunr splits at spaces only, and its trimmer takes "å" for punctuation.
  lunr.tokenizer.separator = /[^\p{L}\p{N}]/u;
  const english = document.documentElement.lang.split("-")[0] === "en";
  const stemmers = english ? [lunr.stemmer] : [];

  const index = lunr(function () {
    this.pipeline.reset();
    this.pipeline.add(...stemmers);
    this.searchPipeline.reset();
    this.searchPipeline.add(...stemmers);
    this.ref("number");
    this.field("page", { boost: 8 });
    this.field("section", { boost: 4 });
    this.field("text");
    entries.forEach(([, page, section, text], number) => this.add({ number, page, section, text }));
  });

  const wordsOf = (text) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];
    const long = words.filter((word) => word.length > 1);
    return long.length ? long : words;
  };

  // The word itself counts most, then words that begin with it, then words with one letter wrong.
  const look = (words, presence) => {
    const hits = words.map((word) => {
      const scores = new Map();
      const note = (term, options, weight) => {
        index.query((query) => query.term(term, options)).forEach(({ ref, score }) => {
          scores.set(ref, Math.max(scores.get(ref) || 0, score * weight));
        });
      };
      note(word, {}, 10);
      note(word, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false }, 3);
      if (scores.size === 0 && word.length > 3) note(word, { editDistance: 1 }, 1);
      return scores;
    });
    const refs = [...new Set(hits.flatMap((scores) => [...scores.keys()]))];
    const sections = refs
      .filter((ref) => presence === "any" || hits.every((scores) => scores.has(ref)))
      .map((ref) => ({ ref: Number(ref), score: hits.reduce((sum, scores) => sum + (scores.get(ref) || 0), 0) }))
      .sort((a, b) => b.score - a.score || a.ref - b.ref)
      .map(({ ref }) => entries[ref]);
    // Each page once, at its best place: a short list is easier to choose from.
    const pages = new Map();
    sections.forEach((entry) => {
      const path = entry[0].split("#")[0];
      if (!pages.has(path)) pages.set(path, entry);
    });
    return [...pages.values()].slice(0, mostFound);
  };

  const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  // Words are shown from the first one that matches; the page's words only ever become text, never markup.
  const excerpt = (text, words) => {
    const shown = document.createElement("p");
    const stems = words.map((word) => escaped(word.length > 4 ? word.slice(0, -1) : word));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join("|")})[\\p{L}\\p{N}]*`, "giu");
    const first = text.search(pattern);
    const from = first < 60 ? 0 : text.lastIndexOf(" ", first - 40) + 1;
    const cut = text.indexOf(" ", from + shownLetters);
    const part = (from > 0 ? "… " : "") + text.slice(from, cut < 0 ? undefined : cut) + (cut < 0 ? "" : " …");
    let end = 0;
    for (const match of part.matchAll(pattern)) {
      const mark = document.createElement("mark");
      mark.textContent = match[0];
      shown.append(part.slice(end, match.index), mark);
      end = match.index + match[0].length;
    }
    shown.append(part.slice(end));
    return shown;
  };

  const row = ([address, page, section, text], words) => {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = section ? `${page} – ${section}` : page;
    const heading = document.createElement("strong");
    heading.append(link);
    const entry = document.createElement("li");
    entry.append(heading);
    if (text) entry.append(excerpt(text, words));
    return entry;
  };

  const search = () => {
    const words = wordsOf(field.value);
    const all = look(words, "all");
    const places = all.length ? all : look(words, "any");
    found.replaceChildren(...places.map((place) => row(place, words)));
    if (words.length === 0) status.textContent = "";
    else if (places.length === 0) status.textContent = status.dataset.none;
    else status.textContent = status.dataset.found.replace("{count}", places.length);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Kept in the address, so that "back" from a page comes back to what was found.
    history.replaceState(null, "", `#${new URLSearchParams({ words: field.value })}`);
    search();
  });

  document.querySelector(".search-without").hidden = true;
  form.hidden = false;
  const kept = new URLSearchParams(location.hash.slice(1)).get("words");
  if (kept) {
    field.value = kept;
    search();
  }
})();

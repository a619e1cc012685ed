/* Search, the looking: which places hold some words, the best first. Loaded when search is first opened.
   It knows no page: what is found is shown by search.js. */
(() => {
  "use strict";

  const mostFound = 20;
  const shownLetters = 160;

  const indexOf = (entries, terms) =>
    lunr(function () {
      // The words come as terms: lunr would split them at spaces only, and take "å" for punctuation.
      this.pipeline.reset();
      this.searchPipeline.reset();
      this.ref("number");
      this.field("page", { boost: 8 });
      this.field("section", { boost: 4 });
      this.field("text");
      entries.forEach(([, page, section, text], number) =>
        this.add({ number, page: terms(page), section: terms(section), text: terms(text) }),
      );
    });

  /* Gives the function that looks through entries of [address, page, section, text] in one language. */
  window.searchLook = (language, entries) => {
    const words = window.searchWords(language);
    const wordsOf = (text) => text.match(words.pattern()) || [];
    const index = indexOf(entries, (text) => wordsOf(text).map(words.term));
    const { LEADING, TRAILING } = lunr.Query.wildcard;

    // Of one word: each place with its score and the terms that were met there. The word itself counts most,
    // then words that begin with it, then words that end with it, then words with one letter wrong.
    const look = (word) => {
      const hits = new Map();
      const note = (term, weight, options) => {
        index.query((query) => query.term(term, options)).forEach(({ ref, score, matchData }) => {
          const hit = hits.get(ref) || { score: 0, terms: new Set() };
          hit.score = Math.max(hit.score, score * weight);
          Object.keys(matchData.metadata).forEach((met) => hit.terms.add(met));
          hits.set(ref, hit);
        });
      };
      const term = words.term(word);
      const end = words.end(word);
      note(term, 10, {});
      words.beginnings(word).forEach((beginning) => note(beginning, 3, { wildcard: TRAILING }));
      if (end) note(end, 2, { wildcard: LEADING });
      if (hits.size === 0 && term.length > 3) note(term, 1, { editDistance: 1 });
      return hits;
    };

    // Each page once, at its best place: a short list is easier to choose from.
    const pagesOf = (hits, refs) => {
      const pages = new Map();
      refs
        .map((ref) => ({
          entry: entries[ref],
          order: Number(ref),
          score: hits.reduce((sum, places) => sum + (places.get(ref)?.score || 0), 0),
          terms: new Set(hits.flatMap((places) => [...(places.get(ref)?.terms || [])])),
        }))
        .sort((a, b) => b.score - a.score || a.order - b.order)
        .forEach((place) => {
          const path = place.entry[0].split("#")[0];
          if (!pages.has(path)) pages.set(path, place);
        });
      return [...pages.values()];
    };

    // A text in pieces: [words, met].
    const pieces = (text, met, from = 0, until = text.length) => {
      const parts = [];
      let end = from;
      for (const { 0: word, index: at } of text.matchAll(words.pattern())) {
        if (at < from || at + word.length > until || !met.has(words.term(word))) continue;
        parts.push([text.slice(end, at), false], [word, true]);
        end = at + word.length;
      }
      return [...parts, [text.slice(end, until), false]].filter(([part]) => part);
    };

    // As much as is read at a glance, from shortly before the first word that was met.
    const excerpt = (text, met) => {
      const found = [...text.matchAll(words.pattern())].find(([word]) => met.has(words.term(word)));
      const first = found ? found.index : 0;
      const from = first < 60 ? 0 : text.lastIndexOf(" ", first - 40) + 1;
      const cut = text.indexOf(" ", Math.max(from + shownLetters, first));
      const until = cut < 0 ? text.length : cut;
      const before = from > 0 ? [["… ", false]] : [];
      const after = until < text.length ? [[" …", false]] : [];
      return [...before, ...pieces(text, met, from, until), ...after];
    };

    /* Gives what holds all words, or else what holds some; `more` tells that there is more than is given. */
    return (asked) => {
      const all = wordsOf(asked);
      const long = all.filter((word) => word.length > 1);
      const hits = (long.length ? long : all).map(look);
      const refs = [...new Set(hits.flatMap((places) => [...places.keys()]))];
      const full = refs.filter((ref) => hits.every((places) => places.has(ref)));
      const pages = pagesOf(hits, full.length ? full : refs);
      return {
        asked: all.length > 0,
        whole: full.length > 0,
        more: pages.length > mostFound,
        places: pages.slice(0, mostFound).map(({ entry: [address, page, section, text], terms }) => ({
          address,
          name: pieces(section ? `${page} – ${section}` : page, terms),
          excerpt: excerpt(text, terms),
        })),
      };
    };
  };
})();

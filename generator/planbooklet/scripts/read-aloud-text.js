/* What is read aloud: the page's text as a listener needs it, sentence by sentence, for each of its headings. */
(() => {
  "use strict";

  // Nothing of this is told: what one presses, and what stands at a page beside its text.
  const silent =
    "button, input, select, textarea, script, style, template, .read-aloud-place, .word-box, .take-along, [aria-hidden=true]";
  const told = /[\p{L}\p{N}]/u;

  const isShown = (element) =>
    element.checkVisibility
      ? element.checkVisibility({ visibilityProperty: true })
      : element.getClientRects().length > 0;

  const isWithin = (element) => /^inline(-block)?$/.test(getComputedStyle(element).display);

  /* Gives [start, end] of each sentence, with no space around it. */
  const sentencesOf = (text, language, abbreviations) => {
    const found = Intl.Segmenter
      ? [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)].map(({ segment }) => segment)
      : [text];
    const whole = [];
    found.forEach((piece) => {
      const before = whole[whole.length - 1]?.trim() || "";
      const last = before.split(/\s/).pop().toLowerCase();
      // "3. mars" and "kl. 10.00" are torn by who does not know them, and a sentence of one letter is none.
      const goesOn =
        /(^|\s)\d{1,2}\.$/.test(before) ||
        abbreviations.includes(last) ||
        (/^\p{L}{1,3}\.$/u.test(last) && /^\d/.test(piece)) ||
        (before.match(/[\p{L}\p{N}]/gu) || []).length < 2;
      if (whole.length && goesOn) whole[whole.length - 1] += piece;
      else whole.push(piece);
    });
    let end = 0;
    return whole.map((piece) => {
      // After words in another language a sentence may go on with a comma.
      const start = end + piece.search(/[^\s,.;:)]|$/);
      end += piece.length;
      return [start, end - piece.length + piece.trimEnd().length];
    });
  };

  /* Gives the range of letters of a text that was put together from pieces of the page. */
  const rangeOf = (pieces, start, end) => {
    const first = pieces.find(({ from, node }) => start < from + node.length);
    const last = pieces.find(({ from, node }) => end <= from + node.length);
    const range = document.createRange();
    range.setStart(first.node, Math.max(0, start - first.from));
    range.setEnd(last.node, Math.max(0, end - last.from));
    return range;
  };

  /* Gives heading to sentences: {text, language, element, apart}, for words {range, wordAt} too; `apart` comes after
     a rest. */
  window.readAloudSentences = (main, abbreviations) => {
    const sections = new Map();
    const page = document.documentElement.lang;
    let sentences = [];
    let run = null;
    let apart = true;

    const add = (sentence) => {
      sentences.push({ ...sentence, apart });
      apart = false;
    };

    const endRun = () => {
      if (run && told.test(run.text)) {
        const { text, pieces, language, element } = run;
        sentencesOf(text, language, language === page ? abbreviations : []).forEach(([start, end]) => {
          const said = text.slice(start, end);
          if (!told.test(said)) return;
          const wordAt = (index, length) => {
            const size = length || said.slice(index).search(/\s|$/);
            return index + size <= said.length && size > 0 ? rangeOf(pieces, start + index, start + index + size) : null;
          };
          add({ text: said, language, element, range: rangeOf(pieces, start, end), wordAt });
        });
      }
      run = null;
    };

    const endBlock = () => {
      endRun();
      apart = true;
    };

    const begin = (heading) => {
      if (!heading?.matches("h1, h2") || sections.has(heading)) return;
      endBlock();
      sentences = [];
      sections.set(heading, sentences);
    };

    const describe = (text, language, element) => {
      if (!told.test(text)) return;
      endBlock();
      // The same face stands beside each thing somebody does; who it shows is told once.
      if (!sentences.some((sentence) => sentence.text === text)) add({ text, language, element });
      endBlock();
    };

    const take = (node, language, element) => {
      if (run?.language !== language) endRun();
      run = run || { text: "", pieces: [], language, element };
      run.pieces.push({ node, from: run.text.length });
      // A line's end in the source is no sentence's end.
      run.text += node.data.replace(/\s/g, " ");
    };

    const walk = (parent, language, block) => {
      parent.childNodes.forEach((node) => {
        if (node.nodeType === Node.TEXT_NODE) return take(node, language, block);
        if (node.nodeType !== Node.ELEMENT_NODE || node.matches(silent)) return undefined;
        if (node.localName === "br") {
          if (run) run.text += " ";
          return undefined;
        }
        if (!isShown(node)) return undefined;
        const own = node.getAttribute("lang") || language;
        // What stands above the heading of a card, or beside it, belongs to it.
        if (node.matches("section, .section-head")) begin(node.querySelector("h1, h2, h3, h4, h5, h6"));
        if (node.localName === "img") return describe(node.alt, own, node);
        if (node.localName === "svg") return describe(node.querySelector("title")?.textContent || "", own, node);
        begin(node);
        if (isWithin(node)) return walk(node, own, block);
        endBlock();
        walk(node, own, node);
        return endBlock();
      });
    };

    walk(main, page, main);
    endBlock();
    return sections;
  };
})();

/* Search, the words: which forms of a word count as one, in which language. Loaded when search is first opened. */
(() => {
  "use strict";

  // Letters that no decomposition takes apart.
  const plain = {
    ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", ŋ: "n", ŧ: "t", ı: "i",
    ى: "ي", ی: "ي", ک: "ك", ة: "ه", ٱ: "ا", "ـ": "",
  };
  // In Norwegian these are letters of their own: "får" is not "far". Swedish writes two of them otherwise.
  const norwegianLetters = { å: "å", æ: "æ", ø: "ø", ä: "æ", ö: "ø" };

  const withoutMarks = (letter) => letter.normalize("NFD").replace(/\p{M}/gu, "");
  const folded = (word, own) =>
    [...word.toLowerCase().normalize("NFC")]
      .map((letter) => own[letter] ?? [...withoutMarks(letter)].map((part) => plain[part] ?? part).join(""))
      .join("")
      .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));

  // A light stemmer of our own, for bokmål and nynorsk: it takes off what bends a word, and nothing else.
  // Snowball's, which lunr-languages ships, also takes "-ig" and "-lig": "bolig" (home) becomes "bol", and as the
  // beginning of words that is "boller" (buns) too. It leaves "lærer" and "læreren", "rom" and "rommet" apart.
  const vowels = "aeiouyæøå";
  const bent = "ene|ane|en|et|er|ar|e|a";
  // Some words bend behind an ending: "lær-er-ne", "skjem-a-et".
  const ending = `(?:(?:er|ar|a)(?:${bent}|ne)|${bent})s?`;
  // A stem has a vowel and what closes it, as in "uk-e", or is as short as "by-en" and "vei-en".
  const shortStem = new RegExp(`^([^${vowels}]+[${vowels}]+?)${ending}$`);
  const longStem = new RegExp(`^(.*?[${vowels}][^${vowels}].*?)(?:${ending})?$`);
  // "s" of the genitive, where it is hardly one of the stem, as in "puls", "kurs", "krets".
  const genitive = new RegExp(`([bcdfghjlmnopvyzåøæ]|[^${vowels}]k)s$`);
  const unlike = {
    hjalp: "hjelp", hjulp: "hjelp", skrev: "skriv", velg: "valg", spurt: "spør",
    bor: "bo", bod: "bo", går: "gå", gikk: "gå", gått: "gå", får: "få", fikk: "få", fått: "få",
    bøk: "bok", brødr: "bror", brør: "bror", fedr: "far", mødr: "mor", søstr: "søst", døtr: "datt", menn: "mann",
    numr: "num",
  };
  const withoutGenitive = (word) => (word.length > 4 ? word.replace(genitive, "$1") : word);
  const withoutEnding = (word) => {
    const start = (word.match(shortStem) || word.match(longStem) || [word, word])[1];
    // "-het" makes words, as "-ness" in English; its "-et" is no ending.
    return start.endsWith("h") && word.endsWith("het") ? word : start;
  };
  const norwegianStem = (word) => {
    const stem = withoutEnding(withoutGenitive(word))
      .replace(/([dgkpv])t$/, "$1")
      .replace(/([dgmr])\1$/, "$1");
    return unlike[stem] ?? stem;
  };

  const norwegian = {
    own: norwegianLetters,
    stem: norwegianStem,
    // "tiltaket" finds "tiltaksplan". Three letters would begin too many words: "boken" and "boks".
    beginnings: (word, stem) => (stem.length > 3 ? [word, stem] : [word]),
    // "møte" finds "samarbeidsmøte", "lege" finds "fastlege".
    end: (word, stem) => (word.length > 3 && stem.length > 2 ? stem : ""),
  };
  const english = {
    own: {},
    stem: (word) => lunr.stemmer(new lunr.Token(word)).toString(),
    beginnings: (word) => [word],
    end: () => "",
  };
  const arabic = { ...english, stem: (word) => word.replace(/^(?:[وفبك]?ال|لل)(?=.{3})/, "") };
  // Where we know no endings, a long word may change its last two letters: "spotkanie", "spotkania".
  const other = {
    ...english,
    stem: (word) => word,
    beginnings: (word) => [word, word.slice(0, Math.max(4, word.length - 2))],
  };
  const languages = { nb: norwegian, nn: norwegian, no: norwegian, en: english, ar: arabic };
  // There an apostrophe stands inside words: "сім'я".
  const joined = new Set(["uk", "be", "so"]);

  /* Gives, for a language: a pattern for its words, the term that a word is kept under, and what the beginning
     and the end of other words may be. */
  window.searchWords = (tag) => {
    const language = tag.toLowerCase().split("-")[0];
    const { own, stem, beginnings, end } = languages[language] ?? other;
    const letters = "[\\p{L}\\p{N}\\p{M}]+";
    const source = joined.has(language) ? `${letters}(?:['’ʼ]${letters})*` : letters;
    const terms = new Map();
    const bare = (word) => folded(word.replace(/['’ʼ]/g, ""), own);
    const term = (word) => {
      if (!terms.has(word)) terms.set(word, stem(bare(word)));
      return terms.get(word);
    };
    return {
      pattern: () => new RegExp(source, "gu"),
      term,
      beginnings: (word) => beginnings(bare(word), term(word)),
      end: (word) => end(bare(word), term(word)),
    };
  };
})();

/* Reads sentences aloud, marks what is being read, and lets a reader steer. */
(() => {
  "use strict";

  window.readAloud = (controls, voiceFor) => {
    const synth = window.speechSynthesis;
    const main = document.querySelector("main");
    const root = document.documentElement;
    const words = controls.dataset;
    const status = controls.querySelector("[role=status]");
    const pauseButton = controls.querySelector("[name=pause]");
    const rates = { slower: 0.75, normal: 1, faster: 1.35 };
    const key = "planbooklet-read-aloud";

    let sentences = [];
    let at = 0;
    // The one that was pressed; none where nothing is read.
    let button = null;
    let spoken = null;
    let timer = 0;
    let paused = false;
    let speed = "normal";
    try {
      const kept = localStorage.getItem(key);
      if (Object.keys(rates).includes(kept)) speed = kept;
    } catch {
      // The browser forbids it: what is chosen on this page still holds.
    }

    // Highlights leave the page as it is. A picture, and everything in an old browser, gets a frame.
    const highlights = window.Highlight && CSS.highlights;

    const unmark = () => {
      if (highlights) ["read-sentence", "read-word"].forEach((name) => highlights.delete(name));
      main.querySelectorAll("[data-read]").forEach((element) => element.removeAttribute("data-read"));
    };

    const mark = ({ range, element }) => {
      unmark();
      if (range && highlights) highlights.set("read-sentence", new Highlight(range));
      else element.setAttribute("data-read", "");
      const { top, bottom } = (range || element).getBoundingClientRect();
      const room = innerHeight - controls.offsetHeight;
      // The page's style says whether it glides.
      if (top < 0 || bottom > room) scrollBy({ top: top - room / 5 });
    };

    const markWord = ({ wordAt }, { name, charIndex, charLength }) => {
      const range = highlights && name === "word" && wordAt && wordAt(charIndex, charLength);
      if (range) highlights.set("read-word", new Highlight(range));
    };

    const hush = () => {
      clearTimeout(timer);
      const cut = synth.speaking || synth.pending;
      spoken = null;
      synth.cancel();
      return cut;
    };

    const show = (isPaused, line = "") => {
      paused = isPaused;
      pauseButton.textContent = paused ? words.goOn : words.pause;
      status.textContent = line;
    };

    // To go on is to begin the sentence again: on Android a voice's own pause is its end.
    const pause = (line) => {
      hush();
      show(true, line);
    };

    // Told by voice, for who cannot see that something is passed over.
    const leftOut = (language) => {
      const name = new Intl.DisplayNames(root.lang, { type: "language" }).of(language);
      return words.leftOut.replace("{language}", name);
    };

    // Once for all that comes together.
    const gather = (all) =>
      all.filter((one, index) => {
        const before = all[index - 1];
        if (!before || before.language !== one.language || voiceFor(one.language)) return true;
        const { range } = before;
        if (range && one.range) range.setEnd(one.range.endContainer, one.range.endOffset);
        one.range = range;
        return false;
      });

    const speak = () => {
      const sentence = sentences[at];
      const own = voiceFor(sentence.language);
      const voice = own || voiceFor(root.lang);
      // Without a voice named, the browser would take one of its own choice.
      if (!voice) return pause(words.fails);
      const utterance = new SpeechSynthesisUtterance(own ? sentence.text : leftOut(sentence.language));
      utterance.voice = voice;
      utterance.lang = voice.lang.replace(/_/g, "-");
      utterance.rate = rates[speed];
      const listen = (event, answer) =>
        // What a sentence tells after it was cut short is late news.
        utterance.addEventListener(event, (told) => utterance === spoken && answer(told));
      listen("boundary", (told) => own && markWord(sentence, told));
      listen("end", () => go(at + 1));
      listen("error", () => pause(words.fails));
      // Chrome tells nothing more of an utterance that nobody holds.
      spoken = utterance;
      return synth.speak(utterance);
    };

    const go = (to) => {
      const cut = hush();
      if (to >= sentences.length) return stop();
      const on = to > at;
      at = Math.max(0, to);
      show(false);
      mark(sentences[at]);
      // A rest between points and paragraphs; and some voices lose what comes right after a cut.
      const rest = cut ? 100 : on && sentences[at].apart ? 300 : 0;
      if (rest) timer = setTimeout(speak, rest);
      else speak();
      return undefined;
    };

    const stop = () => {
      hush();
      unmark();
      const held = document.activeElement;
      const isOurs = controls.contains(held) || held === document.body;
      // Who uses keys sees where they are; nobody else is moved from what they read.
      const preventScroll = !held.matches(":focus-visible");
      if (button && isOurs) button.focus({ preventScroll });
      controls.hidden = true;
      button = null;
    };

    const showSpeed = () => {
      controls.querySelectorAll("[value]").forEach((one) => one.setAttribute("aria-pressed", one.value === speed));
    };

    const choose = (value) => {
      speed = value;
      showSpeed();
      try {
        localStorage.setItem(key, speed);
      } catch {
        // As above.
      }
      if (!paused) go(at);
    };

    const actions = {
      pause: () => (paused ? go(at) : pause()),
      back: () => go(at - 1),
      forward: () => go(at + 1),
      stop,
    };

    controls.addEventListener("click", ({ target }) => {
      const pressed = target.closest("button");
      if (pressed && pressed.value) choose(pressed.value);
      else if (pressed) actions[pressed.name]();
    });

    // What lies above the page, or was opened in it, closes first; asked before the other scripts close it.
    const above = "dialog[open], .word[aria-expanded=true]";
    const onKey = (event) => event.key === "Escape" && button && !document.querySelector(above) && stop();
    document.addEventListener("keydown", onKey, { capture: true });

    // Behind an open dialog nobody could reach the controls.
    document.querySelectorAll("dialog").forEach((dialog) => {
      dialog.addEventListener("focusin", () => button && pause());
    });

    // The page keeps its end, and what has the focus, above the controls, however high they are.
    new ResizeObserver(() => root.style.setProperty("--read-aloud", `${controls.offsetHeight}px`)).observe(controls);

    // Chrome speaks on when its page is gone.
    window.addEventListener("pagehide", stop);

    showSpeed();

    return (pressed, heading) => {
      hush();
      button = pressed;
      sentences = gather(window.readAloudSentences(main, words.abbreviations.toLowerCase().split(" ")).get(heading));
      button.parentElement.append(controls);
      controls.hidden = false;
      at = 0;
      go(0);
    };
  };
})();

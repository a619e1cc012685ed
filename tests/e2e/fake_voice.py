"""A browser's voices, played by a script: headless Chromium has none. They keep what they were to say."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from playwright.sync_api import BrowserContext, Page

Voice = Mapping[str, object]

ENGLISH: Voice = {"name": "Daniel", "lang": "en-GB", "localService": True, "default": False}
NORWEGIAN: Voice = {"name": "Nora", "lang": "nb-NO", "localService": True, "default": False}
FROM_THE_NET: Voice = {"name": "Far away", "lang": "en-GB", "localService": False, "default": True}

# It ends a sentence when the test says so, or at once. As real ones do, it tells of a cut a little later.
_SCRIPT = """(voices) => {
  let current = null;
  const tell = (utterance, type, more = {}) => utterance.dispatchEvent(Object.assign(new Event(type), more));
  class Utterance extends EventTarget {
    constructor(text = "") { super(); Object.assign(this, { text, lang: "", voice: null, rate: 1 }); }
  }
  const fake = { voices, spoken: [], cuts: 0, byItself: false, breaks: false };
  let ending = false;
  fake.finish = () => {
    const ended = current;
    current = null;
    ending = true;
    tell(ended, "end");
    ending = false;
  };
  // There is a rest before some sentences.
  fake.begun = async () => {
    for (let tries = 0; !current || !current.text; tries += 1) {
      if (tries > 500) throw new Error("the voice was given nothing to say");
      await new Promise((done) => setTimeout(done, 10));
    }
    return current;
  };
  fake.end = async () => { await fake.begun(); fake.finish(); };
  fake.word = async (charIndex, charLength) =>
    tell(await fake.begun(), "boundary", { name: "word", charIndex, charLength });
  fake.change = (changed) => { fake.voices = changed; synth.onvoiceschanged?.(new Event("voiceschanged")); };
  const synth = {
    onvoiceschanged: null,
    pending: false,
    get speaking() { return Boolean(current); },
    getVoices: () => [...fake.voices],
    speak(utterance) {
      const { text, lang, rate, voice } = utterance;
      const local = Boolean(voice?.localService);
      fake.spoken.push({ text, lang, rate, voice: voice?.name, local, afterRest: !ending });
      current = utterance;
      const fail = () => { current = null; tell(utterance, "error", { error: "synthesis-failed" }); };
      if (fake.breaks) setTimeout(fail);
      else if (fake.byItself || !text) setTimeout(() => current === utterance && fake.finish());
    },
    cancel() {
      fake.cuts += 1;
      const cut = current;
      current = null;
      if (cut) setTimeout(() => tell(cut, "error", { error: "interrupted" }));
    },
  };
  window.fakeVoice = fake;
  Object.defineProperty(window, "speechSynthesis", { value: synth });
  Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
}"""


def give_voices(to: Page | BrowserContext, *voices: Voice) -> None:
    """Let every page that opens from now on have these voices from its beginning, and no others."""
    to.add_init_script(f"({_SCRIPT})({json.dumps(voices)})")


def change_voices(page: Page, *voices: Voice) -> None:
    """Let the open page have other voices, and tell it."""
    page.evaluate("voices => fakeVoice.change(voices)", list(voices))


def hurry(page: Page) -> None:
    """Let the voice end each sentence by itself from now on, and let no rest last."""
    page.evaluate(
        "() => { const later = setTimeout; window.setTimeout = (then) => later(then);"
        " fakeVoice.byItself = true; }"
    )


def being_said(page: Page) -> str:
    """Give the words that the voice says now, or as soon as it begins."""
    return str(page.evaluate("fakeVoice.begun().then(({ text }) => text)"))


def end_sentence(page: Page) -> None:
    """Let the voice come to the end of what it says."""
    page.evaluate("fakeVoice.end()")


def say_word(page: Page, start: int, length: int | None) -> None:
    """Let the voice tell that it comes to a word, by its place in the sentence; some tell no length."""
    page.evaluate("([start, length]) => fakeVoice.word(start, length ?? undefined)", [start, length])


def utterances(page: Page) -> list[dict[str, Any]]:
    """Give all that a voice was to say on this page, in order: text, lang, rate, voice, local, afterRest."""
    spoken: list[dict[str, Any]] = page.evaluate("fakeVoice.spoken.filter(({ text }) => text)")
    return spoken


def texts(page: Page) -> Sequence[str]:
    """Give the words of all that a voice was to say on this page."""
    return [str(utterance["text"]) for utterance in utterances(page)]


def marked(page: Page, name: str = "read-sentence") -> str:
    """Give the words that are highlighted."""
    words: str = page.evaluate(
        "name => [...(CSS.highlights.get(name) || [])].map((range) => range.toString()).join('|')", name
    )
    return " ".join(words.split())

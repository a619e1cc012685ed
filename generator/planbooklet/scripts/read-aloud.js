/* Offers to read each part of the page aloud, where a voice on this machine speaks its language. What a plan says
   is health data, and a voice from the net would send it away: no such voice is ever used. */
(() => {
  "use strict";

  const synth = window.speechSynthesis;
  const template = document.querySelector("template.read-aloud-parts");
  if (!synth || !window.SpeechSynthesisUtterance || !template) return;

  const here = document.currentScript.src;
  const main = document.querySelector("main");
  const { lang } = document.documentElement;
  const [place, controls] = template.content.children;
  // Many Norwegian voices bear the old tag, and none is made for Nynorsk: its readers have Bokmål's.
  const related = { nb: ["nb", "no"], nn: ["nn", "no", "nb"], no: ["no", "nb"] };

  // Android writes en_GB.
  const tagOf = (language) => language.toLowerCase().replace(/_/g, "-");
  const baseOf = (language) => tagOf(language).split("-")[0];

  // Asked anew for each sentence, since voices come late, and go.
  const voiceFor = (language) => {
    const local = synth.getVoices().filter(({ localService }) => localService === true);
    const liked = [language, ...navigator.languages].map(tagOf);
    const bases = related[baseOf(language)] || [baseOf(language)];
    const fit = bases.map((base) => local.filter((voice) => baseOf(voice.lang) === base)).find((some) => some.length);
    return fit && (fit.find((voice) => liked.includes(tagOf(voice.lang))) || fit.find((voice) => voice.default) || fit[0]);
  };

  const run = (name) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = new URL(name, here);
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });

  // Most visits read with the eyes alone: the rest comes with the first finger, pointer or key that nears a button.
  let start;
  let coming;
  const ready = () => {
    coming = coming || Promise.all(["read-aloud-text.js", "read-aloud-voice.js"].map(run)).then(() => {
      start = start || window.readAloud(controls, voiceFor);
    });
    coming.catch(() => (coming = undefined));
    return coming;
  };

  const press = (button, heading) => {
    const sorry = button.nextElementSibling;
    sorry.hidden = true;
    if (start) return start(button, heading);
    // An iPhone lets a page speak only if it began within a press.
    const nothing = new SpeechSynthesisUtterance("");
    nothing.voice = voiceFor(lang);
    if (nothing.voice) synth.speak(nothing);
    return ready().then(
      () => start(button, heading),
      () => (sorry.hidden = false),
    );
  };

  const offer = (heading, number) => {
    const own = document.importNode(place, true);
    const button = own.querySelector("button");
    // "Read aloud", and then what.
    heading.id = heading.id || `read-aloud-heading-${number}`;
    button.id = `read-aloud-${number}`;
    button.setAttribute("aria-labelledby", `${button.id} ${heading.id}`);
    button.addEventListener("click", () => press(button, heading));
    ["pointerover", "focus"].forEach((sign) => button.addEventListener(sign, () => ready().catch(() => {})));
    let before = heading;
    while (getComputedStyle(before.parentElement).display.includes("flex")) before = before.parentElement;
    before.after(own);
    return own;
  };

  let places;
  const show = () => {
    const can = Boolean(voiceFor(lang));
    if (can) places = places || [...main.querySelectorAll("h1, h2")].map(offer);
    // What is being read can be steered to its end.
    const steered = main.querySelector(".read-aloud:not([hidden])");
    if (places) places.forEach((one) => (one.hidden = !can && !one.contains(steered)));
  };
  // Safari's voices are no EventTarget.
  synth.onvoiceschanged = show;
  show();
})();

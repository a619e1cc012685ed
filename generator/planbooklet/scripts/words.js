/* Explains a word where it stands. Without this script the word is a link to the page of words. */
(() => {
  "use strict";

  const shelf = document.querySelector(".word-boxes");
  if (!shelf) return;
  let open = null;

  const boxOf = (word) => document.getElementById(`box-${decodeURIComponent(word.hash.slice(1))}`);

  // The box comes right after the line or the paragraph, never between things that stand side by side.
  const place = (word, box) => {
    const look = (element) => getComputedStyle(element).display;
    let block = word;
    while (look(block).startsWith("inline") || look(block.parentElement).includes("flex")) block = block.parentElement;
    if (block.matches("li, td, th, dd")) block.append(box);
    else block.after(box);
  };

  const close = () => {
    if (!open) return;
    open.word.setAttribute("aria-expanded", "false");
    shelf.append(open.box);
    open = null;
  };

  const show = (word) => {
    const box = boxOf(word);
    const words = box.querySelector(".word-box__words");
    close();
    words.hidden = true;
    place(word, box);
    word.setAttribute("aria-expanded", "true");
    open = { word, box };
    // A screen reader reads out what comes into a place that is there already.
    setTimeout(() => {
      words.hidden = false;
    }, 50);
  };

  const press = (word) => {
    if (open && open.word === word) close();
    else show(word);
  };

  document.querySelectorAll("a.word").forEach((word) => {
    word.setAttribute("role", "button");
    word.setAttribute("aria-expanded", "false");
    word.setAttribute("aria-controls", boxOf(word).id);
    word.addEventListener("click", (event) => {
      // Whoever asks for a new window gets the page of words in it.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      press(word);
    });
    word.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      press(word);
    });
  });

  shelf.querySelectorAll(".word-box__close").forEach((button) => {
    button.addEventListener("click", () => {
      const { word } = open;
      close();
      word.focus();
    });
  });

  document.addEventListener("keydown", (event) => {
    // A dialog above the page closes first.
    if (event.key !== "Escape" || !open || document.querySelector("dialog[open]")) return;
    const { word } = open;
    close();
    word.focus();
  });
})();

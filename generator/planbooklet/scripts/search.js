/* Search, on the page: opens the dialog, or stands on the page of its own, and shows what is found.
   All runs on the browser's main thread: a folder on a stick allows no worker and loads no JSON. */
(() => {
  "use strict";

  const home = new URL("../", document.currentScript.src);
  const parts = ["lunr.min.js", "search-index.js", "search-words.js", "search-look.js"];
  const form = document.querySelector("form.search");
  const field = document.getElementById("search-words");
  const status = document.querySelector(".search-status");
  const found = document.querySelector(".search-found");
  const dialog = document.querySelector("dialog.search-dialog");
  const opener = document.querySelector(".site-search");

  const run = (name) =>
    new Promise((done, fail) => {
      const script = document.createElement("script");
      script.src = new URL(`assets/${name}`, home);
      script.onload = done;
      script.onerror = fail;
      document.head.append(script);
    });

  // The index is heavier than most pages, so it comes only to who opens search; if it fails, the next try asks anew.
  let looking;
  const ready = () => {
    looking = looking || Promise.all(parts.map(run))
      .then(() => window.searchLook(document.documentElement.lang, window.searchEntries));
    looking.catch(() => (looking = undefined));
    return looking;
  };

  // The plan's words only ever become text, never markup. They may run another way than the page.
  const filled = (element, pieces) => {
    element.dir = "auto";
    element.append(
      ...pieces.map(([words, met]) => {
        if (!met) return words;
        const mark = document.createElement("mark");
        mark.textContent = words;
        return mark;
      }),
    );
    return element;
  };

  const row = ({ address, name, excerpt }) => {
    const link = filled(document.createElement("a"), name);
    link.href = new URL(address, home);
    const entry = document.createElement("li");
    entry.append(link);
    if (excerpt.length) entry.append(filled(document.createElement("p"), excerpt));
    return entry;
  };

  const said = ({ asked, whole, more, places }) => {
    if (!asked) return "";
    if (!places.length) return status.dataset.none;
    const sentence = more ? status.dataset.more : whole ? status.dataset.found : status.dataset.some;
    return sentence.replace("{count}", places.length);
  };

  const search = async () => {
    status.textContent = status.dataset.wait;
    found.replaceChildren();
    try {
      const look = await ready();
      const answer = look(field.value);
      found.replaceChildren(...answer.places.map(row));
      status.textContent = said(answer);
    } catch {
      status.textContent = status.dataset.fails;
    }
  };

  // Kept with this visit of the page, so that "back" from another page comes back to what was found. On search's
  // own page that is the part of the address that browsers send nowhere.
  const keep = (words) => {
    if (dialog) history.replaceState(words ? { searchWords: words } : null, "");
    else history.replaceState(null, "", `#${new URLSearchParams({ words })}`);
  };
  const kept = () => (dialog ? history.state?.searchWords : new URLSearchParams(location.hash.slice(1)).get("words"));

  const searchAgain = () => {
    const words = kept();
    if (!words) return;
    if (dialog && !dialog.open) dialog.showModal();
    field.value = words;
    search();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(field.value);
    search();
  });

  // The arrows go from the field through the links and back.
  form.parentElement.addEventListener("keydown", (event) => {
    const stops = [field, ...found.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (at < 0 || next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (at === 0 && (next < 0 || stops.length === 1)) return;
    event.preventDefault();
    stops[Math.min(next, stops.length - 1)].focus();
  });

  const openFrom = (link) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.textContent;
    button.setAttribute("aria-haspopup", "dialog");
    link.replaceWith(button);

    button.addEventListener("click", () => {
      dialog.showModal();
      field.focus();
      field.select();
      // Asked for while the words are being typed; whether it came, the search itself will say.
      ready().catch(() => {});
    });

    let follows = false;
    found.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      const there = link && link.href.split("#")[0] === location.href.split("#")[0];
      if (!there || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // The place is on this page, behind the dialog.
      follows = true;
      dialog.close();
    });
    // Else a first Esc would only empty the field.
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      dialog.close();
    });
    dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      if (!follows) {
        keep("");
        button.focus();
      }
      follows = false;
    });
    window.addEventListener("popstate", searchAgain);
  };

  form.hidden = false;
  if (!dialog) {
    document.querySelector(".search-without").hidden = true;
    ready().catch(() => {});
  } else if (dialog.showModal) {
    openFrom(opener);
  } else {
    // Without JavaScript the link leads to a list of all pages; an old browser still searches, on a page of its own.
    opener.href = new URL("search.html", home);
    return;
  }
  searchAgain();
})();

/* The button that prints the page. Some telephones cannot print: there it stays away. */
(() => {
  "use strict";

  if (typeof window.print !== "function") return;
  document.querySelectorAll("button.print-page").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
})();

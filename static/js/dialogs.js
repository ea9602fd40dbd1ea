// Opens a <dialog> by the button that names it, closes it by its Cancel or by a press beside it.
(() => {
  "use strict";
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open-dialog]");
    if (opener) {
      event.preventDefault();
      document.getElementById(opener.dataset.openDialog)?.showModal();
      return;
    }
    if (event.target.closest("[data-close-dialog]") || event.target.matches("dialog[open]")) {
      event.target.closest("dialog")?.close();
    }
  });
})();

/* A button that prints the page: <button type="button" data-print>. The keys for printing do the same. */
(() => {
  "use strict";

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
})();

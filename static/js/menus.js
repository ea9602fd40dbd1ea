// Menus made of <details>: one open at a time, closed by Escape or a press elsewhere.
// Also the strip that says the connection is gone.
(() => {
  "use strict";
  const open = () => document.querySelectorAll("details.menu[open]");

  document.addEventListener("click", (event) => {
    for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  const connection = () => {
    for (const strip of document.querySelectorAll("[data-offline]")) strip.hidden = navigator.onLine;
  };
  window.addEventListener("online", connection);
  window.addEventListener("offline", connection);
  connection();
})();

// The theme: light, dark, or as the device. Runs before the first paint so that nothing flashes.
// The server writes the wish into data-theme; "auto" is decided here.
(() => {
  "use strict";
  const root = document.documentElement;
  const device = window.matchMedia("(prefers-color-scheme: dark)");

  const paint = () => {
    const wish = root.dataset.theme || "auto";
    const dark = wish === "dark" || (wish === "auto" && device.matches);
    root.setAttribute("data-bs-theme", dark ? "dark" : "light");
  };
  paint();
  device.addEventListener("change", paint);

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-theme-switch]");
    if (!form || !event.submitter) return;
    event.preventDefault();
    const wish = event.submitter.value;
    root.dataset.theme = wish;
    paint();
    for (const button of document.querySelectorAll("[data-theme-switch] button")) {
      button.setAttribute("aria-pressed", String(button.value === wish));
    }
    const body = new FormData(form);
    body.set("theme", wish);
    fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => {});
  });
})();

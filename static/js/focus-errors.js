// After a form came back with mistakes the cursor stands in their summary; each line of it, and each
// message of a rule that names a field, puts the cursor into that field.
(() => {
  "use strict";
  const FIELD = "input:not([type=hidden]), select, textarea, button";

  const reach = (target) => {
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) {
      at.open = true;
    }
    const field = target.matches(`${FIELD}, [tabindex]`) ? target : target.querySelector(FIELD);
    (field ?? target).scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest('[data-error-summary] a[href^="#"], .rule a[href^="#"]');
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    reach(target);
  });

  document.querySelector("[data-error-summary]")?.focus();
  document.addEventListener("htmx:load", (event) => {
    const own = event.target.matches?.("[data-error-summary]") ? event.target : null;
    (own ?? event.target.querySelector?.("[data-error-summary]"))?.focus();
  });
  const reachNamed = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target?.matches("[id^=id_], form")) reach(target);
  };
  reachNamed();
  // The browser goes to the place of the address by itself, and takes the cursor out of a field that
  // is only inside it; so the field is reached again when the page has come to rest.
  window.addEventListener("load", () => document.activeElement === document.body && reachNamed());
  window.addEventListener("hashchange", reachNamed);
})();

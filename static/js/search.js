// Keys of the search in the header: arrows go through what it found, Escape closes it. The hits
// themselves come from the server by htmx; without script Enter opens the page of the search.
(() => {
  "use strict";
  const places = () => document.querySelector(".search-place");

  document.addEventListener("keydown", (event) => {
    const place = event.target.closest?.(".search-place");
    const found = place?.querySelector(".search-found");
    if (!found) return;
    const box = place.querySelector("input[type=search]");
    if (event.key === "Escape") {
      found.replaceChildren();
      box.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [box, ...found.querySelectorAll("a")];
    const here = stops.indexOf(event.target);
    if (!step || here < 0 || stops.length < 2) return;
    event.preventDefault();
    stops[(here + step + stops.length) % stops.length].focus();
  });

  document.addEventListener("click", (event) => {
    const place = places();
    if (place && !place.contains(event.target)) {
      place.querySelector(".search-found")?.replaceChildren();
    }
  });
})();

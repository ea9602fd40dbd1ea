// A file field that also takes a file dropped onto its frame.
(() => {
  "use strict";
  const zone = (event) => event.target.closest?.("[data-file-drop]");

  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => {
      if (!zone(event)) return;
      event.preventDefault();
      zone(event).classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => {
    const place = zone(event);
    if (place && !place.contains(event.relatedTarget)) place.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    const place = zone(event);
    if (!place) return;
    event.preventDefault();
    place.classList.remove("over");
    const input = place.querySelector('input[type="file"]');
    if (!input || input.disabled || !event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
})();

// The control of a file (templates/components/file_control.html): the page's own button and the name
// in full instead of what the browser draws; a file dropped onto the frame is taken as well.
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

  for (const choose of document.querySelectorAll("[data-file-choose]")) {
    const place = choose.closest("[data-file-drop]");
    const input = place.querySelector('input[type="file"]');
    const name = place.querySelector("[data-file-name]");
    const show = () => {
      const chosen = [...input.files].map((file) => file.name);
      name.textContent = chosen.join(", ") || name.dataset.none;
    };
    input.classList.add("visually-hidden");
    choose.hidden = name.hidden = false;
    input.addEventListener("change", show);
    window.addEventListener("pageshow", show); // the browser gives a file back when one goes back
    show();
  }
})();

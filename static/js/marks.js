// Marks sent one by one ([data-marks], its forms with hx-post). htmx sends them and puts the line anew;
// here is only what it does not know: a mark that did not arrive says so at its line and stays to be
// pressed. The server marks an answer it meant with X-Row; a page without it is the sign-in page.
(() => {
  "use strict";
  const page = document.querySelector("[data-marks]");
  if (!page) return;

  const say = (form, state) => {
    const place = form.querySelector("[data-mark-told]");
    place.hidden = false;
    form.querySelector(".homework-saved")?.remove();
    place.textContent = page.dataset[`text${state}`];
  };

  page.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.getResponseHeader("X-Row") === null) event.detail.shouldSwap = false;
  });

  page.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest("form");
    const request = event.detail.xhr;
    if (!form) return;
    if (!request.status) return say(form, "Offline");
    if (request.getResponseHeader("X-Row") !== null) return;
    say(form, request.status < 400 || /^40[13]$/.test(request.status) ? "Session" : "Error");
  });
})();

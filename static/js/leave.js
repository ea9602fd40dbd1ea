// Warns before a page with unsaved text is left. A form says data-warn-unsaved; autosave.js sets
// data-unsaved on a form whose text could be kept nowhere.
(() => {
  "use strict";
  const mark = (event) => {
    const form = event.target.form?.closest("form[data-warn-unsaved]");
    if (form) form.dataset.unsaved = "true";
  };
  document.addEventListener("input", mark);
  document.addEventListener("change", mark);
  document.addEventListener("submit", (event) => delete event.target.dataset.unsaved);
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector('form[data-unsaved="true"]')) event.preventDefault();
  });
})();

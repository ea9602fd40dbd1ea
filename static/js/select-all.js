// Choosing rows. In the head of a table: <input type="checkbox" data-select-all>; in each row one
// with data-select-row. A bar with data-selection-bar="id of the table" appears with the count in
// [data-selection-count]; Shift chooses everything between two presses.
(() => {
  "use strict";
  let last = null;

  const rowsOf = (table) =>
    [...table.querySelectorAll("input[data-select-row]")].filter((box) => !box.disabled);

  const show = (table) => {
    const rows = rowsOf(table);
    const chosen = rows.filter((box) => box.checked).length;
    const all = table.querySelector("input[data-select-all]");
    if (all) {
      all.checked = chosen > 0 && chosen === rows.length;
      all.indeterminate = chosen > 0 && chosen < rows.length;
    }
    for (const bar of document.querySelectorAll(`[data-selection-bar="${table.id}"]`)) {
      bar.hidden = chosen === 0;
      for (const place of bar.querySelectorAll("[data-selection-count]")) place.textContent = chosen;
    }
  };

  document.addEventListener("click", (event) => {
    const box = event.target.closest("input[data-select-row]");
    if (!box) return;
    const rows = rowsOf(box.closest("table"));
    if (event.shiftKey && last && rows.includes(last)) {
      const [from, to] = [rows.indexOf(last), rows.indexOf(box)].sort((a, b) => a - b);
      for (const between of rows.slice(from, to + 1)) between.checked = box.checked;
    }
    last = box;
  });
  document.addEventListener("change", (event) => {
    const all = event.target.closest("input[data-select-all]");
    const table = event.target.closest("table");
    if (all) for (const box of rowsOf(table)) box.checked = all.checked;
    if (all || event.target.matches("input[data-select-row]")) show(table);
  });

  const scan = (root) => {
    for (const all of root.querySelectorAll?.("input[data-select-all]") ?? []) {
      show(all.closest("table"));
    }
  };
  scan(document);
  document.addEventListener("htmx:load", (event) => scan(event.target));
})();

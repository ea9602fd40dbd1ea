// A table that becomes cards on a telephone needs the head of its column in every cell: copied here
// once, so that templates need not repeat it. A cell may bring its own data-label.
(() => {
  "use strict";
  const label = (table) => {
    const heads = [...(table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [])];
    const words = heads.map((head) => {
      const named = head.matches(".select-all") ? head.querySelector(".of-column") : head;
      return named?.textContent.trim() ?? "";
    });
    for (const body of [...table.tBodies, ...(table.tFoot ? [table.tFoot] : [])]) {
      for (const row of body.rows) {
        for (const cell of row.cells) {
          const word = words[cell.cellIndex];
          const plain = cell.matches("td:not([data-label]):not(.act)");
          if (plain && word && cell.colSpan === 1 && row.cells.length === heads.length) {
            cell.dataset.label = word;
          }
        }
      }
    }
  };
  const scan = (root) => root.querySelectorAll?.("table[data-stack]").forEach(label);
  scan(document);
  document.addEventListener("htmx:load", (event) => {
    scan(event.target);
    const table = event.target.closest?.("table[data-stack]");
    if (table) label(table);
  });
})();

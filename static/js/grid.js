// The grid editor: table.grid[data-grid] whose cells hold one field each.
//   Tab          the next field (the browser's own)
//   Enter        the field below; in a text of several lines Shift+Enter makes a new line
//   arrows       up and down always; left and right at the edge of the text; with Ctrl in any field
//   Escape       the value as it was when the field was entered
//   paste        lines go down the column, tabs go right: a column copied from a spreadsheet fits
// A <template data-grid-row> beside the table (a Django formset's empty form, __prefix__ in its names)
// gives new rows: by [data-grid-add], or when Enter or a paste goes past the last one.
(() => {
  "use strict";
  const FIELD = "input:not([type=hidden]), select, textarea";
  const before = new WeakMap();

  const fieldOf = (cell) => cell?.querySelector(FIELD);
  const gridOf = (field) => field.closest?.("table[data-grid]");
  // Where a grid has its template and its count: a page with several grids says so of each.
  const frameOf = (element) => element.closest("[data-grid-place]") ?? element.closest("form") ?? document;
  const usable = (field) => field && !field.disabled && !field.readOnly;
  const inLines = (field) => field.matches("textarea");
  const hasOwnArrows = (field) =>
    field.matches("select, [type=date], [type=time], [type=radio], [type=range]");

  const rowsOf = (grid) => [...grid.tBodies].flatMap((body) => [...body.rows]);

  const addRow = (grid) => {
    const frame = frameOf(grid);
    const pattern = frame.querySelector("template[data-grid-row]");
    const total = frame.querySelector('input[name$="-TOTAL_FORMS"]');
    if (!pattern || !total) return null;
    const number = Number(total.value);
    const piece = document.importNode(pattern.content, true);
    for (const element of piece.querySelectorAll("*")) {
      for (const name of ["id", "name", "for", "aria-describedby", "aria-labelledby"]) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replaceAll("__prefix__", number));
      }
    }
    total.value = number + 1;
    const row = piece.querySelector("tr");
    grid.tBodies[grid.tBodies.length - 1].append(piece);
    total.dispatchEvent(new Event("input", { bubbles: true }));
    return row;
  };

  const enter = (field) => {
    if (!field) return false;
    field.focus();
    if (field.matches("input:not([type=checkbox]):not([type=radio]), textarea")) field.select?.();
    return true;
  };

  const move = (grid, field, down, right, grow) => {
    let rows = rowsOf(grid);
    const row = field.closest("tr");
    let y = rows.indexOf(row);
    let x = field.closest("td, th").cellIndex;
    for (;;) {
      y += down;
      x += right;
      if (y === rows.length && grow && addRow(grid)) rows = rowsOf(grid);
      const cell = rows[y]?.cells[x];
      if (!cell) return false;
      if (usable(fieldOf(cell))) return enter(fieldOf(cell));
    }
  };

  const atEdge = (field, right) => {
    if (field.matches("[type=checkbox], [type=radio]")) return true;
    if (field.selectionStart === null || field.selectionStart === undefined) return false;
    if (field.selectionStart !== field.selectionEnd) return false;
    return field.selectionStart === (right > 0 ? field.value.length : 0);
  };

  const onEdgeLine = (field, down) => {
    if (!inLines(field)) return true;
    const text = down > 0 ? field.value.slice(field.selectionEnd) : field.value.slice(0, field.selectionStart);
    return !text.includes("\n");
  };

  document.addEventListener("focusin", (event) => {
    if (gridOf(event.target) && event.target.matches(FIELD)) {
      before.set(event.target, event.target.value);
    }
  });

  document.addEventListener("keydown", (event) => {
    const field = event.target;
    const grid = gridOf(field);
    if (!grid || !field.matches(FIELD) || event.isComposing || event.altKey) return;
    const ways = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    let done = false;
    if (event.key === "Enter") {
      if (event.shiftKey && inLines(field)) return;
      done = true;
      move(grid, field, event.shiftKey ? -1 : 1, 0, !event.shiftKey);
    } else if (event.key === "Escape" && before.has(field) && field.value !== before.get(field)) {
      done = true;
      put(field, before.get(field));
    } else if (ways[event.key] && !event.shiftKey) {
      const [down, right] = ways[event.key];
      const forced = event.ctrlKey || event.metaKey;
      const free = down ? !hasOwnArrows(field) && onEdgeLine(field, down) : atEdge(field, right);
      if (forced || free) done = move(grid, field, down, right, false) || (down !== 0 && field.matches("[type=number]"));
    }
    if (done) event.preventDefault();
  });

  // A pasted date 14.11.2026 and a number 12,5 are put the way the field wants them.
  const fitted = (field, text) => {
    const words = text.trim();
    const date = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(words);
    if (field.type === "date" && date) {
      return `${date[3]}-${date[2].padStart(2, "0")}-${date[1].padStart(2, "0")}`;
    }
    if (field.type === "number") return words.replace(/\s/g, "").replace(",", ".");
    return inLines(field) ? text : words;
  };

  const fill = (field, text) => {
    if (!usable(field)) return false;
    if (field.type === "checkbox") {
      field.checked = /^(1|x|х|\+|✓|да|так|yes|true)$/i.test(text.trim());
    } else if (field.matches("select")) {
      const words = text.trim().toLowerCase();
      const option = [...field.options].find(
        (each) => each.text.trim().toLowerCase() === words || each.value.toLowerCase() === words,
      );
      if (!option) return false;
      field.value = option.value;
    } else {
      field.value = fitted(field, text);
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  };

  const put = (field, text) => fill(field, text) && changed(field);
  const changed = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));

  document.addEventListener("paste", (event) => {
    const field = event.target;
    const grid = gridOf(field);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!grid || !field.matches(FIELD) || !/[\n\t]/.test(text.trimEnd())) return;
    event.preventDefault();
    const start = rowsOf(grid).indexOf(field.closest("tr"));
    const column = field.closest("td, th").cellIndex;
    const lines = text.replace(/\r/g, "").replace(/\n$/, "").split("\n");
    let left = 0;
    lines.forEach((line, down) => {
      let row = rowsOf(grid)[start + down];
      if (!row) row = addRow(grid);
      let last = null; // a row is sent when all of it is there
      line.split("\t").forEach((value, right) => {
        const target = fieldOf(row?.cells[column + right]);
        if (target && fill(target, value)) last = target;
        else left += value.trim() ? 1 : 0;
      });
      if (last) changed(last);
    });
    const status =
      frameOf(grid).querySelector("[data-grid-status]") ??
      document.querySelector("[data-grid-status]");
    if (status) status.textContent = left ? status.dataset.textLeft.replace("{count}", left) : "";
  });

  // A kept draft may hold more rows than the page was printed with.
  document.addEventListener("autosave:restoring", (event) => {
    const grid = event.target.querySelector("table[data-grid]");
    const total = event.target.querySelector('input[name$="-TOTAL_FORMS"]');
    if (!grid || !total) return;
    while (Number(total.value) < Number(event.detail[total.name] ?? 0)) if (!addRow(grid)) return;
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-grid-add]");
    if (!button) return;
    event.preventDefault();
    const grid = frameOf(button).querySelector("table[data-grid]");
    enter(fieldOf([...(addRow(grid)?.cells ?? [])].find((cell) => usable(fieldOf(cell)))));
  });
})();

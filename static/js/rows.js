// A grid whose rows are saved one by one ([data-rows], its rows with hx-post). htmx sends them; here is
// only what it does not know: rows that grid.js added, the line "Saved at", and rows that did not arrive.
// The server marks an answer it meant with X-Row; a page without that mark is the sign-in page.
(() => {
  "use strict";
  const AGAIN_MS = 10000;
  const FIELD = "input, select, textarea";
  const form = document.querySelector("[data-rows]");
  if (!form) return;
  const whole = document.getElementById(form.dataset.form);
  const status = form.querySelector("[data-saved-at]");
  const waiting = new Set();

  const say = (state, text) => {
    if (!status) return;
    status.dataset.state = state;
    const told = status.querySelector("[data-saved-text]");
    told.textContent = text ?? "";
    if (state !== "session") return;
    const link = document.createElement("a");
    Object.assign(link, { href: location.pathname, target: "_blank", textContent: status.dataset.textSignIn ?? "→" });
    told.append(" ", link);
  };

  const rowOf = (element) => element.closest?.("tr[hx-post]");

  // Rows added in the browser are told to htmx, which did not see them come.
  form.addEventListener("input", (event) => {
    if (/-TOTAL_FORMS$/.test(event.target.name ?? "")) {
      form.querySelectorAll("table[data-grid] tr[hx-post]").forEach((row) => htmx.process(row));
      return;
    }
    if (rowOf(event.target)) {
      whole.dataset.unsaved = "true";
      say("waiting", status?.dataset.textWaiting);
    }
  });

  const failed = (row, state) => {
    if (row) waiting.add(row);
    whole.dataset.unsaved = "true";
    say(state === "session" ? "session" : state, form.dataset[`text${state[0].toUpperCase()}${state.slice(1)}`]);
    setTimeout(again, AGAIN_MS);
  };

  const again = () => {
    const rows = [...waiting];
    waiting.clear();
    for (const row of rows) if (row.isConnected) htmx.trigger(row, "change");
  };

  // A remark marked as mended stands in the grid too, and is no row.
  const ofRow = (event) => event.detail.requestConfig.path.includes("/row/");

  form.addEventListener("htmx:afterRequest", (event) => {
    if (!ofRow(event)) return;
    const request = event.detail.xhr;
    const row = rowOf(event.target);
    const mark = request.status ? request.getResponseHeader("X-Row") : null;
    if (!request.status) return failed(row, "offline");
    if (!mark) return failed(row, request.status < 400 || /^40[13]$/.test(request.status) ? "session" : "error");
    if (row) waiting.delete(row);
    if (mark !== "saved") return say("conflict", form.dataset.textRefused);
    if (!waiting.size) delete whole.dataset.unsaved;
    const told = /data-row-saved hidden>([^<]*)</.exec(request.responseText);
    say("saved", told ? told[1] : "");
  });

  // The sign-in page must not be searched for pieces of this one.
  form.addEventListener("htmx:beforeSwap", (event) => {
    if (!ofRow(event)) return;
    if (event.detail.xhr.getResponseHeader("X-Row") === null) event.detail.shouldSwap = false;
  });

  // A piece that says what stands there already is not put in anew: nothing is drawn or read out
  // again. Of a field that is not known: what is typed into it stands in no attribute.
  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const { target, fragment } = event.detail;
    if (target.matches(FIELD) || target.querySelector(FIELD)) return;
    if (target.isEqualNode(fragment.firstElementChild)) event.preventDefault();
  });

  // Two texts of one row must not wait below a long grid unseen.
  form.addEventListener("htmx:oobAfterSwap", () => {
    form.querySelector("#row-dispute > .conflict")?.scrollIntoView({ block: "nearest" });
  });

  window.addEventListener("online", again);
  window.addEventListener("focus", again);
})();

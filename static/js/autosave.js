// Keeps a long form while it is typed.
//   <form data-autosave-url="/drafts/…/" data-autosave-version="3" [data-autosave-load]
//         [data-autosave-sent="htmx"]>
// Three seconds after the last key, or when a field is left, the fields go to that address:
//   POST {"data": {field: value}, "version": n}
//   200 {"version", "saved_at", "text"}            shown in [data-saved-at]
//   409 {"version", "data", "by", "saved_at"}      both texts are shown in [data-conflict] for a choice
//   401, 403 or the sign-in page                   the session has ended
// Until the server has answered 200 the text is also in this browser, under a key of account and
// form: a closed tab, a lost connection or a lost session loses nothing. data-autosave-load asks the
// address for the draft when the page opens (GET, the same shape).
(() => {
  "use strict";
  const IDLE_MS = 3000;
  const AGAIN_MS = 10000;
  const account = document.body.dataset.account ?? "anonymous";

  const storage = {
    read(key) {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    remove(key) {
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept there, so nothing is left there.
      }
    },
  };

  const kept = (element) =>
    element.name &&
    element.name !== "csrfmiddlewaretoken" &&
    !element.closest("[data-conflict]") &&
    !/^(file|password|submit|button|image|reset)$/.test(element.type) &&
    element.dataset.autosave !== "never";

  const read = (form) => {
    const data = {};
    for (const element of form.elements) {
      if (!kept(element) || element.disabled) continue;
      const box = /^(checkbox|radio)$/.test(element.type);
      if (box && !element.checked) continue;
      const values = element.multiple
        ? [...element.selectedOptions].map((option) => option.value)
        : [element.value];
      for (const value of values) {
        if (!(element.name in data)) data[element.name] = element.multiple ? [value] : value;
        else data[element.name] = [].concat(data[element.name], value);
      }
    }
    return data;
  };

  const write = (form, data) => {
    form.dispatchEvent(new CustomEvent("autosave:restoring", { bubbles: true, detail: data }));
    for (const element of form.elements) {
      if (!kept(element) || element.type === "hidden") continue;
      const values = [].concat(data[element.name] ?? []).map(String);
      if (/^(checkbox|radio)$/.test(element.type)) element.checked = values.includes(element.value);
      else if (element.multiple) {
        for (const option of element.options) option.selected = values.includes(option.value);
      } else if (element.name in data) {
        const same = [...form.elements].filter((other) => other.name === element.name);
        element.value = values[same.indexOf(element)] ?? "";
      }
    }
    form.dispatchEvent(new CustomEvent("autosave:restored", { bubbles: true }));
  };

  const equal = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  class Draft {
    constructor(form) {
      this.form = form;
      this.url = form.dataset.autosaveUrl;
      this.key = `draft:${account}:${this.url}`;
      this.version = Number(form.dataset.autosaveVersion ?? 0);
      this.saved = read(form);
      this.at = "";
      this.busy = null;
      this.timer = null;
      this.status = form.querySelector("[data-saved-at]") ?? document.querySelector("[data-saved-at]");
      form.addEventListener("input", (event) => kept(event.target) && this.changed());
      form.addEventListener("change", (event) => kept(event.target) && this.changed());
      form.addEventListener("focusin", (event) => {
        if (kept(event.target)) this.at = event.target.id;
      });
      form.addEventListener("focusout", () => this.left());
      form.addEventListener("submit", (event) => this.submit(event));
      form.addEventListener("htmx:confirm", (event) => this.wait(event));
      form.addEventListener("htmx:beforeOnLoad", (event) => this.answered(event));
      form.querySelector("[data-conflict-keep]")?.addEventListener("click", () => this.keep());
      window.addEventListener("online", () => this.dirty() && this.save());
      this.open();
    }

    dirty() {
      return !equal(read(this.form), this.saved);
    }

    say(state, text) {
      if (!this.status) return;
      this.status.dataset.state = state;
      const named = this.status.dataset[`text${state[0].toUpperCase()}${state.slice(1)}`];
      this.status.querySelector("[data-saved-text]").textContent = text ?? named ?? "";
      if (state === "session") {
        const link = document.createElement("a");
        link.href = location.pathname + location.search;
        link.textContent = ` ${this.status.dataset.textSignIn ?? "→"}`;
        this.status.querySelector("[data-saved-text]").append(link);
      }
    }

    // What was typed here and never reached the server comes back, with the cursor where it was.
    async open() {
      const local = storage.read(this.key);
      if (local) {
        this.version = local.version;
        const isKept = equal(local.data, this.saved);
        if (!isKept) write(this.form, local.data);
        document.getElementById(local.focus)?.focus();
        if (isKept) return storage.remove(this.key);
        this.say("restored");
        return this.save();
      }
      if (!("autosaveLoad" in this.form.dataset)) return;
      try {
        const answer = await fetch(this.url, { headers: { Accept: "application/json" } });
        if (!answer.ok || answer.redirected || this.dirty()) return;
        const draft = await answer.json();
        this.version = draft.version ?? this.version;
        if (draft.data && Object.keys(draft.data).length) write(this.form, draft.data);
        this.saved = read(this.form);
        if (draft.text) this.say("saved", draft.text);
      } catch {
        // Without a connection the form as printed by the server stands.
      }
    }

    remember() {
      const local = { data: read(this.form), version: this.version, focus: this.at };
      const ok = storage.write(this.key, local);
      if (ok) delete this.form.dataset.unsaved;
      else this.form.dataset.unsaved = "true";
    }

    changed() {
      if (!this.dirty()) return this.settled();
      this.remember();
      if (this.choosing) return;
      if (!/^(offline|session)$/.test(this.status?.dataset.state)) this.say("waiting");
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), IDLE_MS);
    }

    // The text is as the server has it: nothing is left to be sent or to be put back.
    settled() {
      clearTimeout(this.timer);
      storage.remove(this.key);
      delete this.form.dataset.unsaved;
      if (this.status?.dataset.state === "waiting") this.say("saved", this.savedText);
    }

    isSignedOut() {
      return this.status?.dataset.state === "session";
    }

    // On the way to the link "Sign in again" nothing is sent: the link would go from under the cursor.
    left() {
      if (this.dirty() && !this.isSignedOut()) this.save();
    }

    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), AGAIN_MS);
    }

    // One request at a time; answers "saved", "conflict", "session", "offline" or "error".
    save() {
      clearTimeout(this.timer);
      if (this.choosing) return Promise.resolve("conflict");
      if (this.busy) return this.busy.then(() => (this.dirty() ? this.save() : "saved"));
      this.busy = this.send().finally(() => {
        this.busy = null;
      });
      return this.busy;
    }

    async send() {
      const data = read(this.form);
      const token = this.form.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
      if (!this.isSignedOut()) this.say("saving");
      let answer;
      try {
        answer = await fetch(this.url, {
          method: "POST",
          headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token },
          body: JSON.stringify({ data, version: this.version }),
        });
      } catch {
        this.remember();
        this.say("offline");
        this.later();
        return "offline";
      }
      // Led elsewhere: the sign-in page, which answers in JSON too when it is asked for JSON.
      const json = !answer.redirected && (answer.headers.get("Content-Type") ?? "").includes("json");
      if (answer.ok && json) return this.accepted(await answer.json(), data);
      this.remember();
      if (answer.status === 409 && json) return this.disputed(await answer.json(), data);
      if (answer.redirected || answer.status === 401 || answer.status === 403) {
        if (!this.isSignedOut()) this.say("session");
        return "session";
      }
      const told = json ? (await answer.json()).error : null;
      this.say("error", told);
      if (answer.status >= 500) this.later();
      return "error";
    }

    accepted(body, data) {
      this.version = body.version;
      this.form.dataset.autosaveVersion = body.version;
      this.saved = data;
      if (this.dirty()) this.changed();
      else {
        this.savedText = body.text;
        this.settled();
        this.say("saved", body.text);
      }
      return "saved";
    }

    label(name) {
      const element = [...this.form.elements].find((each) => each.name === name);
      const words = element?.closest("fieldset")?.querySelector("legend") ?? element?.labels?.[0];
      return words?.textContent.trim() ?? element?.getAttribute("aria-label") ?? name;
    }

    inWords(name, value) {
      return []
        .concat(value ?? [])
        .map((each) => {
          const element = [...this.form.elements].find(
            (one) => one.name === name && (!/^(radio|checkbox)$/.test(one.type) || one.value === each),
          );
          if (element?.matches("select")) {
            return [...element.options].find((option) => option.value === each)?.text ?? each;
          }
          if (/^(radio|checkbox)$/.test(element?.type)) return element.labels?.[0]?.textContent.trim() ?? each;
          return each;
        })
        .join(", ");
    }

    // Somebody else saved meanwhile: both texts, field by field, and the reader chooses.
    disputed(body, mine) {
      const theirs = body.data ?? {};
      const names = Object.keys({ ...mine, ...theirs }).filter((name) => !equal(mine[name], theirs[name]));
      const place = this.form.querySelector("[data-conflict]");
      this.theirs = theirs;
      this.theirVersion = body.version;
      if (!names.length || !place) {
        this.version = body.version;
        return names.length ? this.say("conflict") ?? "conflict" : this.send();
      }
      place.querySelector("[data-conflict-by]").textContent = body.by ?? "";
      const pattern = place.querySelector("template[data-conflict-row]");
      const rows = place.querySelector("[data-conflict-rows]");
      rows.replaceChildren(
        ...names.map((name) => {
          const row = document.importNode(pattern.content, true).firstElementChild;
          row.dataset.name = name;
          row.querySelector("[data-conflict-label]").textContent = this.label(name);
          row.querySelector("[data-conflict-mine]").textContent = this.inWords(name, mine[name]) || "–";
          row.querySelector("[data-conflict-theirs]").textContent = this.inWords(name, theirs[name]) || "–";
          for (const radio of row.querySelectorAll("input")) radio.name = `conflict:${name}`;
          return row;
        }),
      );
      place.hidden = false;
      this.choosing = true;
      this.say("conflict");
      place.scrollIntoView({ block: "nearest" });
      place.focus();
      return "conflict";
    }

    keep() {
      const place = this.form.querySelector("[data-conflict]");
      const chosen = read(this.form);
      for (const row of place.querySelectorAll("[data-name]")) {
        const name = row.dataset.name;
        if (row.querySelector("input:checked").value !== "theirs") continue;
        if (name in this.theirs) chosen[name] = this.theirs[name];
        else delete chosen[name];
      }
      write(this.form, chosen);
      this.version = this.theirVersion;
      place.hidden = true;
      this.choosing = false;
      place.querySelector("[data-conflict-rows]").replaceChildren();
      this.save();
    }

    // A form that htmx sends by itself ([data-autosave-sent=htmx]) waits until its text has arrived, else
    // the draft would come after the form and outlive it. X-Row: saved says that the form was taken.
    async wait(event) {
      if (event.target !== this.form || this.form.dataset.autosaveSent !== "htmx") return;
      clearTimeout(this.timer);
      if (!this.busy) return;
      event.preventDefault();
      await this.busy;
      clearTimeout(this.timer);
      event.detail.issueRequest(true);
    }

    answered(event) {
      if (event.target !== this.form || event.detail.xhr.getResponseHeader("X-Row") !== "saved") return;
      this.saved = read(this.form);
      this.settled();
    }

    // A form is sent only after its text is safe: if the session has ended it would be lost on the way.
    async submit(event) {
      if (event.defaultPrevented || this.passing || this.form.dataset.autosaveSent === "htmx") return;
      if (!this.dirty()) return this.settled();
      event.preventDefault();
      const button = event.submitter;
      button?.setAttribute("aria-busy", "true");
      const outcome = await this.save();
      button?.removeAttribute("aria-busy");
      if (outcome !== "saved" && outcome !== "error") return;
      if (outcome === "saved") storage.remove(this.key);
      this.passing = true;
      delete this.form.dataset.unsaved;
      this.form.requestSubmit(button);
      this.passing = false;
    }
  }

  const start = (root) => {
    const forms = root.matches?.("form[data-autosave-url]") ? [root] : [];
    for (const form of [...forms, ...(root.querySelectorAll?.("form[data-autosave-url]") ?? [])]) {
      if (form.dataset.autosaveReady) continue;
      form.dataset.autosaveReady = "true";
      new Draft(form);
    }
  };
  start(document);
  document.addEventListener("htmx:load", (event) => start(event.target));
})();

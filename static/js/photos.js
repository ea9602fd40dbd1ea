// Photos and files that become one scan: templates/components/photos.html.
// Each is sent by itself while the form is filled in: PUT to data-send-to with a key of its own, so
// that one sent again after a lost connection is taken once. The form then sends "key:degrees" of
// each, in order. All words come from the template. Without this script the plain input is used.
(() => {
  "use strict";
  const MB = 1024 * 1024;
  const SHRINK_OVER = 3 * MB;
  const LONGEST_SIDE = 2600;
  const QUALITY = 0.85;
  const STALLED_MS = 60000;
  const AGAIN_MS = [2000, 5000, 10000, 30000];
  const NO_KEY = "00000000-0000-0000-0000-000000000000";
  const TAKEN = /^(image\/|application\/pdf$)|\.(heic|heif|pdf|jpe?g|png|webp)$/i;

  const words = (text, values = {}) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const inMegabytes = (bytes) => Math.ceil((bytes * 10) / MB) / 10;

  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
  };

  // A large picture as a smaller JPEG; what the browser cannot draw stays as it is.
  const shrunk = async (file) => {
    if (file.size <= SHRINK_OVER || file.type === "application/pdf") return file;
    try {
      const drawn = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(drawn.width * scale);
      canvas.height = Math.round(drawn.height * scale);
      const brush = canvas.getContext("2d");
      brush.fillStyle = "white";
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.drawImage(drawn, 0, 0, canvas.width, canvas.height);
      drawn.close();
      const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
      return small && small.size < file.size ? small : file;
    } catch {
      return file;
    }
  };

  const setUp = (root) => {
    const said = root.dataset;
    const form = root.closest("form");
    const at = (name) => root.querySelector(`[data-photo-${name}]`);
    const list = at("list");
    const plain = at("plain");
    const photos = [];
    const addressOf = (photo) => said.sendTo.replace(NO_KEY, photo.key);
    const tell = (text, values) => (at("status").textContent = words(text, values));
    const pages = () => photos.filter((photo) => photo.state !== "refused");
    const isOver = (photo) => photo.state === "sent" || photo.state === "refused";
    let submitter = null; // the button by which the form was sent too early
    let isLeaving = false;

    // --- Showing -------------------------------------------------------------------------------

    const show = (photo) => {
      const part = (name) => photo.element.querySelector(`[data-photo-${name}]`);
      const isRefused = photo.state === "refused";
      const total = pages().length;
      const number = pages().indexOf(photo) + 1;
      const values = { number, total, name: photo.name, percent: photo.percent };
      photo.element.dataset.way = photo.state;
      photo.element.dataset.turned = photo.turned;
      part("number").textContent = isRefused ? "" : words(said.number, values);
      part("name").textContent = photo.name;
      part("state").textContent = photo.problem || words(said[photo.state], values);
      part("progress").hidden = photo.state !== "sending";
      part("progress").value = photo.percent;
      part("again").hidden = photo.state !== "failed";
      for (const name of ["up", "down", "turn"]) part(name).hidden = isRefused;
      part("up").disabled = number === 1;
      part("down").disabled = number === total;
      for (const button of photo.element.querySelectorAll("button[data-label]")) {
        button.setAttribute("aria-label", words(button.dataset.label, values));
      }
      if (isRefused) part("remove").setAttribute("aria-label", words(said.takeOut, values));
      part("progress").setAttribute("aria-label", words(said.number, values));
      part("value").value = `${photo.key}:${photo.turned}`;
      part("value").disabled = photo.state !== "sent";
    };

    const showAll = () => {
      photos.forEach(show);
      const size = pages().reduce((sum, photo) => sum + photo.size, 0);
      at("sum").hidden = !photos.length;
      at("sum").textContent = words(said.sum, { number: pages().length, size: inMegabytes(size) });
    };

    const picture = (photo, address) => {
      const image = photo.element.querySelector("[data-photo-picture]");
      image.onload = () => (image.hidden = false);
      image.onerror = () => {
        image.hidden = true;
        if (photo.state === "sent" && photo.isPicture && image.src.startsWith("blob:")) {
          picture(photo, addressOf(photo));
        }
      };
      image.src = address;
    };

    // --- Sending, one after the other ------------------------------------------------------------

    const failed = (photo, problem = "") => {
      if (photo.isRemoved) return;
      photo.state = "failed";
      photo.problem = problem;
      const wait = AGAIN_MS[Math.min(photo.tries++, AGAIN_MS.length - 1)];
      clearTimeout(photo.timer);
      photo.timer = setTimeout(() => again(photo), wait);
      tell(problem || said.failed, { name: photo.name });
    };

    const refused = (photo, problem) => {
      photo.state = "refused";
      photo.problem = problem;
      tell(problem);
    };

    const answered = (photo, request) => {
      let told = {};
      try {
        told = JSON.parse(request.responseText);
      } catch {
        // A page instead of an answer: its status says enough.
      }
      if (request.status === 200) {
        Object.assign(photo, { state: "sent", problem: "", pages: told.pages, size: told.size });
        photo.isPicture = told.picture;
        photo.body = null;
        const shown = photo.element.querySelector("[data-photo-picture]");
        if (shown.hidden && told.picture) picture(photo, addressOf(photo));
        const done = photos.filter((one) => one.state === "sent").length;
        tell(said.taken, { name: photo.name, number: done, total: pages().length });
      } else if (request.status === 422 || request.status === 413) {
        refused(photo, told.error || words(said.tooLarge, limits(photo)));
      } else if (request.status === 401 || request.status === 403) {
        failed(photo, said.session);
      } else {
        failed(photo, told.error);
      }
    };

    const limits = (photo) => ({
      name: photo.name,
      size: inMegabytes(photo.body?.size ?? photo.size),
      most: said.eachMb,
    });

    const put = (photo) =>
      new Promise((done) => {
        const request = new XMLHttpRequest();
        let stalled = 0;
        const moved = () => {
          clearTimeout(stalled);
          stalled = setTimeout(() => request.abort(), STALLED_MS);
        };
        const over = (react) => () => {
          clearTimeout(stalled);
          photo.request = null;
          react();
          done();
        };
        photo.request = request;
        request.open("PUT", addressOf(photo));
        request.setRequestHeader("Accept", "application/json");
        request.setRequestHeader("Content-Type", "application/octet-stream");
        request.setRequestHeader("X-CSRFToken", form.elements.csrfmiddlewaretoken.value);
        request.setRequestHeader("X-File-Name", encodeURIComponent(photo.name));
        request.upload.onprogress = (event) => {
          moved();
          photo.percent = Math.floor((event.loaded / event.total) * 100);
          show(photo);
        };
        request.onload = over(() => answered(photo, request));
        request.onerror = request.onabort = over(() => failed(photo));
        moved();
        request.send(photo.body);
      });

    const prepared = async (photo) => {
      if (!photo.body) {
        photo.body = await shrunk(photo.file);
        photo.size = photo.body.size;
        if (photo.body.type.startsWith("image/")) picture(photo, URL.createObjectURL(photo.body));
      }
      const others = photos.filter((one) => one !== photo && one.state === "sent");
      const total = (what) => others.reduce((sum, one) => sum + one[what], 0);
      if (photo.body.size > said.eachMb * MB) refused(photo, words(said.tooLarge, limits(photo)));
      else if (total("size") + photo.size > said.togetherMb * MB) refused(photo, said.together);
      else if (total("pages") >= said.mostPages) refused(photo, said.pages);
      return photo.state === "sending";
    };

    let isSending = false;
    const send = async () => {
      if (isSending) return;
      isSending = true;
      for (;;) {
        const photo = photos.find((one) => one.state === "waiting");
        if (!photo) break;
        Object.assign(photo, { state: "sending", percent: 0, problem: "" });
        showAll();
        if (await prepared(photo)) await put(photo);
        if (photo.isRemoved) forget(photo);
        showAll();
      }
      isSending = false;
      if (submitter) goOn();
    };

    const again = (photo) => {
      clearTimeout(photo.timer);
      if (photo.state !== "failed") return;
      photo.state = "waiting";
      send();
    };

    const forget = (photo) => {
      const token = form.elements.csrfmiddlewaretoken.value;
      fetch(addressOf(photo), { method: "DELETE", headers: { "X-CSRFToken": token } }).catch(() => {
        // It is forgotten on the server by itself.
      });
    };

    // --- Choosing, ordering, turning, taking out ---------------------------------------------------

    const listed = (about) => {
      const photo = { turned: 0, percent: 0, tries: 0, pages: 1, size: 0, problem: "", ...about };
      photo.element = at("item").content.firstElementChild.cloneNode(true);
      photos.push(photo);
      list.append(photo.element);
      return photo;
    };

    const choose = (files) => {
      for (const file of files) {
        const state = TAKEN.test(file.type) || TAKEN.test(file.name) ? "waiting" : "refused";
        const photo = listed({ key: newKey(), file, name: file.name, size: file.size, state });
        if (state === "refused") refused(photo, words(said.unknown, { name: file.name }));
      }
      showAll();
      send();
    };

    const move = (photo, by) => {
      const number = pages().indexOf(photo) + by;
      const other = pages()[number];
      if (!other) return;
      photos.splice(photos.indexOf(photo), 1);
      photos.splice(photos.indexOf(other) + (by > 0 ? 1 : 0), 0, photo);
      if (by < 0) other.element.before(photo.element);
      else other.element.after(photo.element);
      showAll();
      tell(said.moved, { name: photo.name, number: number + 1 });
    };

    const remove = (photo) => {
      const place = photos.indexOf(photo);
      clearTimeout(photo.timer);
      photos.splice(place, 1);
      photo.isRemoved = true;
      photo.element.remove();
      if (photo.request) photo.request.abort();
      else if (photo.state !== "refused") forget(photo);
      photo.state = "refused";
      showAll();
      const next = photos[Math.min(place, photos.length - 1)];
      (next ? next.element.querySelector("[data-photo-remove]") : at("choose")).focus();
      tell(said.removed, { name: photo.name });
    };

    list.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      const photo = photos.find((one) => button && one.element.contains(button));
      if (!photo) return;
      const pressed = (name) => button.matches(`[data-photo-${name}]`);
      if (pressed("up")) move(photo, -1);
      else if (pressed("down")) move(photo, 1);
      else if (pressed("again")) again(photo);
      else if (pressed("remove")) return remove(photo);
      else if (pressed("turn")) {
        photo.turned = (photo.turned + 90) % 360;
        showAll();
        tell(said.turned, { name: photo.name, degrees: photo.turned });
      }
      if (form.dataset.warnUnsaved !== undefined) form.dataset.unsaved = "true";
      const left = button.disabled || button.hidden;
      (left ? photo.element.querySelector("button:enabled:not([hidden])") : button).focus();
    });

    for (const name of ["files", "camera"]) {
      const input = at(`${name}-input`);
      at(name === "files" ? "choose" : "camera").addEventListener("click", () => input.click());
      input.addEventListener("change", () => {
        choose([...input.files]);
        input.value = "";
      });
    }

    // --- The form waits for its photos -------------------------------------------------------------

    const goOn = () => {
      if (!photos.every(isOver)) return;
      const button = submitter;
      submitter = null;
      if (photos.every((photo) => photo.state === "sent")) form.requestSubmit(button);
      else tell(said.notTaken);
    };

    form.addEventListener(
      "submit",
      (event) => {
        if (photos.every((photo) => photo.state === "sent")) {
          isLeaving = true;
          return;
        }
        event.preventDefault();
        event.stopPropagation();
        const wrong = photos.find((photo) => photo.state === "refused");
        submitter = wrong ? null : event.submitter;
        tell(wrong ? said.notTaken : said.wait);
        at("status").focus();
      },
      { capture: true },
    );
    window.addEventListener("online", () => photos.forEach(again));
    window.addEventListener("beforeunload", (event) => {
      if (!isLeaving && photos.some((photo) => !isOver(photo))) event.preventDefault();
    });
    window.addEventListener("pageshow", () => (isLeaving = false));

    for (const kept of [...list.children]) {
      const { photo: key, turned, pages, size, picture: isPicture } = kept.dataset;
      const name = kept.querySelector("[data-photo-name]").textContent;
      const photo = listed({
        key,
        name,
        state: "sent",
        turned: Number(turned),
        pages: Number(pages),
        size: Number(size),
        isPicture: isPicture !== undefined,
      });
      if (photo.isPicture) picture(photo, addressOf(photo));
      kept.remove();
    }
    plain.hidden = true;
    plain.querySelector("input").disabled = true;
    for (const one of form.querySelectorAll("[data-photos-plain]")) one.hidden = true;
    at("controls").hidden = false;
    at("camera").hidden = !matchMedia("(pointer: coarse)").matches;
    showAll();
  };

  for (const root of document.querySelectorAll("[data-photos]")) {
    if (root.dataset.sendTo && root.closest("form")) setUp(root);
  }
})();

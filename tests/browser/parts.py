"""The parts of a page, and which of them have stood like this before: those are judged once.

Header, navigation, footer, dialogs and buttons are alike on most pages, and most of a page is the
same in its narrow look and in its wide one. What axe says of a part follows from all of this: its
markup, what of it is shown and what of it scrolls, and what it stands in. Where nothing of it is
new, nothing new is said. So a part has a key made of it, and is looked at until it has passed once.

Three things are looked at apart:

* Rules of the whole page (headings in order, landmarks, one name for one thing) say something of
  all parts together: they have keys of the whole page, one for each heading and each landmark as
  these rules see it, so that a page with the same ones in another order or number tells no news.
* What a part refers to in another part, or is referred to by, is in its key too: a label, a
  description. A frame, and a table that may be no table of data, have no key: always judged.
* What hangs upon colours, so upon the look: words and the links among them (see looking).
"""

from __future__ import annotations

#: The rules that say something of the page as a whole, by what they are about.
OF_THE_PAGE = {
    "headings": ("bypass", "heading-order", "page-has-heading-one"),
    "landmarks": (
        "bypass",
        "frame-tested",
        "frame-title-unique",
        "landmark-banner-is-top-level",
        "landmark-contentinfo-is-top-level",
        "landmark-main-is-top-level",
        "landmark-no-duplicate-banner",
        "landmark-no-duplicate-contentinfo",
        "landmark-no-duplicate-main",
        "landmark-one-main",
        "landmark-unique",
        "skip-link",
    ),
    "document": (
        "accesskeys",
        "aria-hidden-body",
        "document-title",
        "duplicate-id-aria",
        "html-has-lang",
        "html-lang-valid",
        "html-xml-lang-mismatch",
        "meta-refresh",
        "meta-viewport",
        "meta-viewport-large",
    ),
}
ALL_OF_THE_PAGE = sorted({rule for rules in OF_THE_PAGE.values() for rule in rules})

#: Two sums of 32 bits over the letters: a short name for a long text.
SHORT = """(text) => {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
    other = Math.imul(other ^ text.charCodeAt(at), 1597334677);
    one ^= one >>> 15;
    other ^= other >>> 13;
  }
  return [one >>> 0, other >>> 0, text.length].join(".");
}"""

#: Keeps the parts in the page, and tells their keys ("" for a part that is always judged) and the
#: keys of the whole page. A plain box of which no rule says anything by itself is no part, but what
#: stands in it is; small things stay whole.
PARTS = """(short) => {
  const SMALL = 6;
  const BOXES = "body, main, header, footer, nav, aside, section, article, div, form, fieldset, "
    + "details, ul, ol, li";
  const PLAIN = /^(class|id|hx-.*|data-.*|action|method|enctype|novalidate|open)$/;
  const NAMED = "nav, section, aside";
  const REFERRING = ["for", "headers", "aria-activedescendant", "aria-controls",
    "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby",
    "aria-owns"];
  const byId = (ids) => (ids ?? "").split(/\\s+/).filter(Boolean)
    .map((id) => document.getElementById(id));

  // A hidden field has no look and no name: its value is nobody's.
  const written = (one) => one.outerHTML.replace(/<input[^>]*type="hidden"[^>]*>/g, "");

  // What there is of an element: nothing, all, all by scrolling; and of fields, labels and links,
  // where it matters to rules, also: all for a screen reader but nothing on the screen.
  const SEEN = "a, [role=link], label, label *, input, select, textarea";
  const isOnScreen = (one) => {
    const { width, height, right, bottom } = one.getBoundingClientRect();
    return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0
      && one.checkVisibility({ opacityProperty: true });
  };
  const states = new Map();
  const stateNow = (one) => {
    if (!one.checkVisibility({ visibilityProperty: true })) return "-";
    if (one.matches(SEEN) && !isOnScreen(one)) return "o";
    const { overflow } = getComputedStyle(one);
    if (overflow === "visible") return "+";
    const isWhole = one.scrollWidth <= one.clientWidth && one.scrollHeight <= one.clientHeight;
    return isWhole ? "+" : `(${overflow})`;
  };
  const state = (one) => {
    if (!states.has(one)) states.set(one, stateNow(one));
    return states.get(one);
  };

  const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const isPlain = (one) => ({ name, value }) => PLAIN.test(name)
    || (name === "tabindex" && one.tagName === "MAIN")
    || (name === "aria-label" && value.trim() && one.matches(NAMED))
    || (name === "aria-labelledby" && byId(value).every(Boolean) && one.matches(NAMED));
  const isBox = (one) => one.matches(BOXES)
    && (one === document.body || one.getElementsByTagName("*").length > SMALL)
    && [...one.attributes].every(isPlain(one)) && !says(one) && "-+".includes(state(one))
    && (!one.matches("ul, ol") || [...one.children].every((item) => item.tagName === "LI"));
  const partsOf = (one) => isBox(one) ? [...one.children].flatMap(partsOf) : [one];
  const parts = partsOf(document.body);

  // What refers to another part, or is referred to from there, with what it refers to. (A box has
  // no more than its name from elsewhere.)
  const home = new Map();
  for (const part of parts) {
    home.set(part, part);
    for (const one of part.getElementsByTagName("*")) home.set(one, part);
  }
  const related = new Map(parts.map((part) => [part, ""]));
  const relate = (one, name, other) => {
    const [place, otherPlace] = [home.get(one), home.get(other)];
    if (place === otherPlace) return;
    const told = `\\n${name} ${other ? written(other) + state(other) : "nothing"}`;
    related.set(place, related.get(place) + told);
    if (!otherPlace) return;
    related.set(otherPlace, `${related.get(otherPlace)}\\n${name} of ${written(one)}`);
  };
  const REFERENCES = REFERRING.map((name) => `[${name}]`).join() + ", a[href^='#']";
  for (const one of document.querySelectorAll(REFERENCES)) {
    if (!home.has(one)) continue;
    for (const name of REFERRING) {
      for (const other of byId(one.getAttribute(name))) relate(one, name, other);
    }
    if (one.hash) {
      const goal = document.getElementById(one.hash.slice(1));
      const told = `\\nleads to ${goal && state(goal)}`;
      related.set(home.get(one), related.get(home.get(one)) + told);
    }
  }

  const tag = (one) => one.tagName + [...one.attributes]
    .filter(({ name }) => !/^(id|action|hx-.*|data-.*)$/.test(name))
    .map(({ name, value }) => ` ${name}=${value}`).join("");
  const path = (one) => one ? `${path(one.parentElement)}>${tag(one)}` : "";
  const keyOf = (part) => {
    const all = [part, ...part.getElementsByTagName("*")];
    if (all.some((one) => one.matches("iframe, table:not(:has(th))"))) return "";
    return short([
      path(part.parentElement), written(part), all.map(state).join(""),
      related.get(part),
    ].join("\\n"));
  };

  // Of headings: each with the one before it, and whether the page has its own. Of landmarks: where
  // each stands, and where others stand that are called the same; and all that there may be once.
  // A link within the page is one of them for its goal alone.
  const OF_THE_DOCUMENT = "html, meta, body, [accesskey]";
  const HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]";
  const LANDMARKS = "header, nav, main, aside, footer, section, form, search, iframe, "
    + "[role]:not(svg, [role=heading]), a[href^='#']";
  const heard = (one) => state(one) !== "-" && !one.closest("[aria-hidden=true]");
  const levels = [...document.querySelectorAll(HEADINGS)].filter(heard)
    .map((one) => `${one.tagName}${one.role ?? ""}${one.ariaLevel ?? ""}`);
  const headings = [
    ...levels.map((level, at) => `${levels[at - 1]} ${level}`),
    `in all: ${levels.includes("H1") || levels}`,
  ];
  const nested = (one) => one
    ? `${nested(one.parentElement)}>${one.tagName}${one.role ?? ""}` : "";
  const nameOf = (one) => one.ariaLabel || one.title
    || byId(one.getAttribute("aria-labelledby")).map((name) => name?.textContent).join(" ").trim();
  const marked = [...document.querySelectorAll(LANDMARKS)].filter(heard)
    .filter((one) => !one.matches("section, form") || nameOf(one) || one.role);
  const called = marked.map((one) => [one.tagName, one.role, nameOf(one)].join());
  const places = marked.map(nested);
  const namesakes = (at) => marked[at].hash ? []
    : places.filter((_place, other) => other !== at && called[other] === called[at]).sort();
  const goals = (one) => one.hash ? byId(one.hash.slice(1)).map((goal) => goal && state(goal)) : [];
  const isOnce = (one) => one.matches("main, [role=main], [role=banner], [role=contentinfo]")
    || (one.matches("header, footer") && !one.closest("article, aside, main, nav, section"));
  const landmarks = [
    ...marked.map((one, at) => [
      places[at], Boolean(nameOf(one)), goals(one), ...new Set(namesakes(at)),
    ].join()),
    `in all: ${places.filter((_place, at) => isOnce(marked[at]))} ${levels.length > 0} ${
      marked.some((one) => one.hash)}`,
  ];
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  const ofTheDocument = [
    Boolean(document.title.trim()), ...[...document.querySelectorAll(OF_THE_DOCUMENT)].map(tag),
    ...ids.filter((id, at) => ids.indexOf(id) !== at),
  ];
  const told = (name, all) => [...new Set(all)].map((one) => `${name} ${short(one)}`);
  window.parts = parts;
  return {
    keys: parts.map(keyOf),
    page: [
      ...told("headings", headings), ...told("landmarks", landmarks),
      ...told("document", [ofTheDocument.sort().join("\\n")]),
    ],
  };
}"""

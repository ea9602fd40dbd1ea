"""Going through a page by keyboard: every control is reached, and its focus is to be seen.

How focus is drawn follows from what a control is, what it stands in, what stands in it (or in what
is drawn around it) and the styles of the page; not from its words. So controls that are alike in
all this have one key, and are gone through until they have passed once.
"""

from __future__ import annotations

#: Keeps the controls that are shown in the page, by their keys, and tells the keys.
CONTROLS = """(short) => {
  const CONTROL = "a[href], button, input:not([type=hidden]), select, textarea, summary, [onclick]";
  const DRAWN_AROUND = "label, .choice, .search-place, .file-drop";
  // By the value of another attribute styles choose at most what is shown.
  const DRAWN_BY = /^(class|style|type|role|tabindex|data-(bs-theme|state|way)|aria-.*)$/;
  const WORDS = /^aria-(label|labelledby|describedby|controls)$/;
  const tag = (one) => one.localName + [...one.attributes].map(({ name, value }) =>
    DRAWN_BY.test(name) && !WORDS.test(name) ? ` ${name}=${value}` : ` ${name}`).join("");
  const paths = new Map();
  const path = (one) => {
    if (!one) return "";
    if (!paths.has(one)) paths.set(one, `${path(one.parentElement)}>${tag(one)}`);
    return paths.get(one);
  };
  const styles = [...document.styleSheets].map((one) => one.href ?? one.ownerNode.textContent);
  window.controls = {};
  for (const one of document.querySelectorAll(CONTROL)) {
    if (one.disabled || !one.checkVisibility({ visibilityProperty: true })) continue;
    const around = one.closest(DRAWN_AROUND) ?? one;
    const inside = [...around.querySelectorAll("*")].map(tag);
    const key = short([path(one), ...inside, ...styles].join("\\n"));
    (window.controls[key] ??= []).push([one, around]);
  }
  return Object.keys(window.controls);
}"""

#: A control with one of these keys that the keyboard does not reach, or whose focus is not to be
#: seen.
UNREACHABLE = """(keys) => {
  const look = (one) => {
    const style = getComputedStyle(one);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
      style.borderColor, style.backgroundColor, style.textDecorationLine].join();
  };
  const named = (one) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 120);
  const found = [];
  const before = document.activeElement;
  before?.blur();
  const looks = ([one, around]) => [look(one), look(around)].join("|");
  const controls = keys.flatMap((key) => window.controls[key]);
  const unfocused = controls.map(looks);
  for (const [at, control] of controls.entries()) {
    const [one] = control;
    if (one.tabIndex < 0) { found.push(`not reached by keyboard: ${named(one)}`); continue; }
    one.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== one) found.push(`takes no focus: ${named(one)}`);
    else if (looks(control) === unfocused[at]) {
      found.push(`focus is not to be seen: ${named(one)}`);
    }
  }
  document.activeElement?.blur();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return found;
}"""

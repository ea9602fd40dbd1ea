"""What is wrong with a page: for a screen reader, on a narrow screen, by keyboard, in the dark."""

from __future__ import annotations

from pathlib import Path

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.seats import HEIGHT, NARROW, PICTURES, WIDE

#: Style sheets are loaded ahead only for experimental rules, which nobody asks for. Contrast, which
#: takes axe longer than all other rules together, is looked at by COLOURS and RUN_CONTRAST.
RUN_AXE = """axe.run({
    resultTypes: ['violations'], preload: false, rules: {'color-contrast': {enabled: false}},
  }).then((found) => found.violations)"""

#: How the words of the page are written: for each way its elements, kept in the page. Two words
#: have the same contrast when they have the same colour, size and weight upon the same ground. Of
#: what is laid over the page without a ground of its own nothing is known beforehand.
COLOURS = """() => {
  const SEEN_THROUGH = "rgba(0, 0, 0, 0)";
  const grounds = new Map();
  const ground = (one) => {
    if (!one) return "";
    if (grounds.has(one)) return grounds.get(one);
    const style = getComputedStyle(one);
    const own = style.backgroundColor;
    const plain = style.backgroundImage === "none";
    let told = /^rgb\\(/.test(own) && plain ? own : ground(one.parentElement);
    if (told !== own) {
      if (own !== SEEN_THROUGH || !plain) told += `/${own} ${style.backgroundImage}`;
      if (!["static", "relative"].includes(style.position)) told += "/laid over";
    }
    if (style.opacity !== "1") told += `/${style.opacity}`;
    if (style.filter !== "none" || style.mixBlendMode !== "normal") told += "/laid over";
    grounds.set(one, told);
    return told;
  };
  const FIELDS = "input, select, textarea, button";
  const written = (one) => one.matches(FIELDS)
    || [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  window.ways = {};
  for (const one of document.body.querySelectorAll("*")) {
    if (!written(one) || !one.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(one);
    const way = [ground(one), style.color, style.fontSize, style.fontWeight, style.textShadow];
    (window.ways[way.join()] ??= []).push(one);
  }
  return Object.keys(window.ways);
}"""

#: What axe says of the contrast of words written in these ways, and which of the ways pass.
RUN_CONTRAST = """(ways) => axe.run(
  { include: ways.flatMap((way) => window.ways[way]) },
  { runOnly: ['color-contrast'], resultTypes: ['violations', 'passes'], elementRef: true,
    preload: false },
).then((found) => {
  const passed = new Set(found.passes.flatMap((rule) => rule.nodes).map((node) => node.element));
  for (const rule of found.violations) for (const node of rule.nodes) delete node.element;
  return {
    violations: found.violations,
    passed: ways.filter((way) => window.ways[way].some((one) => passed.has(one))),
  };
})"""
#: The ways of writing that pass: they need not be measured again.
PASSED: set[str] = set()
#: The looks that a page is seen in. Colours come from tokens, and test_look measures every pair of
#: them in both themes: so a page need not be seen in each width and each theme.
Looks = tuple[tuple[int, str], ...]
LOOKS: Looks = ((NARROW, "light"), (WIDE, "dark"))

#: A control that the keyboard does not reach, or whose focus is not to be seen.
UNREACHABLE = """() => {
  const CONTROL = "a[href], button, input:not([type=hidden]), select, textarea, summary, [onclick]";
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const look = (one) => {
    const style = getComputedStyle(one);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
      style.borderColor, style.backgroundColor, style.textDecorationLine].join();
  };
  const named = (one) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 120);
  const found = [];
  const before = document.activeElement;
  for (const one of document.querySelectorAll(CONTROL)) {
    if (!shown(one) || one.disabled) continue;
    if (one.tabIndex < 0) { found.push(`not reached by keyboard: ${named(one)}`); continue; }
    const around = one.closest("label, .choice, .search-place, .file-drop") ?? one;
    one.blur();
    const unfocused = [look(one), look(around)].join("|");
    one.focus({ focusVisible: true, preventScroll: true });
    if (document.activeElement !== one) found.push(`takes no focus: ${named(one)}`);
    else if ([look(one), look(around)].join("|") === unfocused) {
      found.push(`focus is not to be seen: ${named(one)}`);
    }
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  else document.activeElement?.blur();
  return found;
}"""

#: What sticks out of the page to the right, so that the whole page scrolls sideways.
STICKING_OUT = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((one) => {
    if (one.getBoundingClientRect().right <= room + 1) return false;
    for (let at = one.parentElement; at; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return false;
    }
    return true;
  });
  return wide.slice(0, 3).map((one) => one.outerHTML.replace(/\\s+/g, " ").slice(0, 160));
}"""


def troubles(
    page: Page, pictures: Path | None = None, name: str = "page", looks: Looks = LOOKS
) -> list[str]:
    """Everything wrong with the page as it stands, narrow and light, wide and dark.

    A picture is kept where something is wrong, and of everything with ``PICTURES=1``.
    """
    found: list[str] = []
    for width, theme in looks:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.emulate_media(color_scheme=theme)
        wrong = [f"{width} px, {theme}: {one}" for one in violations(page)]
        wrong += [f"{width} px, sideways: {one}" for one in page.evaluate(STICKING_OUT)]
        if pictures and (wrong or PICTURES):
            page.screenshot(path=pictures / f"{name}-{width}-{theme}.png")
        found += wrong
        if width == WIDE:
            found += page.evaluate(UNREACHABLE)
    if page.locator("header nav").count() and page.locator("a.skip").count() != 1:
        found.append("no link past the navigation")
    return [f"{name}: {one}" for one in dict.fromkeys(found)]


def violations(page: Page) -> list[str]:
    """What axe finds, a line for each element."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE_SCRIPT)
    return [
        f"{rule['id']}: {node['target'][-1]} {_told(node)}"
        for rule in [*page.evaluate(RUN_AXE), *_faint(page)]
        for node in rule["nodes"]
    ]


def _faint(page: Page) -> list[dict]:
    """What is too faint to be read; each way of writing is measured until it has passed once."""
    ways = [way for way in page.evaluate(COLOURS) if way not in PASSED]
    if not ways:
        return []
    found = page.evaluate(RUN_CONTRAST, ways)
    PASSED.update(way for way in found["passed"] if "laid over" not in way)
    return found["violations"]


def _told(node: dict) -> str:
    checks = [*node["any"], *node["all"], *node["none"]]
    said = checks[0]["message"] if checks else ""
    return f"{said} {node['html'][:120]}"

"""What is wrong with a page: for a screen reader, on a narrow screen, by keyboard, in the dark."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.judging import JUDGE
from tests.browser.known import Known
from tests.browser.parts import ALL_OF_THE_PAGE, OF_THE_PAGE, PARTS, SHORT
from tests.browser.seats import HEIGHT, NARROW, PICTURES, WIDE, Seats
from tests.browser.serving import AXE
from tests.browser.walking import CONTROLS, UNREACHABLE

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
  const FIELDS = "input:not([type=checkbox], [type=radio], [type=hidden], [type=range], "
    + "[type=color], [type=image]), select, textarea, button";
  const written = (one) => one.matches(FIELDS)
    || [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  // Of words that are for a screen reader alone there is no contrast.
  const unseen = (one) => {
    if (!one) return false;
    if (!hidden.has(one)) hidden.set(one, isUnseen(one));
    return hidden.get(one);
  };
  const hidden = new Map();
  const isUnseen = (one) => {
    const { width, height, right, bottom } = one.getBoundingClientRect();
    if (right + scrollX <= 0 || bottom + scrollY <= 0) return true;
    if (width > 1 && height > 1) return unseen(one.parentElement);
    return /hidden|clip/.test(getComputedStyle(one).overflow) || unseen(one.parentElement);
  };
  window.ways = {};
  for (const one of document.body.querySelectorAll("*")) {
    if (!written(one) || !one.checkVisibility({ visibilityProperty: true }) || unseen(one)) {
      continue;
    }
    const style = getComputedStyle(one);
    const way = [ground(one), style.color, style.fontSize, style.fontWeight, style.textShadow];
    (window.ways[way.join()] ??= []).push(one);
  }
  // A link among words: how it is drawn, and how the words are.
  const isBlock = (one) => /^(block|list-item|table|flex|grid|inline-block)$/
    .test(getComputedStyle(one).display);
  const drawn = (one) => {
    const style = getComputedStyle(one);
    return [ground(one), style.color, style.font, style.textDecoration, style.border, style.outline,
      style.backgroundColor, style.backgroundImage].join();
  };
  const blocks = new Map();
  const LINKS = "a[href], [role=link]";
  // Where there is nothing but links, none of them stands among words.
  const worded = new Map();
  const hasWords = (block) => {
    const says = (one) => !one.closest(LINKS)
      && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!worded.has(block)) worded.set(block, [...block.querySelectorAll("*"), block].some(says));
    return worded.get(block);
  };
  const drawnOnce = (one) => {
    if (!blocks.has(one)) blocks.set(one, drawn(one));
    return blocks.get(one);
  };
  for (const link of document.body.querySelectorAll(LINKS)) {
    if (isBlock(link) || !link.checkVisibility({ visibilityProperty: true })) continue;
    const inside = [...link.querySelectorAll("*")].map(drawn);
    let block = link.parentElement;
    while (block.parentElement && !isBlock(block)) block = block.parentElement;
    if (!hasWords(block)) continue;
    const way = ["link", drawn(link), ...inside, "among", drawnOnce(block)].join(" ");
    (window.ways[way] ??= []).push(link);
  }
  return Object.keys(window.ways);
}"""

#: The product lets its pages load scripts from itself.
TAKE_AXE = f"""() => import("{AXE}").then(() => null)"""

#: The ways of writing that pass, and the keys of parts, of whole pages and of controls that nothing
#: was wrong with: they need not be judged again.
KNOWN = Known()
#: The looks that a page is seen in. Colours come from tokens, and test_look measures every pair of
#: them in both themes: so a page need not be seen in each width and each theme.
Looks = tuple[tuple[int, str], ...]
LOOKS: Looks = ((NARROW, "light"), (WIDE, "dark"))

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

#: How the page stands before axe looks at it: its parts, the ways of its words, what sticks out,
#: and of a wide page its controls. A page whose theme is the device's learns of another one with
#: the next frame, for which nobody waits.
SURVEY = f"""([theme, keyboard]) => {{
  const short = {SHORT};
  const {{ dataset }} = document.documentElement;
  if (theme && dataset.theme === "auto") dataset.bsTheme = theme;
  return {{
    sideways: ({STICKING_OUT})(),
    controls: keyboard ? ({CONTROLS})(short) : [],
    past: !document.querySelector("header nav") || document.querySelectorAll("a.skip").length === 1,
    ...({PARTS})(short),
    ways: ({COLOURS})(),
    axe: typeof axe !== "undefined",
  }};
}}"""


def show(page: Page, width: int, theme: str) -> None:
    """The page in this look."""
    size = {"width": width, "height": HEIGHT}
    if page.viewport_size != size:
        page.set_viewport_size(size)
    page.emulate_media(color_scheme=theme)


def troubles(
    page: Page,
    seats: Seats | None = None,
    name: str = "page",
    looks: Looks = LOOKS,
    *,
    is_shown: bool = False,
) -> list[str]:
    """Everything wrong with the page as it stands, narrow and light, wide and dark.

    The first look may be the one that ``is_shown``. A picture is kept where something is wrong, and
    of everything with ``PICTURES=1``.
    """
    found: list[str] = []
    for width, theme in looks:
        if not is_shown:
            show(page, width, theme)
        is_shown = False
        stands = page.evaluate(SURVEY, [theme, width == WIDE])
        unreached = _unreachable(page, stands, theme)
        wrong = [f"{width} px, {theme}: {one}" for one in _violations(page, stands)]
        wrong += [f"{width} px, sideways: {one}" for one in stands["sideways"]]
        if seats and (wrong or PICTURES):
            seats.photograph(page, f"{name}-{width}-{theme}")
        found += [*wrong, *unreached]
        if not stands["past"]:
            found.append("no link past the navigation")
    return [f"{name}: {one}" for one in dict.fromkeys(found)]


def violations(page: Page) -> list[str]:
    """What axe finds, a line for each element."""
    return _violations(page, page.evaluate(SURVEY, ["", False]))


def _violations(page: Page, stands: dict) -> list[str]:
    KNOWN.look_up()
    ways = [way for way in stands["ways"] if way not in KNOWN]
    parts = [at for at, key in enumerate(stands["keys"]) if key not in KNOWN]
    unknown = [key.partition(" ")[0] for key in stands["page"] if key not in KNOWN]
    rules = sorted({rule for about in unknown for rule in OF_THE_PAGE[about]})
    if not (ways or parts or rules):
        return []
    if not stands["axe"]:
        page.evaluate(TAKE_AXE if page.url.startswith("http") else AXE_SCRIPT)
    found = page.evaluate(JUDGE, [parts, rules, ways, ALL_OF_THE_PAGE])
    if not found["wrong"]:
        KNOWN.add([*filter(None, stands["keys"]), *stands["page"]])
    KNOWN.add(way for way in found["passed"] if "laid over" not in way)
    return [*found["wrong"], *found["faint"]]


def _unreachable(page: Page, stands: dict, theme: str) -> list[str]:
    """What the keyboard does not reach, or not to be seen."""
    KNOWN.look_up()
    keys = [key for key in stands["controls"] if f"{theme} control {key}" not in KNOWN]
    found = page.evaluate(UNREACHABLE, keys) if keys else []
    if not found:
        KNOWN.add(f"{theme} control {key}" for key in keys)
    return found

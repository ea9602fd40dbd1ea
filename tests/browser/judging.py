"""What axe says of what is new on a page: one question for its parts, its words and the whole.

Axe builds a tree of the whole page for each question, and finds elements quickly only from the root
of it. So it is asked once, of the document, and every rule is told which elements are meant: those
of new parts, the words that are written in a new way, or all for a rule of the whole page.
"""

from __future__ import annotations

#: What is wrong, a line for each element: of contrast and of links among words apart; and which of
#: the ways of writing passed. Only of what is wrong a selector is made and markup copied. Style
#: sheets are loaded ahead only for experimental rules, which nobody asks for.
JUDGE = """async ([numbers, rules, ways, ofThePage]) => {
  const OF_WORDS = ["color-contrast", "link-in-text-block"];
  const parts = numbers.map((number) => window.parts[number]);
  const ofParts = new Set(parts.flatMap((part) => [part, ...part.getElementsByTagName("*")]));
  const ofWords = new Set(ways.flatMap((way) => window.ways[way]));
  // Whether an element is heard is asked only of those that are meant.
  const isHeard = axe.commons.dom.isVisibleToScreenReaders;
  for (const rule of axe._audit.rules) {
    rule.ofAxe ??= { matches: rule.matches, excludeHidden: rule.excludeHidden };
    const { matches, excludeHidden } = Object.assign(rule, rule.ofAxe).ofAxe;
    if (ofThePage.includes(rule.id)) continue;
    const meant = OF_WORDS.includes(rule.id) ? ofWords : ofParts;
    rule.excludeHidden = false;
    rule.matches = (one, node, context) => meant.has(one) && (!excludeHidden || isHeard(node))
      && matches.call(rule, one, node, context);
  }

  const told = (id) => ({ node, any, all, none }) => {
    const said = [...any, ...all, ...none][0]?.message ?? "";
    return `${id}: ${node.selector.at(-1)} ${said} ${node.element.outerHTML.slice(0, 120)}`;
  };
  const elements = (nodes = []) => nodes.map(({ node }) => node.element);
  // Upon a picture axe cannot tell: the picture belongs to the way, so it never can.
  const isUponPicture = ({ any }) => /^bg(Image|Gradient)$/.test(any[0]?.data?.messageKey);
  const answer = (results) => {
    const wrong = (isMeant) => results.filter(({ id }) => isMeant(id))
      .flatMap(({ id, violations }) => violations.map(told(id)));
    const [contrast, links] = OF_WORDS.map((id) => results.find((one) => one.id === id));
    const read = new Set([
      ...elements(contrast?.passes), ...elements(contrast?.incomplete.filter(isUponPicture)),
    ]);
    const apart = new Set(elements(links?.passes));
    const isFine = (way) => way.startsWith("link ")
      ? window.ways[way].every((link) => apart.has(link))
      : window.ways[way].some((one) => read.has(one));
    return {
      wrong: wrong((id) => !OF_WORDS.includes(id)),
      faint: wrong((id) => OF_WORDS.includes(id)),
      passed: ways.filter(isFine),
    };
  };

  const asked = [...rules, ...(ways.length ? OF_WORDS : [])];
  const allOrNot = [...ofThePage, ...OF_WORDS].map((id) => [id, { enabled: asked.includes(id) }]);
  axe.configure({ noHtml: true });
  axe.addReporter("answer", answer);
  return axe.run(document, {
    ...(parts.length ? { rules: Object.fromEntries(allOrNot) } : { runOnly: asked }),
    reporter: "answer", preload: false,
  });
}"""

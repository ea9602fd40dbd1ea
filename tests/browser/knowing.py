"""What the product knows, and what people have to type all the same.

How it is measured that nothing known is asked for again:

* Every fact of a journey has a value of its own: no two days, numbers or names on it are alike. So
  a value that is met twice is a fact that is asked for twice.
* Known is what the school's records hold of the pupil, the family, the staff, the class and the
  year; today's date; whatever anybody typed before, the parents included; and whatever stands in a
  field when somebody comes to a page.
* A field counts as asked for when the way does not go on without it: the journey types into these
  and into no others, and it gets to its end. Whoever types into a field that is filled already, or
  types a value that is known, fails the test with the place where it was known from.

A password or a code proves who is there: it tells the school nothing, and is counted apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from playwright.sync_api import Page

#: What stands in the fields of a page that one could type into, by the label.
STANDING = """() => [...document.querySelectorAll("main input, main textarea")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled &&
    !["hidden", "checkbox", "radio", "file", "submit", "button", "search"].includes(one.type))
  .map((one) => [(one.labels?.[0]?.innerText ?? one.name).trim(), one.value])"""


def as_known(value: object) -> str:
    """A value in the one writing by which it is compared."""
    if isinstance(value, date):
        return value.isoformat()
    return " ".join(str(value).casefold().replace("ё", "е").split())


@dataclass
class Known:
    """The facts with where each is known from, and how much had to be given by hand."""

    facts: dict[str, str] = field(default_factory=dict)
    typed: list[str] = field(default_factory=list)
    by_family: list[str] = field(default_factory=list)
    ticked: int = 0
    proofs: int = 0
    #: Fields that had their value when somebody came to them, each place once.
    standing: set[tuple[str, str]] = field(default_factory=set)

    def learn(self, value: object, where: str) -> None:
        """The product has this value now; the first place is the one that is told."""
        if as_known(value):
            self.facts.setdefault(as_known(value), where)

    def look_over(self, page: Page) -> None:
        """Whatever stands in the fields of the page is known."""
        place = page.url.partition("?")[0]
        for label, value in page.evaluate(STANDING):
            if value.strip():
                self.standing.add((place, label))
                self.learn(value, f"“{label}” stands at {place}")

    def type(self, page: Page, selector: str, value: str) -> None:
        """A colleague types: into an empty field, what nobody has told yet."""
        target = page.locator(selector)
        name = f"{page.locator('h1').first.inner_text()}: {selector}"
        held = target.input_value()
        assert not held, f"{name}: “{held}” stands there already"
        known = self.facts.get(as_known(value))
        assert known is None, f"{name}: “{value}” is asked for again, it is known: {known}"
        target.fill(value)
        self.typed.append(name)
        self.learn(value, f"typed at {name}")

    def tick(self, page: Page, selector: str) -> None:
        """A colleague chooses or ticks what was not chosen yet."""
        target = page.locator(selector)
        assert not target.is_checked(), f"{selector} is ticked already"
        target.check()
        self.ticked += 1

    def choose(self, page: Page, selector: str, value: str) -> None:
        """A colleague chooses from a list where nothing is chosen yet."""
        target = page.locator(selector)
        assert not target.input_value(), f"{selector} is chosen already"
        target.select_option(value)
        self.ticked += 1

    def proves(self, page: Page, selector: str, secret: str) -> None:
        """A colleague proves who is there."""
        page.locator(selector).fill(secret)
        self.proofs += 1

    def family_types(self, page: Page, selector: str, value: str) -> None:
        """A parent types: nor is a parent asked for what the school knows."""
        before = len(self.typed)
        self.type(page, selector, value)
        self.by_family += self.typed[before:]
        del self.typed[before:]

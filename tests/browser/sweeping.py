"""Going from page to page as one person after another, collecting what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from slugify import slugify

from tests.browser.looking import LOOKS, show, troubles
from tests.browser.seats import Seats


@dataclass
class Sweep:
    """Looks at pages as somebody who sits down for it."""

    seats: Seats

    def __call__(self, login: str, addresses: list[str], *, language: str = "en") -> list[str]:
        """Look at every address: first in the look that the window has from the page before, so
        that it is laid out anew once a page and not twice."""
        page = self.seats.sit_down(login, language=language)
        found: list[str] = []
        looks = LOOKS
        show(page, *looks[0])
        for address in addresses:
            answer = page.goto(address)
            if answer is None or answer.status != 200:
                found.append(f"{address}: answered {answer and answer.status}")
                continue
            name = slugify(urlsplit(address).path) or "desk"
            wrong = troubles(page, self.seats, name, looks, is_shown=True)
            found += [f"{address} {one}" for one in wrong]
            looks = looks[::-1]
        return found

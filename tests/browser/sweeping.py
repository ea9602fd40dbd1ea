"""Going from page to page as one person after another, collecting what is wrong."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page
from slugify import slugify

from tests.browser.looking import LOOKS, troubles


def sweep(page: Page, addresses: list[str], pictures: Path) -> list[str]:
    """Look at every address in the page's window: first in the look that the window has from the
    page before, so that it is laid out anew once a page and not twice."""
    found: list[str] = []
    looks = LOOKS
    for address in addresses:
        answer = page.goto(address)
        if answer is None or answer.status != 200:
            found.append(f"{address}: answered {answer and answer.status}")
            continue
        name = slugify(urlsplit(address).path) or "desk"
        found += [f"{address} {one}" for one in troubles(page, pictures, name, looks)]
        looks = looks[::-1]
    return found

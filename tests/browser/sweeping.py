"""Going from page to page as one person after another, collecting what is wrong."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page
from slugify import slugify

from tests.browser.looking import troubles


def sweep(page: Page, addresses: list[str], pictures: Path) -> list[str]:
    """Look at every address in the page's window."""
    found: list[str] = []
    for address in addresses:
        answer = page.goto(address)
        if answer is None or answer.status != 200:
            found.append(f"{address}: answered {answer and answer.status}")
            continue
        name = slugify(urlsplit(address).path) or "desk"
        found += [f"{address} {one}" for one in troubles(page, pictures, name)]
    return found

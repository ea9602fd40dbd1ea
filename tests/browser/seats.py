"""Somebody at a screen: a browser window of one person, in one language, width and theme."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, expect

from tests.browser.product import Product
from tests.browser.windows import Window, Windows

#: Whether pictures are wanted of everything that is looked at, for people to look at.
PICTURES = bool(os.environ.get("PICTURES"))
WIDE, NARROW = 1280, 360
HEIGHT = 800


@dataclass
class Seats:
    """Takes the windows of one test and listens to what they complain about."""

    product: Product
    windows: Windows
    pictures: Path
    complaints: list[str] = field(default_factory=list)
    #: Answers that a test means to get, such as 404.
    expected_statuses: set[int] = field(default_factory=set)
    taken: list[Window] = field(default_factory=list)
    #: Windows that nobody else may have.
    spoilt: list[Window] = field(default_factory=list)

    def sit_down(
        self,
        login: str = "",
        *,
        width: int = WIDE,
        language: str = "en",
        dark: bool = False,
        at: str = "",
        spoils: bool = False,
    ) -> Page:
        """A page of somebody who has signed in, or of nobody; opens ``at`` when it is given.

        Whoever ``spoils`` the window, by a slow line or by what is caught on it, leaves it to
        nobody.
        """
        window = self.windows.take(width=width, height=HEIGHT, dark=dark)
        self.taken.append(window)
        if spoils:
            self.spoilt.append(window)
        window.listeners = {
            "console": self._heard,
            "weberror": lambda error: self.complaints.append(f"script: {error.error}"),
            "response": self._answered,
            "requestfailed": self._asked,
        }
        if login:
            window.context.add_cookies(self.product.signed_in(login))
        speak(window.context, self.product.address, language)
        if at:
            window.page.goto(at)
        return window.page

    def leave(self, page: Page) -> None:
        """Whoever sat at this page goes away; the next one may have the window."""
        window = next(one for one in self.taken if one.page is page)
        self.taken.remove(window)
        self.windows.leave(window, for_others=window not in self.spoilt)

    def leave_all(self, *, for_others: bool) -> None:
        """The test is over."""
        for window in self.taken:
            self.windows.leave(window, for_others=for_others and window not in self.spoilt)
        self.taken.clear()

    def picture(self, page: Page, name: str) -> None:
        """A picture of the whole page, if pictures are wanted."""
        if PICTURES:
            page.screenshot(path=self.pictures / f"{name}.png", full_page=True)

    def photograph(self, page: Page, name: str) -> None:
        """A picture of what stands in the window."""
        page.screenshot(path=self.pictures / f"{name}.png")

    def keep_pictures(self) -> None:
        """How every window looked at the end."""
        pages = [page for window in self.taken for page in window.context.pages]
        for number, page in enumerate(pages, start=1):
            if not page.is_closed() and page.url != "about:blank":
                self.photograph(page, f"end-{number}")

    def _heard(self, message: ConsoleMessage) -> None:
        # A refused answer is listened to as an answer, with its status.
        refused = message.text.startswith(("Failed to load resource", "Response Status Error"))
        if message.type == "error" and not refused:
            self.complaints.append(f"console: {message.text}")

    def _asked(self, request: Request | Response) -> None:
        ours = (self.product.address, "data:", "blob:")
        if not request.url.startswith(ours):
            self.complaints.append(f"another host: {request.url}")

    def _answered(self, response: Response) -> None:
        self._asked(response)
        if response.status >= 400 and response.status not in self.expected_statuses:
            self.complaints.append(f"{response.status}: {response.url}")


def speak(context: BrowserContext, address: str, language: str) -> None:
    """The language of the screen."""
    name = settings.LANGUAGE_COOKIE_NAME
    context.add_cookies([{"name": name, "value": language, "url": address}])


def sign_in_by_button(page: Page, login: str) -> None:
    """One click on the person's button of the demo."""
    page.locator(f'form[action$="/demo/sign-in/{login}/"] button').click()
    expect(page.locator(".user-menu, [data-account]").first).to_be_attached()

"""Somebody at a screen: a browser window of one person, in one language, width and theme."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, expect

from tests.browser.product import Product

#: Whether pictures are wanted of everything that is looked at, for people to look at.
PICTURES = bool(os.environ.get("PICTURES"))
WIDE, NARROW = 1280, 360
HEIGHT = 800


@dataclass
class Seats:
    """Makes the windows of one test and listens to what they complain about."""

    product: Product
    new_context: object
    pictures: Path
    complaints: list[str] = field(default_factory=list)
    #: Answers that a test means to get, such as 404.
    expected_statuses: set[int] = field(default_factory=set)
    contexts: list[BrowserContext] = field(default_factory=list)

    def sit_down(
        self,
        login: str = "",
        *,
        width: int = WIDE,
        language: str = "en",
        dark: bool = False,
        at: str = "",
    ) -> Page:
        """A page of somebody who has signed in, or of nobody; opens ``at`` when it is given."""
        context = self.new_context(
            base_url=self.product.address,
            viewport={"width": width, "height": HEIGHT},
            color_scheme="dark" if dark else "light",
            storage_state=self.product.cookies.get(login),
            accept_downloads=True,
        )
        self.contexts.append(context)
        self._listen(context)
        speak(context, self.product.address, language)
        page = context.new_page()
        if login and login not in self.product.cookies:
            page.goto("/account/login/")
            sign_in_by_button(page, login)
            self.product.cookies[login] = context.storage_state()
        if at:
            page.goto(at)
        return page

    def picture(self, page: Page, name: str) -> None:
        """A picture of the whole page, if pictures are wanted."""
        if PICTURES:
            page.screenshot(path=self.pictures / f"{name}.png", full_page=True)

    def keep_pictures(self) -> None:
        """How every window looked at the end."""
        pages = [page for context in self.contexts for page in context.pages]
        for number, page in enumerate(pages, start=1):
            if not page.is_closed() and page.url != "about:blank":
                page.screenshot(path=self.pictures / f"end-{number}.png")

    def _listen(self, context: BrowserContext) -> None:
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        # Of a request nothing is heard before its answer or its failure: a page makes dozens.
        context.on("response", self._answered)
        context.on("requestfailed", self._asked)

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

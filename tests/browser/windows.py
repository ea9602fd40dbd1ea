"""The windows of the browser: one person after another sits down at them.

A new window costs half a second of a processor: processes of its own, and nothing that the pages
need is known there yet. So whoever leaves, leaves the window as it is for somebody who comes first:
signed out, one empty tab, nothing kept by the pages. Who comes next, in the same test or in a later
one, takes it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.serving import EMPTY

#: What is listened to. Of a request nothing is heard before its answer or its failure: a page makes
#: dozens.
HEARD = ("console", "weberror", "response", "requestfailed")
Listeners = dict[str, Callable[[object], None]]
#: As many windows wait for somebody at most: each takes memory.
MOST_FREE = 6


@dataclass
class Window:
    """One window with a tab, and who listens to what happens in it."""

    context: BrowserContext
    page: Page
    listeners: Listeners = field(default_factory=dict)

    def __post_init__(self) -> None:
        for event in HEARD:
            self.context.on(event, lambda told, event=event: self._heard(event, told))

    def _heard(self, event: str, told: object) -> None:
        if self.listeners:
            self.listeners[event](told)

    def empty(self) -> bool:
        """Leave nothing of whoever sat here; tells whether that could be done."""
        if self.page.is_closed():
            return False
        for page in self.context.pages:
            if page is not self.page:
                page.close()
        self.page.goto(EMPTY)
        self.listeners = {}
        self.page.evaluate("localStorage.clear(), sessionStorage.clear()")
        self.context.clear_cookies()
        return True


@dataclass
class Windows:
    """The windows of a browser that show the product."""

    browser: Browser
    address: str
    free: list[Window] = field(default_factory=list)

    def take(self, *, width: int, height: int, dark: bool) -> Window:
        """A window, as large and as dark as it is wanted."""
        window = self.free.pop() if self.free else self._new()
        window.page.set_viewport_size({"width": width, "height": height})
        window.page.emulate_media(color_scheme="dark" if dark else "light")
        return window

    def leave(self, window: Window, *, for_others: bool = True) -> None:
        """Nobody sits here any more; others may sit down, or it is closed."""
        if for_others and len(self.free) < MOST_FREE and window.empty():
            self.free.append(window)
        else:
            window.listeners = {}
            window.context.close()

    def _new(self) -> Window:
        # Without motion: a colour is looked at when it has settled.
        context = self.browser.new_context(base_url=self.address, reduced_motion="reduce")
        return Window(context, context.new_page())

"""A parent at a telephone on a bad line: presses, chooses and types, and counts how much it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.looking import violations
from tests.browser.seats import Seats

#: A telephone in a village: 50 KB a second, a third of a second for every answer.
BAD_LINE = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 50 * 1024,
    "uploadThroughput": 25 * 1024,
}
#: Milliseconds in which a page comes over such a line, on a machine that does other things too.
PATIENCE = 30_000
#: Seconds that one thing takes a person who does it for the first time.
TO_READ_A_PAGE, TO_READ_A_SHEET, TO_TYPE, TO_CHOOSE, TO_FETCH_A_CODE = 6, 30, 12, 3, 20


def photo(name: str, colour: str = "white") -> dict:
    """A photo of a page, as a browser takes it from the camera."""
    target = BytesIO()
    Image.new("RGB", (300, 400), colour).save(target, "JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": target.getvalue()}


@dataclass
class Parent:
    """Somebody at work on one page, with the finger or by keyboard alone."""

    page: Page
    seats: Seats
    name: str
    by_keyboard: bool = False
    pages: list[str] = field(default_factory=list)
    sheets: int = 0
    typed: int = 0
    chosen: int = 0
    codes: int = 0

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        line = self.page.context.new_cdp_session(self.page)
        line.send("Network.enable")
        line.send("Network.emulateNetworkConditions", BAD_LINE)

    @property
    def seconds(self) -> int:
        """What all this takes a person, by the numbers above."""
        return (
            len(self.pages) * TO_READ_A_PAGE
            + self.sheets * TO_READ_A_SHEET
            + self.typed * TO_TYPE
            + self.chosen * TO_CHOOSE
            + self.codes * TO_FETCH_A_CODE
        )

    def sees(self, selector: str, **more) -> Locator:
        """A page was come to, which has this: axe finds nothing and nothing sticks out."""
        found = self.page.locator(selector, **more).filter(visible=True).first
        expect(found).to_be_visible(timeout=PATIENCE)
        self.page.wait_for_load_state()
        title = self.page.locator("h1")
        expect(title).to_have_count(1)
        self.pages.append(title.inner_text())
        wrong = violations(self.page)
        assert not wrong, f"{self.pages[-1]}: " + "\n".join(wrong)
        room = self.page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert room[0] <= room[1], self.pages[-1]
        self.seats.picture(self.page, f"{self.name}-{len(self.pages):02}")
        return found

    def press(self, selector: str) -> None:
        """Press a button or a link."""
        if self.by_keyboard:
            self._reach(selector)
            self.page.keyboard.press("Enter")
        else:
            self.page.locator(selector).first.click()

    def choose(self, selector: str) -> None:
        """Tick a box or a circle."""
        self.chosen += 1
        if self.by_keyboard:
            self._reach(selector)
            self.page.keyboard.press("Space")
        else:
            self.page.locator(selector).first.check()
        expect(self.page.locator(selector).first).to_be_checked()

    def type(self, selector: str, text: str) -> None:
        """Type into a field."""
        self.typed += 1
        if self.by_keyboard:
            self._reach(selector)
        else:
            self.page.locator(selector).focus()
        self.page.keyboard.insert_text(text)

    def type_code(self, code: str) -> None:
        """Look for the code in the letters, type it, and press Enter."""
        self.codes += 1
        self.type("#id_code", code)
        self.page.keyboard.press("Enter")

    def pick(self, selector: str, *files: dict) -> None:
        """Choose files by the button that opens the telephone's own window for it."""
        with self.page.expect_file_chooser() as window:
            self.press(selector)
        window.value.set_files(list(files))

    def answer(self) -> None:
        """On to the next question."""
        before = self.page.url
        self.press("button[name=go][value=next]")
        expect(self.page).not_to_have_url(before, timeout=PATIENCE)
        self.sees("main form .btn-primary")

    def read(self, sheets: str) -> int:
        """Look at every page of a paper; tells how many there were."""
        all_of_them = self.page.locator(sheets)
        for sheet in all_of_them.all():
            if self.by_keyboard:
                address = sheet.get_attribute("href")
                self._reach(f'{sheets}[href="{address}"]')
            picture = sheet.locator("img")
            picture.scroll_into_view_if_needed()
            expect(picture).to_have_js_property("complete", True, timeout=PATIENCE)
            assert picture.evaluate("one => one.naturalWidth") > 0
        self.sheets += all_of_them.count()
        return all_of_them.count()

    def _reach(self, selector: str) -> None:
        self.page.locator(selector).first.wait_for()
        for _key in range(80):
            if self.page.evaluate("one => document.activeElement.matches(one)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not come to {selector}")

"""A parent applies on a telephone over a bad line: in two languages, once by keyboard alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from regulations.models import Application, ApplicationState
from tests.browser.looking import EVERY_RULE, violations
from tests.browser.seats import NARROW

#: A telephone in a village: 50 KB a second, a third of a second for every answer.
BAD_LINE = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 50 * 1024,
    "uploadThroughput": 25 * 1024,
}
MOST_PAGES, MOST_TYPED = 12, 2


@dataclass
class Applying:
    """A parent at work: presses and types, and counts how much it was."""

    page: Page
    by_keyboard: bool
    pages: list[str] = field(default_factory=list)
    typed: int = 0
    chosen: int = 0

    def looks(self) -> None:
        """A page was come to: axe finds nothing, nothing sticks out, it is not sent yet."""
        self.page.wait_for_load_state()
        self.pages.append(self.page.locator("h1").inner_text())
        assert not violations(self.page, EVERY_RULE), self.pages[-1]
        room = self.page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert room[0] <= room[1], self.pages[-1]

    def press(self, selector: str) -> None:
        """Press a button or a link, and look at what it leads to."""
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

    def next(self) -> None:
        """On to the next question."""
        before = self.page.url
        self.press("button[name=go][value=next]")
        expect(self.page).not_to_have_url(before)
        self.looks()

    def _reach(self, selector: str) -> None:
        for _key in range(80):
            if self.page.evaluate("one => document.activeElement.matches(one)", selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not come to {selector}")


def photo(name: str) -> dict:
    target = BytesIO()
    Image.new("RGB", (300, 400), "white").save(target, "JPEG")
    return {"name": name, "mimeType": "image/jpeg", "buffer": target.getvalue()}


def sent_by(login: str) -> list[Application]:
    waiting = Application.objects.filter(
        state=ApplicationState.SENT, applicant__account__login=login
    )
    return list(waiting.prefetch_related("files"))


@pytest.mark.parametrize(("language", "by_keyboard"), [("ru", False), ("uk", False), ("ru", True)])
def test_a_parent_applies_on_a_telephone(language, by_keyboard, seats, product, capsys):
    page = seats.sit_down("mkrtchyan", width=NARROW, language=language, at="/")
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", BAD_LINE)
    parent = Applying(page, by_keyboard)
    parent.press('a[href^="/apply/"]')
    expect(page).to_have_url(re.compile("/apply/"))
    parent.looks()
    expect(page.locator("html")).to_have_attribute("lang", language)
    parent.press("main form .btn-primary")
    expect(page).to_have_url(re.compile("/questions/reason/"))
    parent.looks()
    parent.choose("input[value=low_motivation]")
    parent.type("#id_words", "Дома занимается неохотно")
    parent.next()
    parent.choose("input[name=scope][value=some]")
    parent.next()
    parent.choose("input[name=subjects]")
    parent.next()
    parent.choose("input[name=period]")
    parent.next()
    parent.next()
    parent.next()
    page.locator("[data-photo-files-input]").set_input_files([photo("one.jpg"), photo("two.jpg")])
    expect(page.locator(".photo")).to_have_count(2)
    expect(page.locator('.photo[data-way="sent"]')).to_have_count(2, timeout=90_000)
    parent.next()
    expect(page).to_have_url(re.compile("/check/"))
    parent.press('form[action$="/send/"] .btn-primary')
    expect(page.locator("h1")).to_contain_text("-О", timeout=15_000)
    parent.looks()
    page.go_back()
    expect(page.locator("h1")).to_contain_text("-О", timeout=15_000)

    (one,) = product.look_up(lambda: sent_by("mkrtchyan"))
    assert one.files.count() == 1
    with capsys.disabled():
        print(
            f"\n{language}{', by keyboard' if by_keyboard else ''}: {len(parent.pages)} pages, "
            f"{parent.typed} typed, {parent.chosen} chosen"
        )
    assert len(parent.pages) <= MOST_PAGES
    assert parent.typed <= MOST_TYPED

    page.goto(f"/applications/{one.pk}/withdraw/")
    page.locator("main form .btn-danger").click()
    assert product.look_up(lambda: sent_by("mkrtchyan")) == []


def test_what_was_typed_on_one_device_is_there_on_another(seats):
    first = seats.sit_down("chernykh_l", width=NARROW, at="/")
    first.locator('main a[href^="/applications/"]').first.click()
    draft = first.url
    first.goto(f"{draft}questions/wishes/")
    first.locator("#id_wishes").fill("Занятия по средам")
    first.locator("#id_wishes").blur()
    expect(first.locator("[data-saved-at]")).to_have_attribute("data-state", "saved")
    first.close()
    second = seats.sit_down("chernykh_l", at=f"{draft}questions/wishes/")
    expect(second.locator("#id_wishes")).to_have_value("Занятия по средам")

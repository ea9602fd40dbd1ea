"""What people do on the ways of a case whose screens are in the language of the school.

Only the interface is used. Words are looked for as the catalogue has them, so a page that forgets
to be translated is found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from django.utils import translation
from playwright.sync_api import Locator, Page, expect

from tests.browser.journey import Journey
from tests.browser.looking import STICKING_OUT
from tests.browser.parent import photo
from tests.codes import code_in_last_letter

#: Milliseconds in which a photo is made smaller and sent.
PHOTO = 30_000


def spoken(words: str, language: str, **values: object) -> str:
    """The words of a screen in a language."""
    with translation.override(language):
        return translation.gettext(words) % values if values else translation.gettext(words)


@dataclass
class SpokenJourney(Journey):
    """The same journey, on the screens of one language."""

    with_telephone: ClassVar[tuple[str, ...]] = ()
    #: Whoever signs at the screen does it with this password.
    password: ClassVar[str] = ""

    def says(self, words: str, **values: object) -> str:
        """The words of a screen."""
        return spoken(words, self.language, **values)

    def look(self, page: Page, name: str) -> None:
        """A stop: besides, nothing sticks out."""
        super().look(page, name)
        assert page.evaluate(STICKING_OUT) == [], name

    def take(self, login: str, step: str, fill: Callable[[Page], None] | None = None) -> Page:
        """The person takes a step of the case: presses it, is asked, says yes."""
        page, step = self.at_case(login), self.says(step)
        link = page.get_by_role("link", name=step, exact=True).first
        if not link.is_visible():
            page.locator("summary", has_text=self.says("More")).click()
        link.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(step)
        self.look(page, step)
        if fill:
            fill(page)
        page.locator("main form").get_by_role("button", name=step, exact=True).click()
        expect(page.get_by_text(self.says("Done: %(step)s.", step=step))).to_be_visible()
        self.product.work()
        return page

    def signs_here(self, login: str, paper: str) -> None:
        """A colleague signs a paper that waits on the desk at the screen, by the password."""
        page = self.screen(login, at="/")
        card(page, paper).get_by_role("link", name=self.says("Read and sign")).click()
        self._proves(page, login)

    def signs_in_the_case(self, login: str, paper: str) -> None:
        """The same from the papers of the case: a desk shows only the first that wait."""
        page = self.at_case(login, "Papers")
        page.get_by_role("link", name=paper).first.click()
        self._proves(page, login)

    def _proves(self, page: Page, login: str) -> None:
        page.get_by_role("link", name=self.says("Sign here")).click()
        self.look(page, f"{login}-signs")
        page.locator("#id_confirmed").check()
        page.locator("#id_password").fill(self.password)
        page.get_by_role("button", name=self.says("Sign"), exact=True).click()
        expect(page.get_by_text(self.says("You have signed the paper."))).to_be_visible()
        self.product.work()

    def signs_by_code(self, login: str, paper: str) -> None:
        """A parent reads a paper on the telephone, agrees, and types the code from the letter."""
        page = self.screen(login, at="/")
        card(page, paper).get_by_role("link", name=self.says("Read and answer")).click()
        for picture in page.locator(".paper-view img").all():
            picture.scroll_into_view_if_needed()
            expect(picture).to_have_js_property("complete", True)
        self.look(page, f"{login}-reads")
        page.locator("input[name=answer][value=agree]").check()
        page.locator("form.sheet .btn-primary").click()
        expect(page.locator("#id_code")).to_be_visible()
        self.product.work()
        page.locator("#id_confirmed").check()
        page.locator("#id_code").fill(code_in_last_letter())
        page.locator("#id_code").press("Enter")
        expect(page.locator(".hash")).to_be_visible()
        self.look(page, f"{login}-signed")
        self.product.work()

    def answers(
        self, page: Page, question: str, fill: Callable[[Page], None] | None = None
    ) -> None:
        """One question of an application, answered as it stands or as `fill` does it."""
        expect(page.get_by_role("heading", level=1)).to_have_text(self.says(question))
        self.look(page, question.strip("?"))
        if fill:
            fill(page)
        page.locator("button[name=go][value=next]").click()

    def sends(self, page: Page) -> None:
        """The answers are looked over, and sent."""
        expect(page).to_have_url(re.compile("/check/"))
        self.look(page, "application-check")
        page.locator('form[action$="/send/"] .btn-primary').click()
        expect(page.locator(".banner-done")).to_be_visible()
        self.look(page, "application-sent")
        self.product.work()

    def opens_from_application(self, login: str, pupil: str) -> None:
        """The office accepts what waits on its desk: the case is open."""
        page = self.screen(login, at="/")
        row = page.get_by_role("row").filter(has_text=pupil)
        row.locator("a.btn[href^='/applications/']").click()
        self.look(page, "application-read")
        page.get_by_role("button", name=self.says("Accept and open the case")).click()
        told = self.says("Accepted: the case is open, with the answers of the family.")
        expect(page.get_by_text(told)).to_be_visible()
        self.case = page.url


def card(page: Page, words: str) -> Locator:
    """The paper with these words among those that wait for a signature."""
    return page.locator("main li, main article, main section").filter(has_text=words).last


def sends_photo(page: Page, pages: int = 1) -> None:
    """Photos of the pages of a paper."""
    taken = [photo(f"paper-{number}.jpg") for number in range(1, pages + 1)]
    page.locator("[data-photo-files-input]").set_input_files(taken)
    expect(page.locator('.photo[data-way="sent"]')).to_have_count(pages, timeout=PHOTO)

"""What people do on the way of one credit, each at the own Russian screen."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.browser.credit_school import DIRECTOR, FATHER, MOTHER, PASSWORD, SECRETARY
from tests.browser.spoken_journey import SpokenJourney, spoken

LANGUAGE = "ru"


def ru(words: str, **values: object) -> str:
    """The words of a Russian screen."""
    return spoken(words, LANGUAGE, **values)


@dataclass
class CreditJourney(SpokenJourney):
    """The same journey, on Russian screens; secretary and director like them dark."""

    language = LANGUAGE
    with_telephone = (MOTHER, FATHER)
    in_the_dark = (SECRETARY, DIRECTOR)
    password = PASSWORD

    def opens(self, login: str, tab: str, page: str) -> Page:
        """The person goes to a page of the case from one of its tabs."""
        shown = self.at_case(login, tab)
        links = shown.locator("main .actions").get_by_role("link", name=ru(page), exact=True)
        links.first.click()
        self.look(shown, f"{login}-{page}")
        return shown

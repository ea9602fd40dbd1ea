"""What people do on the ways of the individual forms, each at the own Ukrainian screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.individual_school import EXTERN_LOGIN, FATHER, PASSWORD, TEACHER
from tests.browser.spoken_journey import SpokenJourney, spoken

LANGUAGE = "uk"


def uk(words: str, **values: object) -> str:
    """The words of a Ukrainian screen."""
    return spoken(words, LANGUAGE, **values)


@dataclass
class IndividualJourney(SpokenJourney):
    """The same journey, on Ukrainian screens."""

    language = LANGUAGE
    with_telephone = (FATHER, EXTERN_LOGIN, TEACHER)
    password = PASSWORD


def enter_results(page: Page, days: Sequence[str]) -> None:
    """A mark in every row of the table of assessment, on these days in turn."""
    held, marks = page.locator("[name$=-held_on]"), page.locator("[name$=-mark]")
    for number in range(marks.count()):
        held.nth(number).fill(days[number % len(days)])
        marks.nth(number).fill(str(7 + number // len(days) % 5))
    page.get_by_role("button", name=uk("Save the results")).click()
    expect(page.get_by_text(uk("No assessment waits for your result."))).to_be_visible()

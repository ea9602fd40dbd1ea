"""What people do on the way of one credit, each at the own Russian screen."""

from __future__ import annotations

from dataclasses import dataclass

from tests.browser.credit_school import FATHER, MOTHER, SECRETARY
from tests.browser.spoken_journey import SpokenJourney, spoken

LANGUAGE = "ru"


def ru(words: str, **values: object) -> str:
    """The words of a Russian screen."""
    return spoken(words, LANGUAGE, **values)


@dataclass
class CreditJourney(SpokenJourney):
    """The same journey, on Russian screens; the secretary likes them dark."""

    language = LANGUAGE
    with_telephone = (MOTHER, FATHER)
    in_the_dark = (SECRETARY,)

"""Pages of the school, its people, its acts and its papers, looked at from every side."""

from __future__ import annotations

import pytest

from tests.browser.addresses import NO_NUMBERS, office
from tests.browser.sweeping import sweep


@pytest.mark.parametrize("login", office(NO_NUMBERS))
def test_pages_of(login, numbers, seats):
    page = seats.sit_down(login, language="ru")
    found = sweep(page, office(numbers)[login], seats.pictures)
    assert not found, "\n".join(found)

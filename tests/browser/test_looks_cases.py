"""Pages of cases and of individual support, looked at from every side."""

from __future__ import annotations

import pytest

from tests.browser.addresses import NO_NUMBERS, cases
from tests.browser.sweeping import sweep


@pytest.mark.parametrize("login", cases(NO_NUMBERS))
def test_pages_of(login, numbers, seats):
    page = seats.sit_down(login, language="ru")
    found = sweep(page, cases(numbers)[login], seats.pictures)
    assert not found, "\n".join(found)

"""Pages of applications, looked at from every side, as the family and as the school."""

from __future__ import annotations

import pytest

from tests.browser.addresses import NO_NUMBERS, applications
from tests.browser.sweeping import sweep


@pytest.mark.parametrize("login", applications(NO_NUMBERS))
def test_pages_of(login, numbers, seats):
    page = seats.sit_down(login, language="ru")
    found = sweep(page, applications(numbers)[login], seats.pictures)
    assert not found, "\n".join(found)

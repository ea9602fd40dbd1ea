"""Pages of signing, looked at from every side, as the family and as the school."""

from __future__ import annotations

import pytest

from tests.browser.addresses import NO_NUMBERS, signing
from tests.browser.sweeping import sweep


@pytest.mark.parametrize("login", signing(NO_NUMBERS))
def test_pages_of(login, numbers, seats):
    page = seats.sit_down(login, language="ru")
    found = sweep(page, signing(numbers)[login], seats.pictures)
    assert not found, "\n".join(found)

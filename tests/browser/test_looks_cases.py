"""Pages of cases and of individual support, looked at from every side."""

from __future__ import annotations

import pytest

from tests.browser.addresses import NO_NUMBERS, cases


@pytest.mark.parametrize("login", cases(NO_NUMBERS))
def test_pages_of(login, numbers, sweep):
    found = sweep(login, cases(numbers)[login], language="ru")
    assert not found, "\n".join(found)

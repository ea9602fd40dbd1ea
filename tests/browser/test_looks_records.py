"""Pages of pupils, classes, hours, the calendar and lists, looked at from every side."""

from __future__ import annotations

import pytest

from tests.browser.addresses import NO_NUMBERS, records


@pytest.mark.parametrize("login", records(NO_NUMBERS))
def test_pages_of(login, numbers, sweep):
    found = sweep(login, records(numbers)[login], language="ru")
    assert not found, "\n".join(found)

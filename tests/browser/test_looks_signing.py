"""Pages of signing, looked at from every side, as the family and as the school."""

from __future__ import annotations

import pytest

from tests.browser.addresses import NO_NUMBERS, signing


@pytest.mark.parametrize("login", signing(NO_NUMBERS))
def test_pages_of(login, numbers, sweep):
    found = sweep(login, signing(numbers)[login], language="ru")
    assert not found, "\n".join(found)

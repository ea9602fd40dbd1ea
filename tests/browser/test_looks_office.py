"""Pages of the school, its people, its acts and its papers, looked at from every side."""

from __future__ import annotations

import pytest

from tests.browser.addresses import NO_NUMBERS, SIGNED_OUT, office


@pytest.mark.parametrize("login", office(NO_NUMBERS))
def test_pages_of(login, numbers, sweep):
    found = sweep(login, office(numbers)[login], language="ru")
    assert not found, "\n".join(found)


def test_pages_before_the_sign_in(sweep):
    found = sweep("", SIGNED_OUT, language="ru")
    assert not found, "\n".join(found)

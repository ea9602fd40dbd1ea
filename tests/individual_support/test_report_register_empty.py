"""The report of a school in which no lessons have begun."""

from __future__ import annotations

import pytest
from django.urls import reverse

from documents.models import Paper

pytestmark = pytest.mark.usefixtures("english")
URL = reverse("support:register")


def test_with_no_line_there_is_no_report(sign_in, adopted):
    client = sign_in("kuznetsova")
    assert "There is nothing to report yet" in client.get(URL).content.decode()
    assert client.post(URL).url == URL
    assert not Paper.objects.exists()

"""What the school tells of its individual forms: the notice of the website, the list for АІКОМ."""

from __future__ import annotations

import pytest

from externat.public_notice import public_notice
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def test_the_notice_names_the_forms_and_the_last_day(sign_in, small, both_adopted):
    notice = public_notice(small.school, small.year, TODAY)
    assert [form.title for form in notice.forms] == [
        "Екстернатна форма (екстернат)",
        "Сімейна (домашня) форма",
        "Педагогічний патронаж",
    ]
    page = sign_in("belova").get("/individual/notice/").text
    assert "Педагогічний патронаж" in page
    assert notice.forms[0].when in page

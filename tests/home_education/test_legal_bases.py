"""Clause 1.1: the eighteen acts with their right dates, their status, and the day of the check."""

from __future__ import annotations

import pytest
from django.urls import reverse

from home_education import rules
from home_education.models import BaseCheck
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english", "adopted")]


def test_p_1_1_the_directory_has_the_eighteen_acts_of_the_clause_and_the_medal():
    of_clause = [one for one in rules.LEGAL_BASES if one.clause is rules.P_1_1]
    assert (len(of_clause), len(rules.LEGAL_BASES)) == (18, 19)
    assert len(rules.BASE_KEYS) == 19


def test_p_1_1_what_the_text_says_wrong_is_put_right():
    titles = {one.key: one for one in rules.LEGAL_BASES}
    assert "22.03.2021 № 115" in titles["115"].title and titles["115"].mended
    assert "Минобрнауки" in titles["1598"].title
    assert all("Минпросвещения" in titles[key].title for key in ("dg-2121-07", "ts-1391-07"))
    assert "436н" in titles["436n"].title
    assert titles["685"].status == rules.BaseStatus.REPEALED


def test_p_1_1_the_school_writes_down_what_it_found_and_when(sign_in, small):
    client, page = sign_in("kuznetsova"), reverse("home:bases")
    assert "not checked yet" in client.get(page).content.decode()
    client.post(page, {"base": "240", "status": "amended"})
    client.post(page, {"base": "240", "status": "in_force"})
    check = BaseCheck.objects.get()
    assert (check.status, check.checked_on) == ("in_force", TODAY)
    assert check.by == small.people["kuznetsova"]


@pytest.mark.parametrize("sent", [{}, {"base": "240"}, {"base": "1", "status": "in_force"}])
def test_nonsense_is_refused(sign_in, sent):
    assert sign_in("kuznetsova").post(reverse("home:bases"), sent).status_code == 422
    assert not BaseCheck.objects.exists()


def test_a_teacher_reads_it_and_writes_nothing(sign_in):
    client, page = sign_in("petrov"), reverse("home:bases")
    assert client.get(page).status_code == 200
    assert client.post(page, {"base": "240", "status": "in_force"}).status_code == 403

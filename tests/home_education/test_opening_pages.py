"""A case is opened from the pupil's card with what the application on paper says (cl. 2.1)."""

from __future__ import annotations

from datetime import date

import pytest

from home_education.models import HomeCase
from home_education.paper_finding import PMPK
from regulations.models import Attachment
from students.models import Conclusion, StudentStatus
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("adopted", "english")]


def address(small, name: str = "Гоголь") -> str:
    return f"/home/new/?student={small.children[name].pk}"


def typed(small, **changes) -> dict:
    return {
        "applicant": small.people["gogol"].pk,
        "applied_on": "2026-11-20",
        "application_received_on": "2026-11-20",
        "study_form": "full_time",
        "programme": "general",
        "study_place": "home",
        "starts_on": "2026-11-23",
        "ends_on": "2027-05-26",
        **changes,
    }


def test_the_secretary_types_the_application_in(sign_in, small):
    client = sign_in("belova")
    page = client.get(address(small))
    assert page.status_code == 200
    assert page.context["form"].initial["applicant"] == small.people["gogol"]
    answer = client.post(address(small), typed(small))
    home = HomeCase.objects.get(case__student=small.children["Гоголь"])
    assert answer["Location"] == f"/home/{home.pk}/package/"
    assert home.case.responsible == small.people["ivanova"]
    assert (home.applied_on, home.starts_on) == (date(2026, 11, 20), date(2026, 11, 23))
    assert home.case.opened_on == TODAY


def test_a_second_case_is_not_opened(sign_in, small, led):
    home = led("Гоголь")
    answer = sign_in("belova").post(address(small), typed(small))
    assert answer["Location"] == f"/cases/{home.pk}/"
    assert HomeCase.objects.count() == 1


def test_what_the_card_knows_is_not_asked_again(sign_in, small):
    student = small.children["Гоголь"]
    StudentStatus.objects.create(
        school=small.school, student=student, kind="ovz", since=date(2026, 9, 1)
    )
    Conclusion.objects.create(
        school=small.school,
        student=student,
        kind="pmpk",
        number="51",
        issued_on=date(2026, 8, 20),
        issuer="ТПМПК",
    )
    page = sign_in("belova").get(address(small))
    assert page.context["form"].initial["has_special_needs"] is True
    assert page.context["form"].initial["programme"] == "adapted"
    sign_in("belova").post(address(small), typed(small, programme="adapted", variant="7.1"))
    paper = Attachment.objects.get(kind=PMPK)
    assert (paper.number, paper.issuer, paper.is_restricted) == ("51", "ТПМПК", True)


@pytest.mark.parametrize(
    "wrong",
    [
        {
            "applied_on": ("2026-11-23", "still to come"),
            "application_received_on": ("2026-12-01", "still to come"),
            "ends_on": ("2026-11-01", "before the first one"),
            "variant": ("9.9", "no such choice"),
            "study_place": ("moon", "no such choice"),
            "applicant": ("999999", "no such choice"),
            "school_reason": ("<script>", "looks like markup"),
        },
        {
            "applied_on": ("31.02.2026", "no date of the calendar"),
            "applicant": ("x\x00", "ull char"),
        },
    ],
)
def test_bad_input_is_told_by_its_field(sign_in, small, wrong):
    sent = typed(small, **{field: value for field, (value, _told) in wrong.items()})
    page = sign_in("belova").post(address(small), sent)
    assert page.status_code == 422
    errors = page.context["form"].errors
    for field, (value, told) in wrong.items():
        assert any(told in error for error in errors[field]), (field, value, errors[field])
    assert not HomeCase.objects.exists()


@pytest.mark.parametrize("number", ["", "x", "0", "99999999999999999999", "-1"])
def test_no_such_pupil(sign_in, small, number):
    assert sign_in("belova").get(f"/home/new/?student={number}").status_code == 404


@pytest.mark.parametrize(
    ("login", "status"),
    [
        ("belova", 200),
        ("kuznetsova", 200),
        ("ivanova", 200),
        ("sidorov", 404),
        ("petrov", 403),
        ("orlov", 403),
        ("gogol", 404),
    ],
)
def test_who_opens_a_case(sign_in, small, login, status):
    assert sign_in(login).get(address(small)).status_code == status


def test_without_the_local_act_it_says_what_to_do(sign_in, small):
    from regulations.models import AdoptedAct

    AdoptedAct.objects.filter(act="ru-home-education").delete()
    page = sign_in("belova").post(address(small), typed(small))
    assert page.status_code == 422
    assert "has not adopted this act" in page.content.decode()

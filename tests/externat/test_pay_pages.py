"""Hours that are paid: a month and a year, by teacher and by pupil, as a page and as a workbook."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest

from documents.models import Paper
from externat.models import IndividualSession, SessionPupil
from externat.pay import worked
from externat.procedure_2021 import State
from externat.rules.amounts import Amount
from externat.tables import PAY_TITLES
from tests.conftest import TODAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


@pytest.fixture
def taught(small, open_individual):
    """Петров taught two pupils, together and apart; Соловей checked works of a third one."""
    first = open_individual("Гоголь", State.STUDYING.value, form="patronage")
    second = open_individual("Мороз", State.STUDYING.value, form="patronage")
    family = open_individual("Берия", State.STUDYING.value, form="family")

    def work(teacher, subject, *pupils, on=TODAY, **time):
        session = IndividualSession.objects.create(
            school=small.school,
            kind=time.pop("kind", "lesson"),
            held_on=on,
            subject=subject,
            teacher=small.people[teacher],
            **time,
        )
        for one in pupils:
            SessionPupil.objects.create(school=small.school, session=session, individual=one)

    work("petrov", "Математика", first, second, hours=2)
    work("petrov", "Математика", first, hours=Decimal("1.5"))
    work("petrov", "Математика", first, hours=1, on=date(2026, 10, 5))
    work("solovey", "Русский язык", family, kind="checking", minutes=100, works=5)
    return first, second, family


def test_a_group_is_paid_once_and_stands_in_full_with_each_pupil(small, taught):
    found = worked(small.school, *NOVEMBER)
    assert found.paid == Amount(Decimal("3.5"), 100)
    teachers = {sheet.person.last_name: sheet for sheet in found.of_teachers()}
    assert teachers["Петров"].total == Amount(Decimal("3.5"))
    assert [(one.number, amount.hours) for one, amount in teachers["Петров"].by_clause] == [
        ("V.4", 2),
        ("V.3", Decimal("1.5")),
    ]
    assert teachers["Соловей"].in_hours == (1, 40)
    pupils = {sheet.person.last_name: sheet.total.hours for sheet in found.of_pupils()}
    assert pupils == {"Гоголь": Decimal("3.5"), "Мороз": 2, "Берия": 0}


def test_the_number_of_queries_does_not_grow_with_the_work(
    small, taught, django_assert_max_num_queries
):
    with django_assert_max_num_queries(9):
        worked(small.school, *NOVEMBER).of_pupils()


def test_the_month_and_the_year(sign_in, taught):
    client = sign_in("kuznetsova")
    page = client.get("/individual/?month=2026-11").text
    assert "5 h 10 min" in page.split("<h2")[0]
    assert "group of 2, paid once" in page
    year = client.get("/individual/pay/year/").text
    assert "6 h 10 min" in year.split("<h2")[0]
    assert client.get("/individual/?by=pupils").status_code == 200


@pytest.mark.parametrize("query", ["month=2026-13", "month=x", "month=0000-00"])
def test_a_month_that_is_none_is_told(sign_in, taught, query):
    answer = sign_in("kuznetsova").get(f"/individual/?{query}")
    assert answer.status_code == 422
    assert "is no month" in answer.text


def test_a_teacher_sees_the_own_hours_alone(sign_in, taught):
    page = sign_in("solovey").get("/individual/").text
    assert "Петров" not in page
    assert "Соловей" in page
    assert "Your own work." in page


def test_nobody_of_the_family_sees_pay(sign_in, taught):
    for page in ("", "pay/year/", "pay/table/"):
        assert sign_in("gogol").get(f"/individual/{page}").status_code == 404


@pytest.mark.parametrize(("query", "paid"), [("month=2026-11", "3.5"), ("year=", "4.5")])
@pytest.mark.parametrize("by", ["teachers", "pupils"])
def test_the_workbook_has_every_line_with_its_clause(sign_in, taught, query, paid, by):
    answer = sign_in("kuznetsova").get(f"/individual/pay/table/?{query}&by={by}")
    assert answer.status_code == 200
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.values)
    assert rows[0] == PAY_TITLES
    lines = [row for row in rows[1:] if row[5]]
    assert {row[5] for row in lines} == {"V.2", "V.3", "V.4"}
    assert str(rows[-1][7]) == paid


def test_an_empty_month_says_what_fills_it(sign_in, small, both_adopted):
    page = sign_in("kuznetsova").get("/individual/?month=2026-09").text
    assert "No work in this month" in page


def test_sheets_of_the_month_are_issued_a_group_as_one_piece(sign_in, taught):
    answer = sign_in("kuznetsova").post("/individual/pay/sheets/", {"month": "2026-11"})
    assert answer.status_code == 302
    papers = {one.context["teacher"]["last_name"]: one for one in Paper.objects.all()}
    assert set(papers) == {"Петров", "Соловей"}
    assert [one["is_group"] for one in papers["Петров"].context["works"]] == [True, False]
    assert sign_in("ivanova").post("/individual/pay/sheets/").status_code == 403

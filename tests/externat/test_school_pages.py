"""What the school tells of its individual forms: the notice of the website, the list for АІКОМ."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from documents import issuing, kinds
from documents.models import Paper
from externat.procedure import ENROLMENT_ORDER, RETURN_ORDER, of_2021
from externat.procedure_2021 import State
from externat.public_notice import public_notice
from externat.rules.edition_2021 import ACT, FORMS
from externat.services.aikom import order_lines
from externat.tables import AIKOM_TITLES
from regulations.models import ActSetting
from students.models import Student
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
    assert notice.text.count("Педагогічний патронаж") == 1


def test_a_form_that_the_school_has_not_is_not_told_of(small, both_adopted):
    ActSetting.objects.create(
        school=small.school,
        act=ACT.slug,
        key=FORMS.key,
        value=["family"],
        since=date(2026, 9, 1),
        ground="Статут",
    )
    notice = public_notice(small.school, small.year, TODAY)
    assert [form.title for form in notice.forms] == ["Сімейна (домашня) форма"]


def order(individual, part: str, day: date) -> Paper:
    """An order in force, as a step issues it."""
    return issuing.issue(kinds.get(of_2021(part)), individual, by=None, on=day)


def test_an_extern_in_no_class_is_told_of_by_the_grade_of_the_case(small, open_individual):
    extern = open_individual("Мороз", State.ENROLLED.value, form="externat", grade=9)
    Student.objects.filter(pk=extern.case.student_id).update(school_class=None)
    order(extern, ENROLMENT_ORDER, date(2026, 9, 2))
    (line,) = order_lines(small.school, small.year)
    assert (line.grade, line.class_name) == ("9", "")


def test_orders_stand_in_the_columns_of_aikom(sign_in, small, open_individual):
    family = open_individual("Гоголь", State.TRANSFERRED.value, form="family", is_transfer=True)
    extern = open_individual("Мороз", State.ENROLLED.value, form="externat")
    first = order(family, ENROLMENT_ORDER, date(2026, 9, 1)).printed_number
    order(extern, ENROLMENT_ORDER, date(2026, 9, 2))
    last = order(family, RETURN_ORDER, date(2026, 11, 2)).printed_number
    lines = order_lines(small.school, small.year)
    assert [(one.kind, one.form_before, one.form_after) for one in lines] == [
        ("Переведення на іншу форму", "Очна (денна)", "Сімейна (домашня)"),
        ("Зарахування", "", "Екстернатна"),
        ("Повернення на інституційну форму", "Сімейна (домашня)", "Очна (денна)"),
    ]
    answer = sign_in("belova").get("/individual/aikom/?file=1")
    table = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert tuple(table[0]) == AIKOM_TITLES
    assert table[1][:5] == ["София", "Гоголь", "Переведення на іншу форму", first, "01.09.2026"]
    assert table[1][11:] == ["5", "5-А", ""]
    assert table[2][5:9] == ["", "", "", ""]
    assert last in sign_in("belova").get("/individual/aikom/").text


def test_another_year_has_its_own_orders_and_an_unknown_one_is_no_page(sign_in, both_adopted):
    client = sign_in("belova")
    assert "No orders in this school year" in client.get("/individual/aikom/").text
    assert client.get("/individual/aikom/?year=999999").status_code == 404
    assert client.get("/individual/aikom/?year=x").status_code == 404


def test_teachers_and_families_take_no_list_of_orders(sign_in, both_adopted):
    assert sign_in("petrov").get("/individual/aikom/").status_code == 403
    assert sign_in("gogol").get("/individual/aikom/").status_code == 404
    assert sign_in("gogol").get("/individual/notice/").status_code == 404

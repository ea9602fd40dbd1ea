"""The report over many pupils (Annex 2): who sees which lines, its filters, issued and printed."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from accounts.tenancy import scope
from config.demo.support_cases import AGREE, RUN
from documents.making import bytes_of
from documents.models import Paper
from documents.pdf.pictures import page_texts
from individual_support.papers import REPORT_REGISTER
from students.models import SchoolClass, SchoolYear

pytestmark = pytest.mark.usefixtures("english")
URL = reverse("support:register")
DRAFT = reverse("support:register_draft")


LED = {"Гоголь": RUN, "Берия": RUN, "Мороз": AGREE}


@pytest.fixture
def school(led_before):
    """Two cases whose lessons have begun, one of 5-А and one of 8-Б; a third has only agreed."""
    return [led_before(name) for name in LED]


def pupils(client, query="") -> list[str]:
    return [one.pupil for one in client.get(URL + query).context["page"].object_list]


def test_p_4_1_4_the_deputy_sees_the_school_class_by_class(sign_in, school):
    found = sign_in("kuznetsova").get(URL).context["page"].object_list
    assert [(one.pupil, str(one.school_class), str(one.subject)) for one in found] == [
        ("Гоголь София", "5-А", "Математика"),
        ("Гоголь София", "5-А", "Русский язык"),
        ("Берия Тимур", "8-Б", "Математика"),
        ("Берия Тимур", "8-Б", "Русский язык"),
    ]


@pytest.mark.parametrize(
    ("login", "seen"),
    [
        ("ivanova", {"Гоголь София"}),
        ("sidorov", {"Берия Тимур"}),
        ("petrov", {"Гоголь София", "Берия Тимур"}),
        ("zorina", {"Гоголь София", "Берия Тимур"}),
        ("belova", {"Гоголь София", "Берия Тимур"}),
        ("koval", set()),
    ],
)
def test_everybody_sees_the_lines_of_the_own_cases(sign_in, school, login, seen):
    assert set(pupils(sign_in(login))) == seen


def test_families_and_the_signed_out_find_no_such_page(client, sign_in, school):
    assert client.get(URL).status_code == 302
    for address in (URL, DRAFT):
        assert sign_in("gogol").get(address).status_code == 404


def test_lines_are_narrowed_by_class_teacher_and_result(sign_in, school, small):
    client = sign_in("kuznetsova")
    of_class = pupils(client, f"?school_class={small.classes['8-Б'].pk}")
    assert set(of_class) == {"Берия Тимур"} and len(of_class) == 2
    of_teacher = client.get(f"{URL}?teacher={small.people['petrov'].pk}").context["page"]
    assert {str(one.subject) for one in of_teacher.object_list} == {"Математика"}
    school[0].supportcase.subjects.filter(subject__name="Математика").update(result="Усвоено")
    assert pupils(client, "?only_written=on") == ["Гоголь София"]
    assert "3 results are not written yet" in client.get(URL).content.decode()


def test_a_former_year_shows_the_class_of_that_year(sign_in, school, small):
    next_year = SchoolYear.objects.create(
        school=small.school, starts_on=date(2027, 9, 1), ends_on=date(2028, 5, 26)
    )
    sixth = SchoolClass.objects.create(
        school=small.school, year=next_year, grade=6, letter="А", teacher=small.people["sidorov"]
    )
    child = small.children["Гоголь"]
    child.school_class = sixth
    child.save()
    html = sign_in("kuznetsova").get(f"{URL}?year={small.year.pk}").content.decode()
    assert "<td>5-А</td>" in html and "<td>6-А</td>" not in html
    query = f"?year={small.year.pk}&school_class={small.classes['5-А'].pk}"
    assert set(pupils(sign_in("kuznetsova"), query)) == {"Гоголь София"}
    assert pupils(sign_in("kuznetsova"), f"?year={next_year.pk}") == []


@pytest.mark.parametrize(
    "query",
    [
        "?school_class=0",
        "?teacher=все",
        "?year=99999999999999999999999",
        "?teacher=%3Cscript%3E",
    ],
)
def test_a_filter_that_is_none_is_told_and_issues_nothing(sign_in, school, query):
    client = sign_in("kuznetsova")
    answer = client.get(URL + query)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "There is no such choice here." in html and "<script>" not in html
    assert client.post(URL + query).status_code == 422
    assert client.get(DRAFT + query).status_code == 404
    assert not Paper.objects.filter(kind=REPORT_REGISTER).exists()


def test_rows_of_another_school_are_no_choice(sign_in, school, other_school):
    with scope((other_school.school.pk,)):
        foreign = other_school.classes["5-А"].pk, other_school.people["petrov"].pk
    client = sign_in("kuznetsova")
    for query in (f"?school_class={foreign[0]}", f"?teacher={foreign[1]}"):
        assert "There is no such choice here." in client.get(URL + query).content.decode()


def test_p_4_1_4_the_report_of_a_class_is_issued_and_printed_as_annex_2(sign_in, school, small):
    query = f"?school_class={small.classes['5-А'].pk}"
    answer = sign_in("ivanova").post(URL + query)
    paper = Paper.objects.get(kind=REPORT_REGISTER)
    assert answer.url == reverse("paper", args=[paper.pk])
    assert paper.issued_by == small.people["ivanova"]
    text = " ".join(page_texts(bytes_of(paper))[0].split())
    assert "Приложение 2. Отчет об индивидуальном сопровождении обучающихся" in text
    assert "(2026-2027 учебный год)" in text
    assert "Гоголь София 5-А Математика Петров И.И. ликвидация пробелов" in text
    assert "Берия" not in text


def test_a_class_teacher_issues_no_line_of_another_class(sign_in, school):
    sign_in("ivanova").post(URL)
    lines = Paper.objects.get(kind=REPORT_REGISTER).context["lines"]
    assert {line["pupil"] for line in lines} == {"Гоголь София"}


def test_an_issued_report_is_seen_by_its_maker_and_the_office(sign_in, school):
    sign_in("ivanova").post(URL)
    paper = Paper.objects.get(kind=REPORT_REGISTER)
    for login, status in (("ivanova", 200), ("kuznetsova", 200), ("sidorov", 404), ("petrov", 404)):
        assert sign_in(login).get(reverse("paper", args=[paper.pk])).status_code == status, login
    assert f"№ {paper.printed_number}" in sign_in("ivanova").get(URL).content.decode()
    assert f"№ {paper.printed_number}" not in sign_in("sidorov").get(URL).content.decode()


def test_the_same_report_is_not_numbered_twice_on_one_day(sign_in, school):
    client = sign_in("kuznetsova")
    first, second = client.post(URL), client.post(URL)
    assert first.url == second.url
    school[0].supportcase.subjects.update(result="Усвоено")
    assert client.post(URL).url != first.url
    numbers = Paper.objects.filter(kind=REPORT_REGISTER).values_list("number", flat=True)
    assert sorted(numbers) == [1, 2]


def test_an_issued_report_stays_as_it_was(sign_in, school):
    sign_in("kuznetsova").post(URL)
    paper = Paper.objects.get(kind=REPORT_REGISTER)
    before = bytes_of(paper)
    school[0].supportcase.subjects.update(result="Усвоено")
    assert bytes_of(Paper.objects.get(pk=paper.pk)) == before


@pytest.mark.parametrize("login", ["petrov", "koval"])
def test_who_prints_nothing_looks_and_issues_nothing(sign_in, school, login):
    client = sign_in(login)
    assert "Issue the report" not in client.get(URL).content.decode()
    assert client.post(URL).status_code == 403
    assert not Paper.objects.filter(kind=REPORT_REGISTER).exists()


def test_the_preview_is_under_a_watermark_and_takes_no_number(sign_in, school):
    answer = sign_in("petrov").get(DRAFT)
    assert answer["Content-Type"] == "application/pdf"
    text = " ".join(page_texts(answer.content)[0].split())
    assert "Берия Тимур 8-Б" in text
    assert not Paper.objects.filter(kind=REPORT_REGISTER).exists()


def test_the_page_asks_as_much_of_many_lines_as_of_few(
    sign_in, school, led, django_assert_max_num_queries, django_assert_num_queries
):
    client = sign_in("kuznetsova")
    client.get(URL)
    with django_assert_max_num_queries(30) as few:
        client.get(URL)
    led("Толстой", *RUN)
    led("Лебедь", *RUN)
    with django_assert_num_queries(len(few)):
        client.get(URL)

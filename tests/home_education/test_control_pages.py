"""Control over many cases (cl. 2.21, 4.4), hours by month and teacher, days of meals (cl. 2.20)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.urls import reverse

from config.demo.home_cases import TEACHING
from documents.models import Paper
from home_education.models import HomeCase, HomeLesson
from home_education.papers.slugs import MEAL_DAYS, MEALS_APPLICATION, TEACHER_HOURS
from students.months import Month
from tests.conftest import TODAY
from tests.home_education.paper_cases import make_up

pytestmark = pytest.mark.usefixtures("english")
LED = {"Гоголь": TEACHING}
NOVEMBER = "2026-11"


@pytest.fixture
def home(led_before):
    """Lessons have begun two weeks ago, nothing is marked."""
    return led_before("Гоголь")


def text(client, name, *args, **asked) -> str:
    answer = client.get(reverse(f"home:{name}", args=args), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def past(home, count, **changes) -> list[int]:
    """Some of the past lessons changed; their numbers."""
    chosen = [one.pk for one in home.lessons.filter(held_on__lt=TODAY)[:count]]
    home.lessons.filter(pk__in=chosen).update(**changes)
    return chosen


def cells(html: str, home) -> list[str]:
    """The cells of the row of the case, without markup but for what they count."""
    start = html.index("Гоголь София")
    row = html[start : html.index("</tr>", start)]
    return [cell.split("</td>")[0] for cell in row.split("<td")[1:]]


# --- The class teacher's list ---------------------------------------------------------------------


def test_p_4_4_the_class_teacher_sees_what_is_missing_in_the_lessons(home, sign_in):
    every = home.lessons.filter(held_on__lt=TODAY).count()
    numbers = past(home, 5, state="held")
    HomeLesson.objects.filter(pk=numbers[0]).update(state="missed")
    found = cells(text(sign_in("ivanova"), "control"), home)
    counted = [cell.rpartition("</a>")[0].rpartition(">")[2] for cell in found[3:]]
    assert counted == [str(every - 5), "1", "1", "4", "4", "4"]


@pytest.mark.parametrize("login", ["ivanova", "kuznetsova", "zorina", "belova", "petrov"])
def test_own_cases_are_on_the_list(home, sign_in, login):
    assert "Гоголь София" in text(sign_in(login), "control")


@pytest.mark.parametrize("login", ["sidorov", "chernykh"])
def test_cases_of_others_are_not(home, small, sign_in, login):
    client = sign_in(login)
    home.case.participants.filter(person=small.people[login]).delete()
    for name in ("control", "hours"):
        assert "Гоголь София" not in text(client, name)


@pytest.mark.parametrize("name", ["control", "hours", "teachers", "meals_month", "events", "group"])
def test_families_have_no_lists(home, sign_in, name):
    assert sign_in("gogol").get(reverse(f"home:{name}")).status_code == 404


def test_filters_narrow_the_list_and_refuse_nonsense(home, small, sign_in):
    client = sign_in("kuznetsova")
    assert "Гоголь София" in text(client, "control", school_class=small.classes["5-А"].pk)
    html = text(client, "control", school_class=small.classes["9-А"].pk)
    assert "No case fits these filters" in html
    assert "There is no such choice here" in text(client, "control", school_class="x")
    home.lessons.filter(held_on__lt=TODAY).update(
        state="held", adult="Мама", confirmed_on=TODAY, in_journal_on=TODAY
    )
    assert "nothing is missing" in text(client, "control")
    assert "No case fits these filters" in text(client, "control", missing="on")


def test_a_prolonged_case_stays_on_the_list_to_the_end_of_its_term(home, home_demo, sign_in):
    home_demo.decide(home.case, "prolong")
    client = sign_in("kuznetsova")
    assert "Гоголь София" in text(client, "control")
    HomeCase.objects.filter(pk=home.pk).update(ends_on=TODAY - timedelta(days=1))
    assert "Гоголь София" not in text(client, "control")


def test_the_list_asks_as_much_of_many_cases_as_of_one(
    home, classmate, sign_in, django_assert_max_num_queries
):
    client = sign_in("kuznetsova")
    text(client, "control")
    with django_assert_max_num_queries(30) as few:
        text(client, "control")
    classmate()
    with django_assert_max_num_queries(len(few)):
        text(client, "control")


# --- The deputy director's hours ------------------------------------------------------------------


def test_p_4_4_the_deputy_sees_hours_planned_held_and_left(home, sign_in):
    due = home.lessons.filter(held_on__lt=TODAY).count()
    numbers = past(home, 4, state="held")
    HomeLesson.objects.filter(pk=numbers[0]).update(state="missed")
    make_up(HomeLesson.objects.get(pk=numbers[0]), TODAY)
    HomeLesson.objects.filter(pk=numbers[1]).update(state="missed")
    planned = home.lessons.filter(makes_up=None).count()
    found = [cell.partition(">")[2] for cell in cells(text(sign_in("kuznetsova"), "hours"), home)]
    assert found[1:6] == [str(planned), str(due), "2", "2", "1"]
    assert f">{due - 3}</span>" in found[6]
    assert found[7] == str(planned - due)
    assert f"{100 * 3 // due} %" in found[8]


def test_p_2_21_hours_of_the_case_by_subject_and_month_with_the_missed_lessons(home, sign_in):
    numbers = past(home, 2, state="missed")
    HomeLesson.objects.filter(pk=numbers[0]).update(reason="болезнь")
    make_up(HomeLesson.objects.get(pk=numbers[0]), TODAY)
    html = text(sign_in("petrov"), "case_hours", home.pk)
    assert "11.2026" in html and "05.2027" in html
    assert "no reason yet" in html and "not made up" in html and "болезнь" in html
    assert "Математика" in html


# --- Teachers by month ----------------------------------------------------------------------------


def test_p_2_21_hours_of_a_teacher_in_a_month(home, small, sign_in):
    maths = home.lessons.filter(row__name="Математика", held_on__lt=TODAY)
    count = maths.count()
    maths.update(state="held")
    missed = maths.first()
    HomeLesson.objects.filter(pk=missed.pk).update(state="missed")
    make_up(missed, date(2026, 12, 3))
    html = text(sign_in("kuznetsova"), "teachers", month=NOVEMBER)
    section = html[html.index("Петров Игорь Ильич") :]
    planned = home.lessons.filter(row__name="Математика", held_on__range=_days(NOVEMBER)).count()
    foot = section[section.index("<tfoot>") : section.index("</tfoot>")]
    assert f'<td class="num">{planned}</td><td class="num">{count - 1}</td>' in foot
    december = text(sign_in("kuznetsova"), "teachers", month="2026-12")
    assert "Петров Игорь Ильич" in december


def _days(month: str) -> tuple[date, date]:
    found = Month.read(month)
    return (found.first, found.last)


def test_the_monthly_sheet_is_issued_for_a_teacher_who_has_lessons(home, small, sign_in):
    client, petrov = sign_in("kuznetsova"), small.people["petrov"]
    url = reverse("home:teacher_sheet", args=[petrov.pk])
    answer = client.post(url, {"month": NOVEMBER})
    paper = Paper.objects.get(kind=TEACHER_HOURS)
    assert answer.url == reverse("paper", args=[paper.pk])
    assert paper.context["lines"]
    client.post(url, {"month": "2025-01"})
    client.post(reverse("home:teacher_sheet", args=[small.people["koval"].pk]), {})
    assert Paper.objects.filter(kind=TEACHER_HOURS).count() == 1


def test_a_teacher_issues_no_sheet(home, small, sign_in):
    url = reverse("home:teacher_sheet", args=[small.people["petrov"].pk])
    assert sign_in("petrov").post(url, {"month": NOVEMBER}).status_code == 403
    assert (
        sign_in("kuznetsova")
        .post(reverse("home:teacher_sheet", args=[10**15]), {"month": NOVEMBER})
        .status_code
        == 404
    )


@pytest.mark.parametrize("month", ["2026-13", "ноябрь", "0000-01", "9" * 200])
@pytest.mark.parametrize("name", ["teachers", "meals_month"])
def test_a_month_that_is_none_is_told(home, sign_in, name, month):
    answer = sign_in("kuznetsova").get(reverse(f"home:{name}"), {"month": month})
    assert answer.status_code == 422 and "is no month" in answer.content.decode()


# --- Meals ----------------------------------------------------------------------------------------


@pytest.fixture
def entitled(home):
    """The pupil has the status that gives the right (cl. 2.20)."""
    HomeCase.objects.filter(pk=home.pk).update(has_special_needs=True)
    home.refresh_from_db()
    return home


def test_p_2_20_without_the_status_nothing_is_compensated(home, sign_in):
    html = text(sign_in("ivanova"), "meals", home.pk)
    assert "has no right to the compensation" in html and "Record the answer" not in html


def test_p_2_20_the_answer_keeps_the_time_limit_and_days_are_counted_once(entitled, sign_in):
    client, url = sign_in("ivanova"), reverse("home:meals", args=[entitled.pk])
    assert entitled.case.deadlines.filter(key="textbooks", kept_at=None).exists()
    answer = client.post(url, {"answer": "wanted", "answered_on": TODAY.isoformat()})
    assert answer.status_code == 302
    entitled.refresh_from_db()
    assert (entitled.meals_wanted, entitled.meals_answered_on) == (True, TODAY)
    assert not entitled.case.deadlines.filter(key="meals", kept_at=None, cancelled_at=None).exists()
    day = entitled.lessons.first().held_on
    entitled.lessons.filter(held_on=day).update(state="held")
    assert entitled.lessons.filter(held_on=day).count() > 1
    html = text(client, "meals", entitled.pk)
    assert '<td class="num">1</td>' in html
    month = text(client, "meals_month", month=f"{day:%Y-%m}")
    assert "Гоголь София" in month and '<td class="num">1</td>' in month


def test_p_2_20_the_application_is_issued_for_who_has_the_right(home, sign_in):
    client, url = sign_in("ivanova"), reverse("home:meals_application", args=[home.pk])
    assert "has no right" in client.post(url, follow=True).content.decode()
    HomeCase.objects.filter(pk=home.pk).update(has_special_needs=True)
    client.post(url)
    assert Paper.objects.get(kind=MEALS_APPLICATION).case_id == home.pk


def test_p_2_20_who_declines_is_on_no_list(entitled, sign_in):
    client, url = sign_in("ivanova"), reverse("home:meals", args=[entitled.pk])
    client.post(url, {"answer": "declined", "answered_on": TODAY.isoformat()})
    entitled.lessons.filter(held_on__lt=TODAY).update(state="held")
    assert "Гоголь София" not in text(client, "meals_month", month=NOVEMBER)
    answer = client.post(reverse("home:meals_sheet"), {"month": NOVEMBER}, follow=True)
    assert "so there is no list" in answer.content.decode()


def test_p_2_20_the_list_of_the_month_is_issued(entitled, sign_in):
    HomeCase.objects.filter(pk=entitled.pk).update(meals_wanted=True, meals_answered_on=TODAY)
    entitled.lessons.filter(held_on__lt=TODAY).update(state="held")
    sign_in("kuznetsova").post(reverse("home:meals_sheet"), {"month": NOVEMBER})
    assert Paper.objects.get(kind=MEAL_DAYS).context["total"] > 0


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"answer": "maybe"}, "There is no such choice here."),
        ({"answer": ""}, "This field is required."),
        ({"answered_on": "2026-11-23"}, "still to come"),
        ({"answered_on": "x"}, "is no date of the calendar"),
    ],
)
def test_a_wrong_answer_is_told(entitled, sign_in, sent, told):
    url = reverse("home:meals", args=[entitled.pk])
    given = {"answer": "wanted", "answered_on": TODAY.isoformat(), **sent}
    answer = sign_in("ivanova").post(url, given)
    assert answer.status_code == 422 and told in answer.content.decode()
    entitled.refresh_from_db()
    assert entitled.meals_answered_on is None

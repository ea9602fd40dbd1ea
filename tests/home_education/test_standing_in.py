"""Somebody stands in for a teacher (cl. 2.10): whose lessons, whose hours, and what is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.models import Notice
from config.demo.home_cases import TEACHING
from home_education.hours import by_teacher, month_lessons
from home_education.models import HomeLesson, HospitalGroup, HospitalStay
from regulations.models import CaseParticipant
from students.models import TaughtSubject
from students.months import Month
from tests.conftest import TODAY

pytestmark = pytest.mark.usefixtures("english")
LED = {"Гоголь": TEACHING}
ONE_DAY = timedelta(days=1)
NOVEMBER = Month.of(TODAY)


@pytest.fixture
def home(led_before):
    """Lessons have begun two weeks ago, nothing is marked."""
    return led_before("Гоголь")


def maths(home):
    return home.lessons.filter(row__name="Математика")


def send(client, home, small, **changes):
    """Zhuk stands in for Petrov this week, with a reason."""
    given = {
        "absent": small.people["petrov"].pk,
        "instead": small.people["zhuk"].pk,
        "first": (TODAY - ONE_DAY * 6).isoformat(),
        "last": (TODAY + ONE_DAY * 6).isoformat(),
        "reason": "Педагог первой категории, приказ № 88",
        **changes,
    }
    return client.post(reverse("home:stand_in", args=[home.pk]), given, follow=True)


def hours(small, login):
    """The figures of a teacher in the month."""
    found = by_teacher(month_lessons(small.school.pk, NOVEMBER))
    one = next((one for one in found if one.teacher == small.people[login]), None)
    return one and (one.total.planned, one.total.held, one.total.made_up)


def test_p_2_10_whoever_stands_in_marks_the_lessons_and_is_paid(home, small, sign_in):
    week = maths(home).filter(held_on__range=(TODAY - ONE_DAY * 6, TODAY + ONE_DAY * 6))
    before = hours(small, "petrov")
    html = send(sign_in("kuznetsova"), home, small).content.decode()
    assert f"{week.count()} lessons are handed over" in html
    assert set(week.values_list("teacher", flat=True)) == {small.people["zhuk"].pk}
    assert CaseParticipant.objects.filter(case=home.pk, person=small.people["zhuk"]).exists()
    assert Notice.objects.filter(person=small.people["zhuk"], url__endswith="/lessons/").exists()
    lesson = week.filter(held_on__lt=TODAY).first()
    url = reverse("home:lesson", args=[home.pk, lesson.pk])
    sent = {"version": lesson.version, "state": "held", "adult": "Мама"}
    assert sign_in("petrov").post(url, sent).status_code == 403
    sign_in("zhuk").post(url, sent)
    lesson.refresh_from_db()
    assert lesson.state == "held"
    assert hours(small, "zhuk")[1] == 1
    assert hours(small, "petrov")[0] + hours(small, "zhuk")[0] >= before[0]


def test_p_2_10_another_subject_needs_a_reason(home, small, sign_in):
    html = send(sign_in("kuznetsova"), home, small, reason="").content.decode()
    assert "Математика is not among the subjects of" in html and "cl. 2.10" in html
    assert not maths(home).exclude(stands_in_for=None).exists()
    subject = small.subjects["Математика"]
    zhuk = small.people["zhuk"]
    TaughtSubject.objects.get_or_create(school=small.school, person=zhuk, subject=subject)
    send(sign_in("kuznetsova"), home, small, reason="")
    assert maths(home).exclude(stands_in_for=None).exists()


def test_the_teacher_of_the_plan_takes_the_own_lessons_back(home, small, sign_in):
    client = sign_in("ivanova")
    send(client, home, small)
    people = {"absent": small.people["zhuk"].pk, "instead": small.people["petrov"].pk}
    send(client, home, small, **people)
    assert not maths(home).exclude(stands_in_for=None).exists()


def test_what_is_confirmed_or_in_the_journal_stays_with_its_teacher(home, small, sign_in):
    done = maths(home).filter(held_on__range=(TODAY - ONE_DAY * 6, TODAY - ONE_DAY)).first()
    HomeLesson.objects.filter(pk=done.pk).update(state="held", in_journal_on=TODAY)
    send(sign_in("ivanova"), home, small)
    done.refresh_from_db()
    assert done.stands_in_for is None
    assert maths(home).exclude(stands_in_for=None).exists()


def test_p_2_14_who_has_another_lesson_then_does_not_stand_in(home, small, sign_in):
    solovey = small.people["solovey"].pk
    HomeLesson.objects.filter(home=home, row__name="Русский язык").update(starts_minute=540)
    maths(home).update(starts_minute=560)
    html = send(sign_in("ivanova"), home, small, instead=solovey).content.decode()
    assert "the pupil has a lesson of " in html and "cl. 2.14" in html
    assert not maths(home).exclude(stands_in_for=None).exists()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"absent": ""}, "This field is required."),
        ({"absent": "999999"}, "There is no such choice here."),
        ({"instead": "x"}, "There is no such choice here."),
        ({"first": "2026-11-30", "last": "2026-11-29"}, "before the first one"),
        ({"first": "2027-07-01", "last": "2027-07-02"}, "no lesson on these days"),
        ({"last": "завтра"}, "is no date of the calendar"),
        ({"reason": "<b>x</b>"}, "looks like markup"),
    ],
)
def test_wrong_input_is_told(home, small, sign_in, changes, told):
    answer = send(sign_in("ivanova"), home, small, **changes)
    assert answer.status_code == 422 and told in answer.content.decode()
    assert not maths(home).exclude(stands_in_for=None).exists()


def test_nobody_stands_in_for_themselves(home, small, sign_in):
    petrov = small.people["petrov"].pk
    html = send(sign_in("ivanova"), home, small, instead=petrov).content.decode()
    assert "This is who is absent" in html


@pytest.mark.parametrize(("login", "status"), [("petrov", 403), ("gogol", 404), ("moroz", 404)])
def test_only_who_leads_hands_lessons_over(home, small, sign_in, login, status):
    assert send(sign_in(login), home, small).status_code == status


# --- Hours of teachers (cl. 2.21) ----------------------------------------------------------------


def test_p_2_21_a_group_is_paid_once_and_two_cases_are_added_up(home, small, classmate):
    other = classmate()
    alone = hours(small, "petrov")[0]
    day = maths(other).filter(held_on__range=(NOVEMBER.first, NOVEMBER.last)).values_list("held_on")
    own = maths(home).filter(held_on__range=(NOVEMBER.first, NOVEMBER.last)).count()
    assert alone == own + day.count()
    group = HospitalGroup.objects.create(school=small.school, hospital="Больница", name="5 класс")
    for one in (home, other):
        HospitalStay.objects.create(
            school=small.school, home=one, hospital="Больница", group=group, teaching="group"
        )
    for first, second in zip(maths(home), maths(other), strict=False):
        where = {"held_on": second.held_on, "starts_minute": second.starts_minute}
        HomeLesson.objects.filter(pk=first.pk).update(**where)
    together = next(
        one
        for one in by_teacher(month_lessons(small.school.pk, NOVEMBER))
        if one.teacher == small.people["petrov"]
    )
    assert together.total.planned == day.count()
    (line,) = [one for one in together.lines if one.group]
    assert (line.group, len(line.homes)) == (group, 2)


def test_p_2_21_a_group_is_held_where_one_of_it_was_there(home, small, classmate):
    other = classmate()
    one, two = maths(home).first(), maths(other).first()
    where = {"held_on": one.held_on, "starts_minute": one.starts_minute}
    HomeLesson.objects.filter(pk=two.pk).update(state="held", **where)
    HomeLesson.objects.filter(pk=one.pk).update(state="missed")
    assert hours(small, "petrov")[1] == 1


@pytest.mark.parametrize(
    ("day", "is_counted"), [("2026-11-30", True), ("2026-12-01", False), ("2026-10-31", False)]
)
def test_p_2_21_the_first_and_the_last_day_of_a_month_are_its_own(home, small, day, is_counted):
    type(home).objects.filter(pk=home.pk).update(starts_on="2026-10-01")
    HomeLesson.objects.filter(home=home).delete()
    row = home.plan.get(name="Математика")
    HomeLesson.objects.create(
        school=home.school, home=home, row=row, held_on=day, starts_minute=540, state="held"
    )
    assert hours(small, "petrov") == ((1, 1, 0) if is_counted else None)


def test_p_2_21_the_hours_of_all_teachers_are_a_workbook_and_one_print(home, small, sign_in):
    client = sign_in("kuznetsova")
    answer = client.get(reverse("home:teachers_table"), {"month": str(NOVEMBER)})
    assert answer["Content-Type"].endswith("spreadsheetml.sheet")
    assert answer.content[:2] == b"PK" and f"{NOVEMBER}.xlsx" in answer["Content-Disposition"]
    answer = client.post(reverse("home:teacher_sheets"), {"month": str(NOVEMBER)}, follow=True)
    assert "they are being printed" in answer.content.decode()
    answer = client.post(reverse("home:teacher_sheets"), {"month": "2025-01"}, follow=True)
    assert "so there is no sheet" in answer.content.decode()

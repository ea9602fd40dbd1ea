"""A missed lesson is made up by a lesson of its own: confirmed, written down, within the term."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from config.demo.home_cases import TEACHING
from home_education.models import HomeLesson
from home_education.services.planning import plan_lessons
from regulations.models import Deadline
from tests.conftest import TODAY

pytestmark = pytest.mark.usefixtures("english")
LED = {"Гоголь": TEACHING}
ONE_DAY = timedelta(days=1)
#: An hour at which nobody of the small school has lessons.
LATE = "17:00"


@pytest.fixture
def home(led_before):
    """Lessons have begun two weeks ago, nothing is marked."""
    return led_before("Гоголь")


def missed(home, place=0) -> HomeLesson:
    return home.lessons.filter(row__name="Математика", held_on__lt=TODAY, makes_up=None)[place]


def mark(client, home, lesson, **sent):
    """Mark as missed, or as `sent` says."""
    lesson = HomeLesson.objects.get(pk=lesson.pk)
    url = reverse("home:lesson", args=[home.pk, lesson.pk])
    given = {"version": lesson.version, "state": "missed", "reason": "болезнь", **sent}
    return client.post(url, given, headers={"HX-Request": "true"})


def made_up(home, client, day=TODAY, at=LATE, **sent) -> HomeLesson:
    """The lesson that makes up for the first missed one."""
    lesson = missed(home)
    answer = mark(client, home, lesson, made_up_on=day.isoformat(), made_up_at=at, **sent)
    assert answer["X-Row"] == "saved", answer.content.decode()
    return HomeLesson.objects.get(makes_up=lesson)


def test_p_2_21_what_was_made_up_is_a_lesson_that_was_held(home, sign_in):
    made = made_up(home, sign_in("petrov"), adult="Гоголь Н. С.")
    assert (made.state, made.held_on, made.starts_minute) == ("held", TODAY, 17 * 60)
    assert made.adult == "Гоголь Н. С." and made.row == missed(home).row
    assert missed(home).made_up_on == TODAY


def test_p_2_17_the_parent_confirms_what_was_made_up_by_a_word_of_its_own(home, sign_in):
    made, parent = made_up(home, sign_in("petrov")), sign_in("gogol")
    page = reverse("home:lessons", args=[home.pk])
    html = parent.get(page).content.decode()
    assert "1 lesson waits for your confirmation" in html
    assert f"makes up for the lesson of {missed(home).held_on.day} " in html
    owed = Deadline.objects.filter(case=home.pk, key="confirmation", kept_at=None)
    assert owed.exists()
    parent.post(reverse("home:confirm", args=[home.pk]), {"lesson": made.pk})
    made.refresh_from_db()
    assert made.confirmed_on == TODAY and not owed.exists()


def test_p_4_3_what_was_made_up_is_written_into_the_journal_by_itself(home, sign_in):
    teacher = sign_in("petrov")
    made, page = made_up(home, teacher), reverse("home:journal", args=[home.pk])
    html = teacher.get(page).content.decode()
    assert "1 lesson is to be written" in html
    assert f"возмещение занятия от {missed(home).held_on:%d.%m.%Y}" in html
    teacher.post(page, {"lesson": made.pk})
    made.refresh_from_db()
    assert made.in_journal_on == TODAY


def test_p_2_21_a_making_up_to_come_is_planned_and_the_family_sees_it(home, sign_in):
    made = made_up(home, sign_in("petrov"), TODAY + ONE_DAY)
    assert made.state == "planned" and missed(home).made_up_on is None
    assert Deadline.objects.filter(case=home.pk, key="make_up", kept_at=None).count() == 1
    html = sign_in("gogol").get(reverse("home:lessons", args=[home.pk])).content.decode()
    assert "makes up for the lesson of" in html
    plan_lessons(home, TODAY)
    assert HomeLesson.objects.filter(pk=made.pk).exists()


def test_p_2_21_a_making_up_that_did_not_take_place_is_taken_off(home, sign_in):
    teacher = sign_in("petrov")
    made = made_up(home, teacher)
    mark(teacher, home, made)
    assert not HomeLesson.objects.filter(pk=made.pk).exists()
    assert missed(home).state == "missed" and missed(home).making_up is None


def test_p_2_21_a_making_up_moves_and_goes_with_what_is_written(home, sign_in):
    teacher = sign_in("petrov")
    made = made_up(home, teacher)
    day = (TODAY - ONE_DAY).isoformat()
    mark(teacher, home, missed(home), made_up_on=day, made_up_at=LATE)
    made.refresh_from_db()
    assert made.held_on == TODAY - ONE_DAY
    mark(teacher, home, missed(home))
    assert not HomeLesson.objects.filter(pk=made.pk).exists()


def test_what_the_parent_confirmed_neither_moves_nor_goes(home, sign_in):
    teacher = sign_in("petrov")
    made = made_up(home, teacher)
    HomeLesson.objects.filter(pk=made.pk).update(confirmed_on=TODAY)
    for sent in ({}, {"state": "held", "adult": "Мама"}, {"made_up_on": "2026-11-20"}):
        answer = mark(teacher, home, missed(home), **sent)
        assert "confirmed the lesson that makes up for this one" in answer.content.decode()
    assert HomeLesson.objects.filter(pk=made.pk, held_on=TODAY).exists()


def test_p_2_14_nobody_is_in_two_places_at_once(home, classmate, sign_in):
    teacher, lesson = sign_in("petrov"), missed(home)
    other = home.lessons.filter(held_on__gt=TODAY).exclude(row__name="Математика").first()
    at = f"{other.starts_minute // 60:02}:{other.starts_minute % 60:02}"
    answer = mark(teacher, home, lesson, made_up_on=other.held_on.isoformat(), made_up_at=at)
    assert answer["X-Row"] == "refused"
    told = answer.content.decode()
    assert f"the pupil has a lesson of {other.row.name}" in told and "cl. 2.14" in told
    away = classmate()
    busy = away.lessons.filter(row__name="Математика", held_on__gt=TODAY).first()
    at = f"{busy.starts_minute // 60:02}:{busy.starts_minute % 60:02}"
    answer = mark(teacher, home, lesson, made_up_on=busy.held_on.isoformat(), made_up_at=at)
    assert "the teacher has a lesson with another pupil" in answer.content.decode()
    assert missed(home).state == "planned"


def test_p_2_7_neither_is_made_up_after_the_term(home, sign_in):
    late = (home.ends_on + ONE_DAY).isoformat()
    answer = mark(sign_in("petrov"), home, missed(home), made_up_on=late, made_up_at=LATE)
    assert "is outside study at home" in answer.content.decode()


@pytest.mark.parametrize("days", [-1, 1])
def test_p_2_7_the_database_keeps_no_lesson_outside_the_term(home, days):
    day = home.starts_on - ONE_DAY if days < 0 else home.ends_on + ONE_DAY
    lesson = missed(home)
    with pytest.raises(IntegrityError, match="outside the term"), transaction.atomic():
        home.lessons.filter(pk=lesson.pk).update(held_on=day)
    with pytest.raises(IntegrityError, match="outside the term"), transaction.atomic():
        HomeLesson.objects.create(
            school=home.school, home=home, row=lesson.row, held_on=day, starts_minute=540
        )


def test_p_2_7_p_2_8_the_database_knows_of_an_early_end(home):
    type(home).objects.filter(pk=home.pk).update(terminated_on=TODAY)
    lesson = missed(home)
    for day, is_refused in ((TODAY, False), (TODAY + ONE_DAY, True)):
        try:
            with transaction.atomic():
                home.lessons.filter(pk=lesson.pk).update(held_on=day, starts_minute=1000)
        except IntegrityError:
            assert is_refused
        else:
            assert not is_refused


@pytest.mark.parametrize("name", ["confirmed_on", "in_journal_on"])
def test_p_2_17_the_database_keeps_no_word_before_the_lesson(home, name):
    lesson = missed(home)
    home.lessons.filter(pk=lesson.pk).update(state="held", **{name: lesson.held_on})
    with pytest.raises(IntegrityError), transaction.atomic():
        home.lessons.filter(pk=lesson.pk).update(**{name: lesson.held_on - ONE_DAY})


def test_the_database_keeps_one_making_up_that_is_not_missed(home, sign_in):
    made = made_up(home, sign_in("petrov"))
    with pytest.raises(IntegrityError), transaction.atomic():
        HomeLesson.objects.filter(pk=made.pk).update(state="missed")
    with pytest.raises(IntegrityError), transaction.atomic():
        HomeLesson.objects.create(
            school=home.school,
            home=home,
            row=made.row,
            makes_up=missed(home),
            held_on=TODAY,
            starts_minute=1100,
        )


# --- The family: ill, and well again (cl. 4.2) ---------------------------------------------------


def test_p_4_2_an_illness_takes_a_planned_making_up_off(home, sign_in):
    made = made_up(home, sign_in("petrov"), TODAY + ONE_DAY)
    days = {"first": TODAY.isoformat(), "last": (TODAY + ONE_DAY * 2).isoformat()}
    sign_in("gogol").post(reverse("home:illness", args=[home.pk]), days)
    assert not HomeLesson.objects.filter(pk=made.pk).exists()
    assert missed(home).state == "missed"


def test_p_4_2_the_family_tells_that_lessons_go_on(home, small, sign_in):
    client, page = sign_in("gogol"), reverse("home:lessons", args=[home.pk])
    days = {"first": TODAY.isoformat(), "last": (TODAY + ONE_DAY * 4).isoformat()}
    client.post(reverse("home:illness", args=[home.pk]), days)
    lost = home.lessons.filter(state="missed")
    assert "The child is well again" in client.get(page).content.decode()
    first = TODAY + ONE_DAY * 2
    back = lost.filter(held_on__gte=first).count()
    url = reverse("home:resume", args=[home.pk])
    html = client.post(url, {"first": first.isoformat()}, follow=True).content.decode()
    assert back > 1 and f"{back} lessons are held after all" in html
    assert set(lost.values_list("held_on", flat=True)) <= {TODAY, TODAY + ONE_DAY}
    assert not home.lessons.filter(state="planned").exclude(told_on=None).exists()
    html = client.post(url, {"first": "2027-05-20"}, follow=True).content.decode()
    assert "No lesson from this day on is called off." in html


def test_p_4_2_what_the_teacher_marked_does_not_come_back(home, sign_in):
    coming = home.lessons.filter(row__name="Математика", held_on__gt=TODAY).first()
    mark(sign_in("petrov"), home, coming, reason="у врача")
    sign_in("gogol").post(reverse("home:resume", args=[home.pk]), {"first": TODAY.isoformat()})
    coming.refresh_from_db()
    assert coming.state == "missed"


@pytest.mark.parametrize("first", ["", "завтра", "31.02.2027"])
def test_p_4_2_a_day_that_is_none_brings_nothing_back(home, sign_in, first):
    url = reverse("home:resume", args=[home.pk])
    assert sign_in("gogol").post(url, {"first": first}).status_code == 302
    assert not home.lessons.exclude(state="planned").exists()

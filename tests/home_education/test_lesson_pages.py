"""Lessons over HTTP: planned from the timetable, marked by one press, refused by clauses."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from accounts.models import Notice
from config.demo.home_cases import AGREED, TEACHING
from home_education.jobs import plan_lessons_anew
from home_education.models import HomeLesson
from home_education.rules import LessonState
from home_education.services.planning import plan_lessons
from regulations.models import CaseParticipant
from students.models import DayOff
from tests.conftest import TODAY

pytestmark = pytest.mark.usefixtures("english")
HTMX = {"HX-Request": "true"}
#: Before the morning in the school's own time, on Kamchatka.
NIGHT = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
ONE_DAY = timedelta(days=1)
LED = {"Гоголь": TEACHING}


@pytest.fixture
def home(led_before):
    """A case whose lessons have begun two weeks ago: planned, nothing is marked."""
    return led_before("Гоголь")


def past(home, subject="Математика") -> HomeLesson:
    """The first lesson of the subject."""
    return home.lessons.filter(row__name=subject, held_on__lt=TODAY).first()


def page(client, home, **asked):
    return client.get(reverse("home:lessons", args=[home.pk]), asked)


def press(client, home, lesson, *, htmx=True, **sent):
    sent = {"version": lesson.version, "state": "held", "adult": "Гоголь Н. С.", **sent}
    url = reverse("home:lesson", args=[home.pk, lesson.pk])
    return client.post(url, sent, headers=HTMX if htmx else {})


def test_the_order_plans_every_day_of_the_term_and_asks_the_teachers_in(home, small):
    days = list(home.lessons.values_list("held_on", flat=True))
    assert days[0] >= home.starts_on and home.ends_on - timedelta(days=7) < days[-1]
    assert days[-1] <= home.ends_on
    assert not home.lessons.exclude(state=LessonState.PLANNED).exists()
    asked = CaseParticipant.objects.filter(case=home.pk, person=small.people["petrov"])
    assert asked.exists()
    assert Notice.objects.filter(person=small.people["petrov"], url__endswith="/lessons/").exists()


def test_before_the_order_there_are_no_lessons_and_the_page_says_so(led, sign_in):
    home = led("Мороз", *AGREED, first_minute=13 * 60)
    assert not home.lessons.exists()
    html = page(sign_in("ivanova"), home).content.decode()
    assert "Lessons are marked from the order of organisation on" in html


def test_a_teacher_sees_own_lessons_to_mark_and_the_class_teacher_all(home, sign_in):
    html = page(sign_in("petrov"), home).content.decode()
    own = home.lessons.filter(row__name="Математика", held_on__lte=TODAY).count()
    assert f"{own} lessons wait for their marks" in html
    every = home.lessons.filter(held_on__lte=TODAY).count()
    html = page(sign_in("ivanova"), home).content.decode()
    assert every > own and f"{every} lessons wait for their marks" in html


def test_p_2_17_one_press_is_the_whole_mark(home, sign_in):
    lesson = past(home)
    answer = press(sign_in("petrov"), home, lesson, topic="Дроби")
    assert (answer.status_code, answer["X-Row"]) == (200, "saved")
    assert "Saved" in answer.content.decode()
    lesson.refresh_from_db()
    assert (lesson.state, lesson.topic, lesson.adult) == ("held", "Дроби", "Гоголь Н. С.")
    assert lesson.version == 2


def test_p_4_2_the_adult_of_the_last_lesson_is_not_asked_for_again(home, sign_in):
    client, lesson = sign_in("petrov"), past(home)
    assert f'value="{home.applicant.full_name}"' in page(client, home).content.decode()
    press(client, home, lesson, adult="Гоголь Иван Петрович")
    assert 'value="Гоголь Иван Петрович"' in page(client, home).content.decode()


def test_p_4_2_a_child_is_no_adult_and_the_page_says_so(home, sign_in):
    client, lesson = sign_in("petrov"), past(home)
    told = press(client, home, lesson, adult_years="17").content.decode()
    assert "is 17, an adult is at least 18" in told
    again = HomeLesson.objects.get(pk=lesson.pk)
    assert (
        "an adult is at least" not in press(client, home, again, adult_years="18").content.decode()
    )


def test_without_script_the_page_comes_back(home, sign_in):
    client, lesson = sign_in("petrov"), past(home)
    answer = press(client, home, lesson, htmx=False, state="missed", reason="болезнь")
    assert answer.status_code == 302
    assert "The lesson is marked." in client.get(answer.url).content.decode()
    lesson.refresh_from_db()
    assert (lesson.state, lesson.reason, lesson.adult) == ("missed", "болезнь", "")


def test_p_2_21_a_missed_lesson_without_reason_stands_among_what_is_missing(home, sign_in):
    client, lesson = sign_in("petrov"), past(home)
    press(client, home, lesson, state="missed")
    html = page(client, home).content.decode()
    assert "Something is missing in 1 lesson" in html
    assert "was missed, why is empty: write it" in html and "is not made up" in html


def test_p_2_7_a_lesson_is_made_up_within_the_term_only(home, sign_in):
    client, lesson = sign_in("petrov"), past(home)
    before = (home.starts_on - ONE_DAY).isoformat()
    answer = press(client, home, lesson, state="missed", reason="болезнь", made_up_on=before)
    assert answer["X-Row"] == "refused"
    assert "is outside study at home" in answer.content.decode()
    first = home.starts_on.isoformat()
    answer = press(client, home, lesson, state="missed", reason="болезнь", made_up_on=first)
    assert answer["X-Row"] == "saved"
    lesson = HomeLesson.objects.get(pk=lesson.pk)
    assert lesson.made_up_on == home.starts_on


def test_a_lesson_to_come_is_not_held_but_may_be_called_off(home, sign_in):
    client = sign_in("petrov")
    coming = home.lessons.filter(row__name="Математика", held_on__gt=TODAY).first()
    answer = press(client, home, coming)
    assert "This lesson is still to come" in answer.content.decode()
    assert press(client, home, coming, state="missed", reason="врач")["X-Row"] == "saved"


def test_a_confirmed_lesson_stays_held(home, sign_in):
    lesson = past(home)
    HomeLesson.objects.filter(pk=lesson.pk).update(state="held", confirmed_on=TODAY)
    told = press(sign_in("petrov"), home, lesson, state="missed").content.decode()
    assert "The parent has confirmed that this lesson was held" in told


def test_two_teachers_at_once_the_second_is_told_and_may_replace(home, sign_in):
    lesson = past(home)
    press(sign_in("ivanova"), home, lesson, state="missed", reason="болезнь")
    answer = press(sign_in("petrov"), home, lesson)
    assert "Somebody marked this meanwhile: “Missed”" in answer.content.decode()
    lesson.refresh_from_db()
    assert lesson.state == "missed"
    assert press(sign_in("petrov"), home, lesson)["X-Row"] == "saved"


BAD_INPUT = [
    ({"state": "cancelled"}, "There is no such choice here."),
    ({"state": ""}, "This field is required."),
    ({"topic": "т" * 301}, "at most 300 characters"),
    ({"topic": "<b>жирно</b>"}, "looks like markup"),
    ({"adult": "нуль\x00"}, "Null characters are not allowed."),
    ({"adult_years": "-1"}, "greater than or equal to 0"),
    ({"adult_years": "сорок"}, "Enter a whole number."),
    ({"state": "missed", "told_on": "31.02.2026"}, "is no date of the calendar"),
    ({"state": "missed", "made_up_on": "2027-11-23"}, "is outside study at home"),
    ({"state": "missed", "made_up_on": "2026-11-20", "made_up_at": "25:00"}, "at, if at"),
    ({"version": str(2**40)}, "less than or equal to"),
]


@pytest.mark.parametrize(("sent", "told"), BAD_INPUT)
def test_bad_input_is_told_and_nothing_is_saved(home, sign_in, sent, told):
    lesson = past(home)
    answer = press(sign_in("petrov"), home, lesson, **sent)
    assert (answer.status_code, answer["X-Row"]) == (200, "refused")
    assert told in answer.content.decode()
    lesson.refresh_from_db()
    assert (lesson.state, lesson.version) == ("planned", 1)


def test_without_script_the_page_comes_back_with_what_was_bad(home, sign_in):
    """What the form refuses and what a clause does: told alike, as the button of a line is."""
    client, lesson = sign_in("petrov"), past(home)
    for sent, told in (BAD_INPUT[0], BAD_INPUT[8]):
        answer = press(client, home, lesson, htmx=False, **sent)
        assert answer.status_code == 422, sent
        assert told in answer.content.decode(), sent
    lesson.refresh_from_db()
    assert (lesson.state, lesson.version) == ("planned", 1)


@pytest.mark.parametrize("week", ["2026-13-45", "завтра", "0001-01-01", "9999-12-31", "x" * 300])
def test_a_week_that_is_none_is_that_of_today(home, sign_in, week):
    html = page(sign_in("petrov"), home, week=week).content.decode()
    assert "The week of 16.11–22.11.2026" in html


def test_another_teachers_lesson_is_not_marked(home, sign_in):
    lesson = past(home, "Русский язык")
    answer = press(sign_in("petrov"), home, lesson)
    assert answer.status_code == 403
    lesson.refresh_from_db()
    assert lesson.state == "planned"


@pytest.mark.parametrize("login", ["gogol", "moroz", "sidorov", "chernykh"])
def test_families_and_strangers_mark_nothing(home, sign_in, login):
    assert press(sign_in(login), home, past(home)).status_code in (403, 404)
    assert not home.lessons.exclude(state="planned").exists()


def test_a_lesson_of_another_case_is_none_of_this_one(home, sign_in, classmate):
    other = classmate()
    assert press(sign_in("ivanova"), home, past(other)).status_code == 404


def test_p_2_13_a_day_off_entered_later_takes_its_lessons_out(home, small, sign_in):
    coming = home.lessons.filter(held_on__gt=TODAY).first()
    DayOff.objects.create(school=small.school, date=coming.held_on, title="Карантин", kind="school")
    of_day = home.lessons.filter(held_on=coming.held_on).count()
    client = sign_in("ivanova")
    answer = client.post(reverse("home:replan", args=[home.pk]), follow=True)
    assert f"Planned anew. Lessons added: 0, dropped: {of_day}." in answer.content.decode()
    assert not home.lessons.filter(held_on=coming.held_on).exists()
    assert plan_lessons(home, TODAY) == (0, 0)


def test_p_2_13_the_night_takes_lessons_of_a_new_day_off_out(home, small):
    coming = home.lessons.filter(held_on__gt=TODAY).first()
    DayOff.objects.create(school=small.school, date=coming.held_on, title="Карантин", kind="school")
    plan_lessons_anew.now(school_id=small.school.pk)  # NOW is two o'clock at night in UTC
    assert home.lessons.filter(held_on=coming.held_on).exists()
    with time_machine.travel(NIGHT, tick=False):
        plan_lessons_anew.now(school_id=small.school.pk)
    assert not home.lessons.filter(held_on=coming.held_on).exists()


def test_what_is_marked_stays_when_lessons_are_planned_anew(home, small):
    coming = home.lessons.filter(held_on__gt=TODAY).first()
    HomeLesson.objects.filter(pk=coming.pk).update(state="missed", reason="врач")
    home.timetable.all().delete()
    plan_lessons(home, TODAY)
    assert list(home.lessons.filter(held_on__gte=TODAY)) == [coming]
    assert home.lessons.filter(held_on__lt=TODAY).exists()


def test_a_teacher_plans_nothing_anew(home, sign_in):
    url = reverse("home:replan", args=[home.pk])
    assert sign_in("petrov").post(url).status_code == 403
    assert sign_in("gogol").post(url).status_code == 404


def test_the_week_shows_every_teacher(home, sign_in):
    week = home.starts_on + timedelta(days=14)
    html = page(sign_in("petrov"), home, week=week.isoformat()).content.decode()
    assert "Русский язык" in html and "Соловей М.Л." in html
    assert date.fromisoformat("2026-11-16") < week


def test_the_page_asks_as_much_of_many_lessons_as_of_few(
    home, sign_in, django_assert_max_num_queries
):
    client = sign_in("ivanova")
    page(client, home)
    with django_assert_max_num_queries(70) as few:
        page(client, home)
    home.lessons.filter(held_on__lt=TODAY).update(state="held", adult="Мама")
    with django_assert_max_num_queries(len(few)):
        page(client, home)


def test_the_tab_of_the_case_tells_how_many_lessons_wait(home, sign_in):
    url = reverse("case_panel", args=[home.pk, "lessons"])
    own = home.lessons.filter(row__name="Математика", held_on__lte=TODAY).count()
    html = sign_in("petrov").get(url).content.decode()
    assert f'<span class="stat-value">{own}</span>' in html
    home.lessons.filter(held_on__lt=TODAY).update(state="held")
    html = sign_in("gogol").get(url).content.decode()
    assert "Confirm lessons" in html and "wait for your confirmation" in html

"""The parent's word on a lesson (cl. 2.17), an illness called in (4.2), the journal (4.3)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.models import Notice
from config.demo.home_cases import TEACHING
from documents.models import Paper
from home_education.models import HomeLesson
from home_education.papers.slugs import CONFIRMATION_SHEET
from home_education.rules import ACT, CONFIRMED_BY, Confirmation
from regulations.models import ActSetting
from tests.conftest import TODAY

pytestmark = pytest.mark.usefixtures("english")
LED = {"Гоголь": TEACHING}


@pytest.fixture
def home(led_before):
    """Lessons have begun; three are held."""
    home = led_before("Гоголь")
    held(home, 3)
    return home


def held(home, count) -> list[HomeLesson]:
    """The first lessons are held."""
    chosen = [one.pk for one in home.lessons.filter(held_on__lt=TODAY)[:count]]
    home.lessons.filter(pk__in=chosen).update(state="held", adult="Гоголь Н. С.", topic="Дроби")
    return list(home.lessons.filter(pk__in=chosen))


def shown(client, home, name="lessons") -> str:
    return client.get(reverse(f"home:{name}", args=[home.pk])).content.decode()


def send(client, home, name, **sent):
    return client.post(reverse(f"home:{name}", args=[home.pk]), sent, follow=True)


def unconfirmed(home) -> int:
    return home.lessons.filter(state="held", confirmed_on=None).count()


# --- By one tap -----------------------------------------------------------------------------------


def test_p_2_17_the_parent_confirms_a_lesson_by_one_tap(home, small, sign_in):
    client, lesson = sign_in("gogol"), home.lessons.filter(state="held").first()
    html = shown(client, home)
    assert "3 lessons wait for your confirmation" in html
    assert html.count("Yes, it was held") == 3
    html = send(client, home, "confirm", lesson=lesson.pk).content.decode()
    assert "1 lesson is confirmed." in html and "Take the confirmation back" in html
    lesson.refresh_from_db()
    assert (lesson.confirmed_on, lesson.confirmed_by) == (TODAY, small.people["gogol"])


def test_all_lessons_are_confirmed_by_one_tap(home, sign_in):
    numbers = list(home.lessons.filter(state="held").values_list("pk", flat=True))
    html = send(sign_in("gogol"), home, "confirm", lesson=numbers).content.decode()
    assert "3 lessons are confirmed." in html and "Every lesson is confirmed." in html
    assert unconfirmed(home) == 0
    html = send(sign_in("gogol"), home, "confirm", lesson=numbers).content.decode()
    assert "Nothing was left to confirm" in html


def test_a_slip_is_taken_back_on_its_day_only(home, sign_in):
    client, lesson = sign_in("gogol"), home.lessons.filter(state="held").first()
    send(client, home, "confirm", lesson=lesson.pk)
    assert "is taken back." in send(client, home, "take_back", lesson=lesson.pk).content.decode()
    assert unconfirmed(home) == 3
    send(client, home, "confirm", lesson=lesson.pk)
    HomeLesson.objects.filter(pk=lesson.pk).update(confirmed_on=TODAY - timedelta(days=1))
    html = send(client, home, "take_back", lesson=lesson.pk).content.decode()
    assert "Only your own confirmation of today can be taken back." in html
    assert unconfirmed(home) == 2


@pytest.mark.parametrize("sent", ["", "x", "-1", "9" * 30, "12; DROP TABLE"])
@pytest.mark.parametrize("name", ["confirm", "take_back"])
def test_a_choice_that_is_none_confirms_nothing(home, sign_in, sent, name):
    answer = send(sign_in("gogol"), home, name, **({"lesson": sent} if sent else {}))
    assert answer.status_code == 200 and unconfirmed(home) == 3
    told = "Nothing was chosen" if not sent else "This choice cannot be read"
    assert told in answer.content.decode()


def test_neither_planned_lessons_nor_those_of_another_case_are_confirmed(home, sign_in, classmate):
    other = classmate()
    numbers = [home.lessons.filter(state="planned").first().pk, held(other, 1)[0].pk]
    send(sign_in("gogol"), home, "confirm", lesson=numbers)
    assert (unconfirmed(home), unconfirmed(other)) == (3, 1)


@pytest.mark.parametrize(("login", "status"), [("moroz", 404), ("ivanova", 403), ("petrov", 403)])
@pytest.mark.parametrize("name", ["confirm", "take_back", "illness"])
def test_nobody_but_the_own_parent_gives_the_word(home, sign_in, login, status, name):
    assert send(sign_in(login), home, name, lesson=1).status_code == status
    assert unconfirmed(home) == 3


def test_a_school_that_confirms_on_paper_shows_no_buttons(home, small, sign_in):
    ActSetting.objects.create(
        school=small.school,
        act=ACT.slug,
        key=CONFIRMED_BY.key,
        value=Confirmation.SHEET.value,
        since=date(2020, 9, 1),
        ground="Приказ № 1",
    )
    html = shown(sign_in("gogol"), home)
    assert "by signature on the printed sheet" in html and "Yes, it was held" not in html
    lesson = home.lessons.filter(state="held").first()
    send(sign_in("gogol"), home, "confirm", lesson=lesson.pk)
    assert unconfirmed(home) == 3


# --- On the printed sheet -------------------------------------------------------------------------


def test_signatures_of_the_printed_sheet_are_ticked_by_the_class_teacher(home, sign_in):
    numbers = list(home.lessons.filter(state="held").values_list("pk", flat=True))
    client = sign_in("ivanova")
    assert "3 lessons held are not confirmed" in shown(client, home, "confirmations")
    html = send(client, home, "confirmations", lesson=numbers, signed_on=TODAY.isoformat())
    assert "3 lessons are confirmed." in html.content.decode()
    assert set(home.lessons.filter(state="held").values_list("confirmed_by", flat=True)) == {None}


def test_nobody_signs_before_the_lesson_or_after_today(home, sign_in):
    client, lesson = sign_in("ivanova"), home.lessons.filter(state="held").first()
    early = lesson.held_on - timedelta(days=1)
    html = send(client, home, "confirmations", lesson=lesson.pk, signed_on=early.isoformat())
    assert "held after the day of signature" in html.content.decode()
    late = (TODAY + timedelta(days=1)).isoformat()
    answer = send(client, home, "confirmations", lesson=lesson.pk, signed_on=late)
    assert answer.status_code == 422 and "still to come" in answer.content.decode()
    answer = send(client, home, "confirmations", signed_on=TODAY.isoformat())
    assert answer.status_code == 422 and "Nothing was chosen" in answer.content.decode()
    assert unconfirmed(home) == 3


def test_a_teacher_ticks_own_lessons_only(home, small, sign_in):
    home.lessons.filter(held_on__lt=TODAY).update(state="held")
    numbers = list(home.lessons.filter(state="held").values_list("pk", flat=True))
    send(sign_in("petrov"), home, "confirmations", lesson=numbers, signed_on=TODAY.isoformat())
    teachers = home.lessons.exclude(confirmed_on=None).values_list("row__teacher", flat=True)
    assert set(teachers) == {small.people["petrov"].pk}


def test_the_sheet_of_a_month_is_issued_with_its_lessons(home, sign_in):
    client = sign_in("ivanova")
    send(client, home, "confirmation_sheet", month="2026-12")
    paper = Paper.objects.get(kind=CONFIRMATION_SHEET)
    december = home.lessons.filter(held_on__range=("2026-12-01", "2026-12-31"))
    assert len(paper.context["lines"]) == december.count() > 0
    for month in ("2026-07", "x"):
        html = send(client, home, "confirmation_sheet", month=month).content.decode()
        assert "so there is no sheet" in html
    assert Paper.objects.filter(kind=CONFIRMATION_SHEET).count() == 1


def test_the_database_keeps_no_word_on_what_was_not_held(home):
    planned = home.lessons.filter(state="planned")[:1]
    with pytest.raises(IntegrityError), transaction.atomic():
        home.lessons.filter(pk__in=[planned[0].pk]).update(confirmed_on=TODAY)


# --- The illness (cl. 4.2) ------------------------------------------------------------------------


def test_p_4_2_the_family_calls_lessons_off_and_the_teachers_know(home, small, sign_in):
    client, last = sign_in("gogol"), TODAY + timedelta(days=2)
    planned = home.lessons.filter(held_on__range=(TODAY, last)).count()
    html = send(client, home, "illness", first=TODAY.isoformat(), last=last.isoformat())
    assert f"{planned} lessons are called off" in html.content.decode()
    missed = home.lessons.filter(state="missed")
    assert missed.count() == planned
    assert set(missed.values_list("told_on", flat=True)) == {TODAY}
    assert all(one.reason for one in missed)
    told = Notice.objects.filter(person=small.people["ivanova"], text__contains="called lessons")
    assert told.count() == 1


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ("2026-11-21", "2026-11-25", "This day is over"),
        ("2026-11-25", "2026-11-24", "before the first one"),
        ("2026-11-25", "2027-08-01", "Study at home ends before this day"),
        ("", "2026-11-25", "This field is required."),
        ("завтра", "2026-11-25", "is no date of the calendar"),
    ],
)
def test_p_4_2_days_that_cannot_be_called_off(home, sign_in, first, last, told):
    answer = send(sign_in("gogol"), home, "illness", first=first, last=last)
    assert answer.status_code == 422 and told in answer.content.decode()
    assert not home.lessons.filter(state="missed").exists()


def test_p_4_2_days_without_lessons_are_said_to_be_so(home, sign_in):
    html = send(sign_in("gogol"), home, "illness", first="2026-11-28", last="2026-11-29")
    assert "No lesson is planned on these days" in html.content.decode()


# --- The official journal (cl. 4.3) ---------------------------------------------------------------


def test_p_4_3_the_list_to_copy_and_the_ticks(home, sign_in):
    client = sign_in("ivanova")
    html = shown(client, home, "journal")
    assert "3 lessons are to be written" in html and "\tДроби" in html
    numbers = list(home.lessons.filter(state="held").values_list("pk", flat=True))
    html = send(client, home, "journal", lesson=numbers).content.decode()
    assert "3 lessons are ticked" in html and "Everything held is ticked" in html
    assert home.lessons.exclude(in_journal_on=None).count() == 3
    html = send(client, home, "journal", lesson=numbers[0], out="1").content.decode()
    assert "The tick is taken out of 1 lesson." in html
    assert home.lessons.exclude(in_journal_on=None).count() == 2


def test_p_4_3_a_lesson_that_was_not_held_leaves_the_journal(home, sign_in):
    lesson = home.lessons.filter(state="held", row__teacher__account__login="petrov").first()
    if lesson is None:
        lesson = home.lessons.filter(row__name="Математика", held_on__lt=TODAY).first()
        HomeLesson.objects.filter(pk=lesson.pk).update(state="held")
    HomeLesson.objects.filter(pk=lesson.pk).update(in_journal_on=TODAY)
    url = reverse("home:lesson", args=[home.pk, lesson.pk])
    sign_in("petrov").post(url, {"state": "missed", "reason": "болезнь", "version": 1})
    lesson.refresh_from_db()
    assert (lesson.state, lesson.in_journal_on) == ("missed", None)


def test_p_4_3_a_teacher_ticks_own_lessons_only(home, small, sign_in):
    home.lessons.filter(held_on__lt=TODAY).update(state="held")
    numbers = list(home.lessons.filter(state="held").values_list("pk", flat=True))
    send(sign_in("petrov"), home, "journal", lesson=numbers)
    ticked = home.lessons.exclude(in_journal_on=None).values_list("row__teacher", flat=True)
    assert set(ticked) == {small.people["petrov"].pk}


@pytest.mark.parametrize("sent", [{}, {"lesson": "x"}, {"lesson": ["1"] * 501}])
def test_a_tick_of_nothing_is_told(home, sign_in, sent):
    answer = sign_in("ivanova").post(reverse("home:journal", args=[home.pk]), sent)
    assert answer.status_code == 422 and "Nothing is ticked yet" in answer.content.decode()


def test_the_family_has_no_journal(home, sign_in):
    assert sign_in("gogol").get(reverse("home:journal", args=[home.pk])).status_code == 404
    assert sign_in("gogol").get(reverse("home:confirmations", args=[home.pk])).status_code == 404

"""What the plan, the calendar and the timetable may not hold is refused when they are sent out,
with its clause: the same rules as in the forms, asked once more by the step."""

from __future__ import annotations

import html
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db.models import F
from django.urls import reverse

from config.demo.home_cases import PREPARING
from home_education.models import HomeCase
from home_education.procedure import State
from home_education.rules import Section

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

LED = {"Гоголь": (*PREPARING, "make_plan")}
QUARTER = Decimal("0.25")


@pytest.fixture
def home(led_before):
    """A plan with exactly half of each subject with a teacher, its calendar and its timetable."""
    return led_before("Гоголь")


@pytest.fixture
def send_out(sign_in, home):
    """The step is taken; the answer in words."""

    def take() -> str:
        answer = sign_in("kuznetsova").post(
            reverse("case_step", args=[home.pk, "offer"]),
            {"override_reason": "Решение администрации школы", "after": ""},
            follow=True,
        )
        return html.unescape(answer.content.decode())

    return take


def state_of(home: HomeCase) -> str:
    return type(home.case).objects.get(pk=home.pk).state


def test_p_2_12_exactly_half_goes_out(send_out, home):
    send_out()
    assert state_of(home) == State.OFFERED


def a_quarter_more_alone(home, **_more):
    home.plan.filter(pk=home.plan.earliest("pk").pk).update(
        independent_hours=F("independent_hours") + QUARTER
    )


def no_content(home, **_more):
    home.plan.filter(pk=home.plan.earliest("pk").pk).update(independent_content=" ")


def theory_alone(home, planned, **_more):
    planned(home, "Черчение", independent_hours="0.25", independent_content="Чертежи")


def without_correction(home, **_more):
    HomeCase.objects.filter(pk=home.pk).update(has_special_needs=True)


def distance_unasked(home, **_more):
    home.plan.filter(pk=home.plan.earliest("pk").pk).update(distance_hours=QUARTER)


def without_a_subject(home, **_more):
    home.plan.earliest("pk").delete()


def overloaded(home, planned, **_more):
    planned(home, "Кружок в классе", with_class_hours="39")


def too_much_beside(home, planned, **_more):
    planned(
        home,
        "Разговоры о важном",
        section=Section.EXTRACURRICULAR.value,
        with_class_hours="10.25",
    )


def another_first_day(home, **_more):
    calendar = home.calendar
    calendar.starts_on += timedelta(days=1)
    calendar.save()


def numbers_without_a_note(home, **_more):
    calendar = home.calendar
    calendar.days -= 1
    calendar.save()


def unequal_hours(home, **_more):
    home.timetable.earliest("pk").delete()


def too_early(home, **_more):
    home.timetable.filter(pk=home.timetable.earliest("pk").pk).update(
        starts_minute=479, ends_minute=519
    )


def too_late(home, **_more):
    home.timetable.filter(pk=home.timetable.earliest("pk").pk).update(
        starts_minute=1101, ends_minute=1141
    )


def two_at_once(home, **_more):
    first, other = home.timetable.order_by("pk")[:2]
    home.timetable.filter(pk=other.pk).update(
        weekday=first.weekday, starts_minute=first.starts_minute, ends_minute=first.ends_minute
    )


def busy_teacher(home, planned, timed, open_home):
    line = home.timetable.earliest("pk")
    other = planned(open_home("Мороз"), line.row.name, classroom_hours="1")
    other.teacher = line.row.teacher
    other.save()
    timed(other, weekday=line.weekday, starts_minute=line.ends_minute - 1, ends_minute=1000)


def taken_room(home, planned, timed, open_home):
    home.timetable.filter(pk=home.timetable.earliest("pk").pk).update(room="12")
    line = home.timetable.get(room="12")
    other = planned(open_home("Мороз"), "Физика", classroom_hours="1")
    timed(
        other,
        weekday=line.weekday,
        starts_minute=line.starts_minute,
        ends_minute=line.ends_minute,
        room="12",
    )


@pytest.mark.parametrize(
    ("spoil", "told", "clause"),
    [
        (a_quarter_more_alone, "at least 50 % must be", "2.12"),
        (no_content, "independent work consist of is not written", "2.12"),
        (theory_alone, "so its theory would be too", "2.12"),
        (without_correction, "orrectional", "2.19"),
        (distance_unasked, "distance", "2.23"),
        (without_a_subject, "The plan lacks subjects of the class", "2.9"),
        (overloaded, "at most 29 fit into 5 days", "1.1"),
        (too_much_beside, "Extracurricular activity takes 10.25 h a week", "1.1"),
        (another_first_day, "count the calendar anew", "2.13"),
        (numbers_without_a_note, "write a note, or count anew", "2.13"),
        (unequal_hours, "make them equal", "2.14"),
        (too_early, "lessons are held from 08:00 to 19:00", "2.14"),
        (too_late, "lessons are held from 08:00 to 19:00", "2.14"),
        (busy_teacher, "teaches Мороз", "2.14"),
        (taken_room, "in room 12 there is a lesson of Мороз", "2.14"),
        (two_at_once, "are at the same time: move one of them", "2.14"),
    ],
)
def test_what_is_not_allowed_stays_at_home_and_its_clause_is_told(
    send_out, home, planned, timed, open_home, spoil, told, clause
):
    spoil(home, planned=planned, timed=timed, open_home=open_home)
    page = send_out()
    assert told in page
    assert f"#p-{clause.replace('.', '-')}" in page
    assert state_of(home) == State.PREPARING
